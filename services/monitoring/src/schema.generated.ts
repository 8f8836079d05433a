// Written by infra/generate from the .graphql files of this service. Do not edit: npm run generate.
import type { Fen } from '@shouwang/values';
import type { CalendarDate } from '@shouwang/values';
import type { RegionCode } from '@shouwang/values';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Refusal, RegionTotals } from '@shouwang/aggregate';
import type { PolicyVersion as PolicyRow } from '@shouwang/policy';
import type { RegionRow } from './regions/table.ts';
import type { HouseholdRow } from './households/table.ts';
import type { PersonRow } from './households/person-table.ts';
import type { ReportSubject } from './personal-data/report.ts';
import type { CorrectionRow } from './personal-data/correction-table.ts';
import type { FoundEntry as RevealRow } from '@shouwang/audit';
import type { RiskClueRow } from './risk-clues/table.ts';
import type { MonitoredHouseholdRow } from './monitored-households/table.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * 金额，以分为单位的整数；输入也可写作整数字符串
   * Money: a whole number of fen (1/100 yuan); an input may be written as a string of digits
   */
  Fen: { input: Fen; output: bigint; }
  /**
   * 日历日期，写作 YYYY-MM-DD，以北京时间为准
   * A calendar day in China, written YYYY-MM-DD
   */
  Date: { input: CalendarDate; output: string; }
  /**
   * 时刻，RFC 3339 格式
   * An instant, RFC 3339
   */
  DateTime: { input: Date; output: Date; }
  /**
   * 统计用区划代码，12 位；输入可用 2、4、6、9 位简写
   * Statistics code of a region, 12 digits; an input may be shortened to 2, 4, 6 or 9 digits
   */
  RegionCode: { input: RegionCode; output: string; }
  _FieldSet: { input: string; output: string; }
};

/**
 * 可预期的拒绝：什么都没有改变
 * An expected refusal: nothing was changed
 */
export type UserError = {
  /** 供程序判断的代码，永不改变 / A code for programs, never changed */
  code: Scalars['String']['output'];
  /** 供人阅读的说明及解决办法，语言随 Accept-Language / What is wrong and the way out, in the language of Accept-Language */
  message: Scalars['String']['output'];
};

/**
 * 记录已被他人修改：请按当前版本重新核对后再提交
 * Someone else has changed the record: look at the current version and submit again
 */
export type VersionConflict = UserError & {
  __typename?: 'VersionConflict';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 记录标识 / Id of the record */
  id: Scalars['ID']['output'];
  /** 当前版本 / The current version */
  currentVersion: Scalars['Int']['output'];
};

/**
 * 没有这条记录
 * There is no such record
 */
export type RecordNotFound = UserError & {
  __typename?: 'RecordNotFound';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 记录种类 / Kind of record */
  recordKind: Scalars['String']['output'];
  /** 记录标识 / Id of the record */
  id: Scalars['ID']['output'];
};

/**
 * 所引用的区划、农户或人员尚未送达本服务（或并不存在）：可用同一幂等键安全重试
 * The region, household or person has not arrived at this service yet, or does not exist: a retry with the same key is safe
 */
export type RecordNotYetKnown = UserError & {
  __typename?: 'RecordNotYetKnown';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 记录种类 / Kind of record */
  recordKind: Scalars['String']['output'];
  /** 记录标识 / Id of the record */
  id: Scalars['ID']['output'];
  /** 重试是否安全，恒为真 / Whether a retry is safe; always true */
  retryIsSafe: Scalars['Boolean']['output'];
};

/**
 * 同一幂等键曾用于另一项操作或另一份输入
 * The idempotency key was used before for another operation or another input
 */
export type IdempotencyKeyReused = UserError & {
  __typename?: 'IdempotencyKeyReused';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 幂等键 / The key */
  idempotencyKey: Scalars['ID']['output'];
};

/**
 * 该地区在该日没有有效的政策参数，无法决定
 * No policy value is in force there on that day, so nothing can be decided
 */
export type NoPolicyInForce = UserError & {
  __typename?: 'NoPolicyInForce';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 政策参数 / The parameter */
  policyCode: Scalars['String']['output'];
  /** 区划代码 / Region */
  regionCode: Scalars['RegionCode']['output'];
  /** 日期 / Day */
  on: Scalars['Date']['output'];
};

/**
 * 日期不在允许的范围内
 * The date is outside the range allowed
 */
export type DateOutOfRange = UserError & {
  __typename?: 'DateOutOfRange';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 最早 / Earliest */
  earliest: Maybe<Scalars['Date']['output']>;
  /** 最晚 / Latest */
  latest: Maybe<Scalars['Date']['output']>;
};

/**
 * 决定所依据的政策版本
 * The policy version that decided
 */
export type PolicyVersion = {
  __typename?: 'PolicyVersion';
  /** 版本标识：参数@地区@生效日 / Parameter@area@first day */
  id: Scalars['ID']['output'];
  /** 参数 / Parameter */
  code: Scalars['String']['output'];
  /** 适用地区的代码前缀，全国为空 / Prefix of the region codes it holds for; empty for the whole country */
  area: Scalars['String']['output'];
  /** 生效日 / First day in force */
  validFrom: Scalars['Date']['output'];
  /** 值（JSON） / Value, as JSON */
  value: Scalars['String']['output'];
  /** 出处 / Source */
  source: Scalars['String']['output'];
  /** 来源是否足以决定真实个案 / Whether the source suffices to decide a real case */
  verified: Scalars['Boolean']['output'];
};

/**
 * 分页信息（Relay）
 * Where a page stands (Relay)
 */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** 之后是否还有 / Whether more follow */
  hasNextPage: Scalars['Boolean']['output'];
  /** 本页最后一条的游标 / Cursor of the last one on this page */
  endCursor: Maybe<Scalars['String']['output']>;
};

/**
 * 一条关于某人的记录，用于本人查询
 * One record about a person, for a report at that person's request
 */
export type HeldRecord = {
  __typename?: 'HeldRecord';
  /** 表 / Table */
  table: Scalars['String']['output'];
  /** 各项内容 / What it says */
  facts: Array<HeldFact>;
};

/**
 * 记录中的一项
 * One thing that a record says
 */
export type HeldFact = {
  __typename?: 'HeldFact';
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 分类 / Class */
  class: DataClass;
  /** 内容；加密保存的为空，见 Person / What it says; null where it is stored sealed, see Person */
  value: Maybe<Scalars['String']['output']>;
};

/** 数据分类 / Class of data */
export type DataClass =
  /** 一般数据 / Ordinary */
  | 'ORDINARY'
  /** 个人信息 / Personal */
  | 'PERSONAL'
  /** 敏感个人信息：健康 / Sensitive: health */
  | 'SENSITIVE_HEALTH'
  /** 敏感个人信息：财务 / Sensitive: finance */
  | 'SENSITIVE_FINANCE'
  /** 敏感个人信息：不满十四周岁未成年人 / Sensitive: of a child under 14 */
  | 'SENSITIVE_CHILD';

/**
 * 审计记录的类别
 * Kind of an audit entry
 */
export type AuditAction =
  /** 新增或修改一条记录 / A record was made or changed */
  | 'WRITE'
  /** 查看未脱敏的个人信息 / Personal data was seen in clear */
  | 'REVEAL';

/**
 * 审计记录的筛选条件，未填的不限
 * What audit entries are looked for; what is absent asks for nothing
 */
export type AuditFilter = {
  /** 谁的个人信息：人员标识 / Whose data: id of the person */
  person?: InputMaybe<Scalars['ID']['input']>;
  /** 操作者 / Who did it */
  viewer?: InputMaybe<Scalars['ID']['input']>;
  /** 所涉记录的标识 / Id of the record */
  subject?: InputMaybe<Scalars['ID']['input']>;
  /** 请求号 / The request */
  request?: InputMaybe<Scalars['ID']['input']>;
  /** 类别 / The kind */
  action?: InputMaybe<AuditAction>;
  /** 自此时刻起 / From this instant on */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** 至此时刻前 / Up to, not including, this instant */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * 审计记录：谁、为何、对什么做了什么；只增不改，以散列链封存
 * Who did what to what, and why; append-only and sealed by a chain of hashes
 */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** 服务内的位置 / Its position in the service's audit */
  position: Scalars['ID']['output'];
  /** 类别 / The kind */
  action: AuditAction;
  /** 时刻 / When */
  at: Scalars['DateTime']['output'];
  /** 操作者；system: 开头的是系统自身 / Who did it; system: is a part of the system */
  viewer: Scalars['ID']['output'];
  /** 当时的角色 / The roles it had */
  roles: Array<Scalars['String']['output']>;
  /** 当时的管辖地区，* 为全国 / The areas it had; * is the whole country */
  areas: Array<Scalars['String']['output']>;
  /** 用途 / The purpose */
  purpose: Maybe<Scalars['String']['output']>;
  /** 请求号 / The request */
  request: Scalars['ID']['output'];
  /** 引发它的事件；由人引发的为空 / The event that caused it; null where a viewer did */
  causedBy: Maybe<Scalars['ID']['output']>;
  /** 操作名 / Name of the operation */
  operation: Scalars['String']['output'];
  /** 所涉记录的种类 / Kind of the record */
  subjectKind: Scalars['String']['output'];
  /** 所涉记录的标识 / Id of the record */
  subject: Scalars['ID']['output'];
  /** 谁的个人信息；不属一人的为空 / Whose data it was; null where it is not one person's */
  person: Maybe<Scalars['ID']['output']>;
  /** 区划代码；不属一地的为空 / Region; null where it is of none */
  regionCode: Maybe<Scalars['RegionCode']['output']>;
  /** 修改或查看的字段 / The fields that were changed or seen */
  fields: Array<Scalars['String']['output']>;
  /** 修改前的值（JSON），不含个人与敏感信息 / Values before, as JSON, without personal and sensitive ones */
  before: Maybe<Scalars['String']['output']>;
  /** 修改后的值（JSON），不含个人与敏感信息 / Values after, as JSON, without personal and sensitive ones */
  after: Maybe<Scalars['String']['output']>;
  /** 是否已封存 / Whether it is sealed */
  sealed: Scalars['Boolean']['output'];
};

/**
 * 一页审计记录，新的在前
 * A page of audit entries, the newest first
 */
export type AuditConnection = {
  __typename?: 'AuditConnection';
  /** 记录及游标 / Entries with their cursors */
  edges: Array<AuditEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/**
 * 一条审计记录及其游标
 * An audit entry and its cursor
 */
export type AuditEdge = {
  __typename?: 'AuditEdge';
  /** 游标 / The cursor */
  cursor: Scalars['String']['output'];
  /** 记录 / The entry */
  node: AuditEntry;
};

export type Query = {
  __typename?: 'Query';
  /** 监测帮扶服务的审计记录，新的在前 / The audit of monitoring, the newest first */
  monitoringAudit: AuditConnection;
  /** 按标识取农户；没有则为空 / A household by id; null if there is none */
  household: Maybe<Household>;
  /** 按标识取人员；没有则为空 / A person by id; null if there is none */
  person: Maybe<Person>;
  /** 按标识取监测对象；没有则为空 / A monitored household by id; null if there is none */
  monitoredHousehold: Maybe<MonitoredHousehold>;
  /** 区划内（含下级）的监测对象 / Monitored households below a region */
  monitoredHouseholds: MonitoredHouseholdConnection;
  /** 本人申请查询：此人的全部记录；没有此人则为空 / At a person's request: all there is about them; null if there is no such person */
  personReport: Maybe<PersonReport>;
  /**
   * 按公民身份号码精确查找，须以请求头 x-purpose 说明用途，找到即记入审计；在册的优先，辖区内没有则为空。号码请放在变量中以 POST 发送
   * The person with exactly this ID number, who is on the register before who left; null if there is none in the areas. Takes a
   * purpose in the header x-purpose and is written into the audit. Send the number as a variable by POST, never in an address
   */
  personByIdNumber: Maybe<Person>;
  /** 按代码取区划，可用简写；没有则为空 / A region by its code, shortened or not; null if there is none */
  region: Maybe<Region>;
  /** 按标识取线索；没有则为空 / A clue by id; null if there is none */
  riskClue: Maybe<RiskClue>;
  /** 区划内（含下级）的线索 / Clues below a region */
  riskClues: RiskClueConnection;
};


export type QueryMonitoringAuditArgs = {
  filter?: InputMaybe<AuditFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryHouseholdArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMonitoredHouseholdArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMonitoredHouseholdsArgs = {
  regionCode: Scalars['RegionCode']['input'];
  category?: InputMaybe<Array<MonitoringCategory>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPersonReportArgs = {
  personId: Scalars['ID']['input'];
};


export type QueryPersonByIdNumberArgs = {
  idNumber: Scalars['String']['input'];
};


export type QueryRegionArgs = {
  code: Scalars['RegionCode']['input'];
};


export type QueryRiskClueArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRiskCluesArgs = {
  regionCode: Scalars['RegionCode']['input'];
  status?: InputMaybe<Array<ClueStatus>>;
  kind?: InputMaybe<Array<ClueKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * 农户：所有农户都在册，不限于脱贫户
 * A farming household; every one is on the register, not only the poor
 */
export type Household = {
  __typename?: 'Household';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本，修改时须带上 / Version; a change must carry it */
  version: Scalars['Int']['output'];
  /** 所在村 / The village it lives in */
  region: Maybe<Region>;
  /** 是否曾建档立卡 / Whether it was once registered poor */
  origin: HouseholdOrigin;
  /** 状态 / Status */
  status: HouseholdStatus;
  /** 在册人数 / Number of members */
  memberCount: Scalars['Int']['output'];
  /** 登记日期 / Day of registration */
  registeredOn: Scalars['Date']['output'];
  /** 销户日期 / Day of closing */
  closedOn: Maybe<Scalars['Date']['output']>;
  /** 销户原因 / Reason of closing */
  closeReason: Maybe<HouseholdCloseReason>;
  /** 在册成员，户主在前 / Members, the head first */
  members: Array<Person>;
  /** 监测对象记录；未纳入的为空 / Its record as a monitored household; null when not monitored */
  monitoring: Maybe<MonitoredHousehold>;
  /** 风险线索，新的在前 / Its clues, the newest first */
  riskClues: Array<RiskClue>;
};

/**
 * 家庭成员
 * A member of a household
 */
export type Person = {
  __typename?: 'Person';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本 / Version */
  version: Scalars['Int']['output'];
  /** 姓名；未凭权限和用途查看时脱敏（张**） / Name; masked (张**) unless scope and purpose show it */
  name: Scalars['String']['output'];
  /** 公民身份号码；未凭权限和用途查看时脱敏 / ID number; masked unless scope and purpose show it */
  idNumber: Scalars['String']['output'];
  /** 手机号；未登记为空，未凭权限和用途查看时脱敏（138****5678） / Mobile phone; null if none is recorded, masked (138****5678) unless scope and purpose show it */
  phone: Maybe<Scalars['String']['output']>;
  /** 银行账号（一卡通）；未登记为空，未凭权限和用途查看时只留末四位 / Bank account that help is paid to; null if none is recorded, only the last four digits unless scope and purpose show it */
  bankAccount: Maybe<Scalars['String']['output']>;
  /** 与户主关系 / Relation to the head */
  relation: Relation;
  /** 性别 / Sex */
  sex: Sex;
  /** 出生日期；脱敏时为空，因为它与脱敏的身份号码合起来就是完整号码 / Date of birth; null where masked, for with the masked ID number it makes the whole number */
  birthDate: Maybe<Scalars['Date']['output']>;
  /** 年龄段，不脱敏 / Age group, never masked */
  ageGroup: AgeGroup;
  /** 劳动技能 / Labour grade */
  labourGrade: LabourGrade;
  /** 入户日期 / Day of joining */
  joinedOn: Scalars['Date']['output'];
  /** 离户日期 / Day of leaving */
  leftOn: Maybe<Scalars['Date']['output']>;
  /** 离户原因 / Reason of leaving */
  leaveReason: Maybe<LeaveReason>;
  /** 个人信息删除日期；未删除为空 / Day on which the personal data was erased; null if it was not */
  erasedOn: Maybe<Scalars['Date']['output']>;
  /** 所在农户 / The household */
  household: Maybe<Household>;
};

/** 农户来源 / Origin of a household */
export type HouseholdOrigin =
  /** 脱贫户 / Once registered poor */
  | 'LIFTED'
  /** 一般农户 / Never registered poor */
  | 'ORDINARY';

/** 农户状态 / Status of a household */
export type HouseholdStatus =
  /** 在册 / On the register */
  | 'ACTIVE'
  /** 已销户 / Closed */
  | 'CLOSED';

/** 销户原因 / Why a household was closed */
export type HouseholdCloseReason =
  /** 全员离户 / All members left */
  | 'ALL_LEFT'
  /** 并户 / Merged into another household */
  | 'MERGED'
  /** 迁出 / Moved out of the area */
  | 'MOVED_AWAY'
  /** 误登 / Registered in error */
  | 'REGISTERED_IN_ERROR';

/** 与户主关系 / Relation to the head */
export type Relation =
  /** 户主 / Head */
  | 'HEAD'
  /** 配偶 / Spouse */
  | 'SPOUSE'
  /** 子女 / Child */
  | 'CHILD'
  /** 儿媳或女婿 / Child-in-law */
  | 'CHILD_IN_LAW'
  /** 孙辈 / Grandchild */
  | 'GRANDCHILD'
  /** 父母 / Parent */
  | 'PARENT'
  /** 配偶的父母 / Parent-in-law */
  | 'PARENT_IN_LAW'
  /** 祖父母 / Grandparent */
  | 'GRANDPARENT'
  /** 兄弟姐妹 / Sibling */
  | 'SIBLING'
  /** 其他 / Other */
  | 'OTHER';

/** 性别 / Sex */
export type Sex =
  /** 男 / Male */
  | 'MALE'
  /** 女 / Female */
  | 'FEMALE';

/** 劳动技能 / Labour grade */
export type LabourGrade =
  /** 普通劳动力 / Ordinary */
  | 'ORDINARY'
  /** 技能劳动力 / Skilled */
  | 'SKILLED'
  /** 弱劳动力或半劳动力 / Weak or half */
  | 'WEAK'
  /** 丧失劳动力 / Lost */
  | 'LOST'
  /** 无劳动力 / None */
  | 'NONE';

/** 年龄段 / Age group */
export type AgeGroup =
  /** 0 至 5 岁 / 0 to 5 */
  | 'PRESCHOOL'
  /** 6 至 15 岁，义务教育 / 6 to 15, compulsory schooling */
  | 'SCHOOL_AGE'
  /** 16 至 59 岁，劳动年龄 / 16 to 59, working age */
  | 'WORKING_AGE'
  /** 60 岁及以上 / 60 and over */
  | 'ELDERLY';

/** 离户原因 / Why a member left */
export type LeaveReason =
  /** 死亡 / Death */
  | 'DEATH'
  /** 婚嫁 / Marriage */
  | 'MARRIAGE'
  /** 分户 / Split into another household */
  | 'SPLIT'
  /** 迁出 / Moved away */
  | 'MOVED_AWAY'
  /** 参军 / Enlisted */
  | 'ENLISTED'
  /** 其他 / Other */
  | 'OTHER';

/** 农户分页 / Page of households */
export type HouseholdConnection = {
  __typename?: 'HouseholdConnection';
  /** 条目 / Entries */
  edges: Array<HouseholdEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 农户条目 / Entry */
export type HouseholdEdge = {
  __typename?: 'HouseholdEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 农户 / Household */
  node: Household;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** 登记农户及其成员 / Register a household with its members */
  registerHousehold: RegisterHouseholdResult;
  /** 成员入户：出生、婚嫁、迁入 / A member joins: by birth, marriage or moving in */
  addMember: AddMemberResult;
  /** 成员离户 / A member leaves */
  recordMemberLeft: RecordMemberLeftResult;
  /** 农户迁往他村 / The household moves to another village */
  moveHousehold: MoveHouseholdResult;
  /** 销户 / Close a household */
  closeHousehold: CloseHouseholdResult;
  /** 纳入监测：类别由规则与收入线决定 / Recognise a household; the rules and the line in force decide the category */
  recogniseHousehold: RecogniseHouseholdResult;
  /** 更正个人信息，保留原值 / Correct a person's data and keep what it was */
  correctPerson: CorrectPersonResult;
  /** 删除个人信息：销毁此人的密钥，所有副本随之不可读 / Erase a person's data by destroying the person's key, which no copy can be read without */
  erasePersonalData: ErasePersonalDataResult;
  /** 设立区划 / Establish a region */
  establishRegion: EstablishRegionResult;
  /** 区划更名 / Rename a region */
  renameRegion: RenameRegionResult;
  /** 撤销区划：记录保留原代码 / Abolish a region; records keep its code */
  abolishRegion: AbolishRegionResult;
  /** 上报线索 / Raise a clue */
  raiseRiskClue: RaiseRiskClueResult;
  /** 签收线索 / Sign for a clue */
  signRiskClue: SignRiskClueResult;
  /** 处置线索 / Handle a clue */
  handleRiskClue: HandleRiskClueResult;
  /** 回头看并销号 / Look back at a clue and close it */
  closeRiskClue: CloseRiskClueResult;
};


export type MutationRegisterHouseholdArgs = {
  input: RegisterHouseholdInput;
};


export type MutationAddMemberArgs = {
  input: AddMemberInput;
};


export type MutationRecordMemberLeftArgs = {
  input: RecordMemberLeftInput;
};


export type MutationMoveHouseholdArgs = {
  input: MoveHouseholdInput;
};


export type MutationCloseHouseholdArgs = {
  input: CloseHouseholdInput;
};


export type MutationRecogniseHouseholdArgs = {
  input: RecogniseHouseholdInput;
};


export type MutationCorrectPersonArgs = {
  input: CorrectPersonInput;
};


export type MutationErasePersonalDataArgs = {
  input: ErasePersonalDataInput;
};


export type MutationEstablishRegionArgs = {
  input: EstablishRegionInput;
};


export type MutationRenameRegionArgs = {
  input: RenameRegionInput;
};


export type MutationAbolishRegionArgs = {
  input: AbolishRegionInput;
};


export type MutationRaiseRiskClueArgs = {
  input: RaiseRiskClueInput;
};


export type MutationSignRiskClueArgs = {
  input: SignRiskClueInput;
};


export type MutationHandleRiskClueArgs = {
  input: HandleRiskClueInput;
};


export type MutationCloseRiskClueArgs = {
  input: CloseRiskClueInput;
};

/** 成员 / A member */
export type MemberInput = {
  /** 姓名，最长 50 字 / Name, at most 50 characters */
  name: Scalars['String']['input'];
  /** 18 位公民身份号码，校验位须正确 / ID number, 18 characters with the right check character */
  idNumber: Scalars['String']['input'];
  /** 手机号，11 位 / Mobile phone, 11 digits */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** 银行账号（一卡通），12 至 30 位数字 / Bank account that help is paid to, 12 to 30 digits */
  bankAccount?: InputMaybe<Scalars['String']['input']>;
  /** 与户主关系 / Relation to the head */
  relation: Relation;
  /** 劳动技能 / Labour grade */
  labourGrade: LabourGrade;
};

/** 登记农户 / Register a household */
export type RegisterHouseholdInput = {
  /** 查看结果中未脱敏个人信息的用途；不填则脱敏 / Why the answer should show personal data in clear; without it it is masked */
  purpose?: InputMaybe<Purpose>;
  /** 幂等键：重复提交只生效一次 / Repeating the same key takes effect once */
  idempotencyKey: Scalars['ID']['input'];
  /** 村代码 / Code of the village */
  regionCode: Scalars['RegionCode']['input'];
  /** 来源 / Origin */
  origin: HouseholdOrigin;
  /** 登记日期，默认今天 / Day of registration; today by default */
  registeredOn?: InputMaybe<Scalars['Date']['input']>;
  /** 成员，1 至 30 人，恰有一名户主 / 1 to 30 members, exactly one of them the head */
  members: Array<MemberInput>;
};

/** 成员入户 / A member joins */
export type AddMemberInput = {
  /** 查看结果中未脱敏个人信息的用途；不填则脱敏 / Why the answer should show personal data in clear; without it it is masked */
  purpose?: InputMaybe<Purpose>;
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 农户 / Household */
  householdId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 成员 / The member */
  member: MemberInput;
  /** 入户日期，默认今天 / Day of joining; today by default */
  joinedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 成员离户 / A member leaves */
export type RecordMemberLeftInput = {
  /** 查看结果中未脱敏个人信息的用途；不填则脱敏 / Why the answer should show personal data in clear; without it it is masked */
  purpose?: InputMaybe<Purpose>;
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 农户 / Household */
  householdId: Scalars['ID']['input'];
  /** 所见农户版本 / The version of the household seen */
  expectedVersion: Scalars['Int']['input'];
  /** 离户成员 / Who leaves */
  personId: Scalars['ID']['input'];
  /** 原因 / Reason */
  reason: LeaveReason;
  /** 离户日期，默认今天 / Day of leaving; today by default */
  leftOn?: InputMaybe<Scalars['Date']['input']>;
  /** 户主离户时由谁接任 / Who becomes the head when the head leaves */
  newHeadId?: InputMaybe<Scalars['ID']['input']>;
};

/** 农户迁移 / A household moves */
export type MoveHouseholdInput = {
  /** 查看结果中未脱敏个人信息的用途；不填则脱敏 / Why the answer should show personal data in clear; without it it is masked */
  purpose?: InputMaybe<Purpose>;
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 农户 / Household */
  householdId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 迁入村代码 / Code of the new village */
  regionCode: Scalars['RegionCode']['input'];
  /** 迁移日期，默认今天 / Day of the move; today by default */
  movedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 销户 / Close a household */
export type CloseHouseholdInput = {
  /** 查看结果中未脱敏个人信息的用途；不填则脱敏 / Why the answer should show personal data in clear; without it it is masked */
  purpose?: InputMaybe<Purpose>;
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 农户 / Household */
  householdId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 原因 / Reason */
  reason: HouseholdCloseReason;
  /** 销户日期，默认今天 / Day of closing; today by default */
  closedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RegisterHouseholdResult = Household | RegionNotUsable | HouseholdCompositionInvalid | IdNumberAlreadyRegistered | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type AddMemberResult = Household | RecordNotFound | VersionConflict | HouseholdClosed | HouseholdCompositionInvalid | IdNumberAlreadyRegistered | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RecordMemberLeftResult = Household | RecordNotFound | VersionConflict | HouseholdClosed | HouseholdCompositionInvalid | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type MoveHouseholdResult = Household | RecordNotFound | VersionConflict | HouseholdClosed | RegionNotUsable | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type CloseHouseholdResult = Household | RecordNotFound | VersionConflict | HouseholdClosed | DateOutOfRange | IdempotencyKeyReused;

/** 户内关系不成立 / The relations within the household cannot be */
export type HouseholdCompositionInvalid = UserError & {
  __typename?: 'HouseholdCompositionInvalid';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 违反的规则 / The rule broken */
  rule: CompositionRule;
};

/** 户内关系规则 / Rules of a household's composition */
export type CompositionRule =
  /** 没有户主 / No head */
  | 'NO_HEAD'
  /** 户主多于一人 / More than one head */
  | 'SEVERAL_HEADS'
  /** 配偶多于一人 / More than one spouse */
  | 'SEVERAL_SPOUSES'
  /** 配偶与户主同性别 / Spouse of the same sex as the head */
  | 'SPOUSE_OF_SAME_SEX'
  /** 成员人数须为 1 至 30 / Between 1 and 30 members */
  | 'MEMBER_COUNT'
  /** 同一证件号码出现两次 / The same ID number twice */
  | 'SAME_PERSON_TWICE'
  /** 接任户主者须为其他在册成员 / The new head must be another present member */
  | 'NEW_HEAD_NOT_A_MEMBER';

/** 该身份证号码已有在册登记 / This ID number has a living registration already */
export type IdNumberAlreadyRegistered = UserError & {
  __typename?: 'IdNumberAlreadyRegistered';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
};

/** 农户已销户 / The household is closed */
export type HouseholdClosed = UserError & {
  __typename?: 'HouseholdClosed';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 销户日期 / Day of closing */
  closedOn: Scalars['Date']['output'];
};

/**
 * 监测对象：经识别纳入监测的农户
 * A household recognised for monitoring
 */
export type MonitoredHousehold = {
  __typename?: 'MonitoredHousehold';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本 / Version */
  version: Scalars['Int']['output'];
  /** 农户 / The household */
  household: Maybe<Household>;
  /** 所在村 / The village */
  region: Maybe<Region>;
  /** 类别，由来源、收入与当时当地的收入线决定 / Category, by origin, income and the line in force */
  category: MonitoringCategory;
  /** 风险类型，至多 5 项 / Risks, at most five */
  risks: Array<RiskType>;
  /** 纳入日期 / Day of recognition */
  recognisedOn: Scalars['Date']['output'];
  /** 人均年收入（分） / Income per head and year, in fen */
  incomePerHeadFen: Scalars['Fen']['output'];
  /** 当时适用的收入线（分） / The income line that applied, in fen */
  incomeLineFen: Scalars['Fen']['output'];
  /** 收入线依据 / The policy version of the line */
  linePolicy: Maybe<PolicyVersion>;
  /** 村公示文本（中文），从今日起公示；户主姓名脱敏，须凭权限和用途方可显示 / The text of the village's public notice, in Chinese, from today on; the head's name is masked unless scope and purpose show it */
  publicNotice: Scalars['String']['output'];
};

/** 监测对象类别 / Category of a monitored household */
export type MonitoringCategory =
  /** 脱贫不稳定户：脱贫户，收入低于线 / Lifted, income under the line */
  | 'UNSTABLE_LIFTED'
  /** 边缘易致贫户：一般农户，收入低于线 / Ordinary, income under the line */
  | 'MARGINAL'
  /** 突发严重困难户：收入高于线但遭受冲击 / Income over the line, hit by a shock */
  | 'SUDDEN_HARDSHIP';

/** 风险类型 / Type of risk */
export type RiskType =
  /** 因病 / Illness */
  | 'ILLNESS'
  /** 因学 / Schooling */
  | 'SCHOOLING'
  /** 因残 / Disability */
  | 'DISABILITY'
  /** 因自然灾害 / Natural disaster */
  | 'NATURAL_DISASTER'
  /** 因意外事故 / Accident */
  | 'ACCIDENT'
  /** 产业项目失败 / Project failure */
  | 'PROJECT_FAILURE'
  /** 务工就业不稳 / Unstable job */
  | 'UNSTABLE_JOB'
  /** 缺劳动力 / Lack of labour */
  | 'LACK_OF_LABOUR'
  /** 住房 / Housing */
  | 'HOUSING'
  /** 饮水 / Water */
  | 'WATER'
  /** 其他 / Other */
  | 'OTHER';

/** 监测对象分页 / Page of monitored households */
export type MonitoredHouseholdConnection = {
  __typename?: 'MonitoredHouseholdConnection';
  /** 条目 / Entries */
  edges: Array<MonitoredHouseholdEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 监测对象条目 / Entry */
export type MonitoredHouseholdEdge = {
  __typename?: 'MonitoredHouseholdEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 监测对象 / Monitored household */
  node: MonitoredHousehold;
};

/** 纳入监测 / Recognise a household */
export type RecogniseHouseholdInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 农户 / Household */
  householdId: Scalars['ID']['input'];
  /** 申报前 12 个月人均收入（分） / Income per head over the 12 months before filing, in fen */
  incomePerHeadFen: Scalars['Fen']['input'];
  /** 是否遭受突发冲击且基本生活严重困难 / Whether a shock has put its basic life in serious difficulty */
  hitByShock: Scalars['Boolean']['input'];
  /** 风险类型，1 至 5 项 / One to five risks */
  risks: Array<RiskType>;
  /** 所依据的线索 / The clue it follows from */
  clueId?: InputMaybe<Scalars['ID']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RecogniseHouseholdResult = MonitoredHousehold | RecordNotFound | HouseholdClosed | HouseholdAlreadyMonitored | NotEligibleForMonitoring | RisksInvalid | NoPolicyInForce | IdempotencyKeyReused;

/** 该户已纳入监测 / The household is monitored already */
export type HouseholdAlreadyMonitored = UserError & {
  __typename?: 'HouseholdAlreadyMonitored';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
};

/** 收入高于线且未遭受冲击：不符合三类条件 / Income over the line and no shock: none of the three categories fits */
export type NotEligibleForMonitoring = UserError & {
  __typename?: 'NotEligibleForMonitoring';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 适用的收入线（分） / The line that applies, in fen */
  incomeLineFen: Scalars['Fen']['output'];
  /** 收入线依据的政策版本 / Its policy version */
  linePolicyId: Scalars['ID']['output'];
};

/** 风险类型须为 1 至 5 项且不重复 / One to five different risks */
export type RisksInvalid = UserError & {
  __typename?: 'RisksInvalid';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
};

/** 查看未脱敏个人信息的用途 / Why personal data is wanted in clear */
export type Purpose =
  /** 入户核查 / A check at the house */
  | 'HOUSE_CHECK'
  /** 监测对象识别认定 / Recognition of a monitored household */
  | 'RECOGNITION'
  /** 帮扶政策兑现 / Delivery of a policy to the person */
  | 'DELIVERY'
  /** 信息核对与更正 / Comparison and correction of the record */
  | 'CORRECTION'
  /** 本人申请查询 / A request of the person concerned */
  | 'PERSON_REQUEST';

/**
 * 五个部门关于一个人的全部记录，供本人查询；每个部门一个字段
 * Everything that the five departments hold about one person, at that person's request; a field for each department
 */
export type PersonReport = {
  __typename?: 'PersonReport';
  /** 人员标识 / Id of the person */
  personId: Scalars['ID']['output'];
  /** 所在农户标识 / Id of the household */
  householdId: Scalars['ID']['output'];
  /** 是否不满十四周岁 / Whether the person is under 14 */
  ofChild: Scalars['Boolean']['output'];
  /** 此人；未脱敏须凭用途 / The person; in clear for a purpose */
  person: Maybe<Person>;
  /** 监测帮扶的记录 / What monitoring holds */
  monitoring: Array<HeldRecord>;
  /** 谁在何时出于何种用途看过未脱敏的信息，新的在前，至多 1000 条 / Who saw the data in clear, when and why; the latest first, at most 1,000 */
  reveals: Array<Reveal>;
  /** 更正记录，新的在前 / Corrections, the latest first */
  corrections: Array<PersonCorrection>;
};

/** 一次未脱敏查看 / One look in clear */
export type Reveal = {
  __typename?: 'Reveal';
  /** 查看人 / Who looked */
  viewerId: Scalars['ID']['output'];
  /** 用途 / Why */
  purpose: Purpose;
  /** 所看字段 / Which fields */
  fields: Array<Scalars['String']['output']>;
  /** 请求号 / Id of the request */
  requestId: Scalars['ID']['output'];
  /** 时间 / When */
  at: Scalars['DateTime']['output'];
};

/** 一次更正；原值加密保存 / One correction; the old values are kept, sealed */
export type PersonCorrection = {
  __typename?: 'PersonCorrection';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 更正的字段 / Fields that were corrected */
  fields: Array<Scalars['String']['output']>;
  /** 理由 / Reason */
  reason: Scalars['String']['output'];
  /** 更正人 / Who corrected */
  correctedBy: Scalars['ID']['output'];
  /** 时间 / When */
  correctedAt: Scalars['DateTime']['output'];
};

/** 更正个人信息；不填的字段不变 / A correction; what is left out stays */
export type CorrectPersonInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 人员 / The person */
  personId: Scalars['ID']['input'];
  /** 所见人员版本 / The version of the person seen */
  expectedVersion: Scalars['Int']['input'];
  /** 姓名，最长 50 字 / Name, at most 50 characters */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 公民身份号码；性别与出生日期随之更正 / ID number; sex and date of birth follow it */
  idNumber?: InputMaybe<Scalars['String']['input']>;
  /** 手机号；空文本表示删去 / Mobile phone; an empty text takes it away */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** 银行账号；空文本表示删去 / Bank account; an empty text takes it away */
  bankAccount?: InputMaybe<Scalars['String']['input']>;
  /** 劳动技能 / Labour grade */
  labourGrade?: InputMaybe<LabourGrade>;
  /** 更正理由与凭据，最长 500 字 / Why, and by what proof; at most 500 characters */
  reason: Scalars['String']['input'];
  /** 查看结果中未脱敏个人信息的用途 / Why the answer should show personal data in clear */
  purpose?: InputMaybe<Purpose>;
};

/** 删除个人信息 / Erasure of a person's data */
export type ErasePersonalDataInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 人员 / The person */
  personId: Scalars['ID']['input'];
  /** 所见人员版本 / The version of the person seen */
  expectedVersion: Scalars['Int']['input'];
  /** 依据 / On what ground */
  ground: ErasureGround;
};

/** 删除依据 / Ground of an erasure */
export type ErasureGround =
  /** 保存期限届满 / The time of lawful retention is over */
  | 'RETENTION_OVER'
  /** 误登，自始不应登记 / Registered in error: it was never lawful */
  | 'REGISTERED_IN_ERROR';

/** 更正结果，或可预期的拒绝 / The person, or an expected refusal */
export type CorrectPersonResult = Person | RecordNotFound | VersionConflict | PersonDataErased | NothingToCorrect | HouseholdCompositionInvalid | IdNumberAlreadyRegistered | IdempotencyKeyReused;

/** 删除结果，或可预期的拒绝 / The erasure, or an expected refusal */
export type ErasePersonalDataResult = PersonalDataErasure | RecordNotFound | VersionConflict | ErasureNotAllowed | NoPolicyInForce | IdempotencyKeyReused;

/** 一次删除：删了什么，依法保留什么 / An erasure: what is gone, and what the law keeps */
export type PersonalDataErasure = {
  __typename?: 'PersonalDataErasure';
  /** 此人的记录，已无个人信息 / The record, without personal data */
  person: Person;
  /** 已删除的内容及其对备份与主题的效果 / What is gone, in back-ups and topics too */
  erased: Scalars['String']['output'];
  /** 依法保留的内容与理由 / What is kept by law, and why */
  kept: Scalars['String']['output'];
};

/** 没有可更正之处：与现有记录相同 / Nothing to correct: the record says so already */
export type NothingToCorrect = UserError & {
  __typename?: 'NothingToCorrect';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
};

/** 此人的个人信息已删除 / The person's data was erased */
export type PersonDataErased = UserError & {
  __typename?: 'PersonDataErased';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 删除日期 / Day of the erasure */
  erasedOn: Maybe<Scalars['Date']['output']>;
};

/** 现在不能删除 / It may not be erased now */
export type ErasureNotAllowed = UserError & {
  __typename?: 'ErasureNotAllowed';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 原因 / Why */
  reason: ErasureObstacle;
  /** 保存至何日；其他原因为空 / Until when it must be kept; null for the other reasons */
  until: Maybe<Scalars['Date']['output']>;
};

/** 不能删除的原因 / Why it may not be erased */
export type ErasureObstacle =
  /** 仍在册 / Still on the register */
  | 'STILL_ON_REGISTER'
  /** 保存期限未满 / The time of retention is not over */
  | 'RETENTION_RUNNING'
  /** 该户并非误登 / The household was not registered in error */
  | 'NOT_REGISTERED_IN_ERROR'
  /** 已经删除 / Erased already */
  | 'ALREADY_ERASED';

/**
 * 行政区划：省、市、县、乡、村五级
 * An administrative region, on five levels from province to village
 */
export type Region = {
  __typename?: 'Region';
  /** 12 位统计用区划代码 / Statistics code, 12 digits */
  code: Scalars['RegionCode']['output'];
  /** 版本，修改时须带上 / Version; a change must carry it */
  version: Scalars['Int']['output'];
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 级别 / Level */
  level: RegionLevel;
  /** 设立日；早于记录的为空 / First day of validity; null when older than the records */
  validFrom: Maybe<Scalars['Date']['output']>;
  /** 撤销日；有效的为空 / Day from which it no longer exists; null while valid */
  validTo: Maybe<Scalars['Date']['output']>;
  /** 上级 / The region above */
  parent: Maybe<Region>;
  /** 下级，按代码排序 / The regions directly below, by code */
  children: Array<Region>;
  /**
   * 监测帮扶汇总，含全部下级；管辖范围以上的区划只给出公开统计，所列之外的拒绝（FORBIDDEN），过小或其差额过小的隐去（WITHHELD）；一项被拒则整组为空，故公开项请逐项用别名查询
   * Monitoring figures of the whole subtree; above the caller's areas public statistics only: others are refused (FORBIDDEN), small ones and those with a small difference
   * withheld (WITHHELD); one that is refused makes the whole object null, so ask for each public figure by an alias of its own
   */
  monitoring: Maybe<MonitoringFigures>;
  /** 农户，含全部下级 / Households of the whole subtree */
  households: HouseholdConnection;
};


/**
 * 行政区划：省、市、县、乡、村五级
 * An administrative region, on five levels from province to village
 */
export type RegionHouseholdsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** 行政级别 / Level of a region */
export type RegionLevel =
  /** 省 / Province */
  | 'PROVINCE'
  /** 市 / City */
  | 'CITY'
  /** 县 / County */
  | 'COUNTY'
  /** 乡 / Township */
  | 'TOWNSHIP'
  /** 村 / Village */
  | 'VILLAGE';

/**
 * 监测帮扶汇总
 * Monitoring figures of a region and all below it
 */
export type MonitoringFigures = {
  __typename?: 'MonitoringFigures';
  /** 在册农户 / Households on the register */
  households: Scalars['Int']['output'];
  /** 在册人口 / People on the register */
  people: Scalars['Int']['output'];
  /** 其中脱贫户 / Of them lifted households */
  liftedHouseholds: Scalars['Int']['output'];
  /** 有在册农户的村 / Villages with households on the register */
  villages: Scalars['Int']['output'];
  /** 未销号线索 / Clues not yet closed */
  openClues: Scalars['Int']['output'];
  /** 累计线索 / Clues raised so far */
  cluesRaised: Scalars['Int']['output'];
  /** 监测对象 / Monitored households */
  monitoredHouseholds: Scalars['Int']['output'];
  /** 其中脱贫不稳定户 / Of them unstable lifted households */
  unstableLifted: Scalars['Int']['output'];
  /** 其中边缘易致贫户 / Of them marginal households */
  marginal: Scalars['Int']['output'];
  /** 其中突发严重困难户 / Of them households in sudden hardship */
  suddenHardship: Scalars['Int']['output'];
};

/** 设立区划 / Establish a region */
export type EstablishRegionInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 12 位代码，级别与上级由代码决定 / Code of 12 digits; it decides level and parent */
  code: Scalars['RegionCode']['input'];
  /** 名称，最长 100 字 / Name, at most 100 characters */
  name: Scalars['String']['input'];
  /** 设立日 / First day of validity */
  validFrom: Scalars['Date']['input'];
};

/** 区划更名 / Rename a region */
export type RenameRegionInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 代码 / Code */
  code: Scalars['RegionCode']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 新名称，最长 100 字 / New name, at most 100 characters */
  name: Scalars['String']['input'];
};

/** 撤销区划 / Abolish a region */
export type AbolishRegionInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 代码 / Code */
  code: Scalars['RegionCode']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 撤销日：自该日起无效 / Day from which it is not valid */
  abolishedOn: Scalars['Date']['input'];
  /** 承接其辖区的区划 / The region that takes over */
  successorCode?: InputMaybe<Scalars['RegionCode']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type EstablishRegionResult = Region | RegionAlreadyExists | RegionNotUsable | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RenameRegionResult = Region | RecordNotFound | VersionConflict | RegionNotUsable | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type AbolishRegionResult = Region | RecordNotFound | VersionConflict | RegionNotUsable | RegionHasValidChildren | DateOutOfRange | IdempotencyKeyReused;

/** 该代码已存在（含已撤销的） / The code exists already, be it abolished */
export type RegionAlreadyExists = UserError & {
  __typename?: 'RegionAlreadyExists';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 区划代码 / Region */
  regionCode: Scalars['RegionCode']['output'];
};

/** 下级区划仍有效，须先撤销或改编 / Regions below are still valid; abolish or recode them first */
export type RegionHasValidChildren = UserError & {
  __typename?: 'RegionHasValidChildren';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 仍有效的下级数 / How many are still valid */
  validChildren: Scalars['Int']['output'];
};

/** 该区划在此不可用 / The region cannot be used for this */
export type RegionNotUsable = UserError & {
  __typename?: 'RegionNotUsable';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 区划代码 / Region */
  regionCode: Scalars['RegionCode']['output'];
  /** 原因 / Reason */
  reason: RegionNotUsableReason;
};

/** 区划为何不可用 / Why a region cannot be used */
export type RegionNotUsableReason =
  /** 没有此代码 / No such code */
  | 'UNKNOWN'
  /** 不是村级 / Not a village */
  | 'NOT_A_VILLAGE'
  /** 没有有效的上级 / Without a valid region above */
  | 'NO_VALID_PARENT'
  /** 当日无效：尚未设立或已撤销 / Not valid on the day: not yet established, or abolished */
  | 'NOT_VALID';

/**
 * 风险线索：需要去看一看某户的理由
 * A risk clue: a reason to look at a household
 */
export type RiskClue = {
  __typename?: 'RiskClue';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本，修改时须带上 / Version; a change must carry it */
  version: Scalars['Int']['output'];
  /** 农户 / The household */
  household: Maybe<Household>;
  /** 所在村 / The village */
  region: Maybe<Region>;
  /** 来源渠道 / Channel */
  channel: ClueChannel;
  /** 七类风险之一 / One of the seven kinds */
  kind: ClueKind;
  /** 情况说明；随户内人员的个人信息一并删除后为 ** / Evidence; ** once it was erased with the data of a member */
  evidence: Scalars['String']['output'];
  /** 状态 / Status */
  status: ClueStatus;
  /** 上报时间 / When it was raised */
  raisedAt: Scalars['DateTime']['output'];
  /** 应签收日 / To be signed for by */
  signDueOn: Scalars['Date']['output'];
  /** 应处置日 / To be handled by */
  handleDueOn: Scalars['Date']['output'];
  /** 是否已超时限 / Whether a limit has passed */
  overdue: Scalars['Boolean']['output'];
  /** 时限依据 / The policy version that sets the limits */
  limitPolicy: Maybe<PolicyVersion>;
  /** 触发预警的事件标识；人工上报的为空 / The event that raised it; null when a person did */
  sourceEventId: Maybe<Scalars['ID']['output']>;
  /** 触发预警的事件类型 / Type of that event */
  sourceEventType: Maybe<Scalars['String']['output']>;
  /** 预警依据 / The policy version that made the event a warning */
  warningPolicy: Maybe<PolicyVersion>;
  /** 签收时间 / When it was signed for */
  signedAt: Maybe<Scalars['DateTime']['output']>;
  /** 签收单位 / Who signed for it */
  signedBy: Maybe<Scalars['String']['output']>;
  /** 处置结果 / Outcome of the handling */
  outcome: Maybe<ClueOutcome>;
  /** 处置说明；尚未处置或已删除则为空 / What was done; null before, and once it was erased */
  handlingNote: Maybe<Scalars['String']['output']>;
  /** 销号日期 / Day of closing */
  closedOn: Maybe<Scalars['Date']['output']>;
  /** 回头看情况；尚未销号或已删除则为空 / What was seen when looking back; null before, and once it was erased */
  closingNote: Maybe<Scalars['String']['output']>;
};

/** 线索渠道 / Channel of a clue */
export type ClueChannel =
  /** 农户自主申报 / The household itself */
  | 'SELF_REPORT'
  /** 网格员或干部走访 / Visit by a grid worker or cadre */
  | 'VISIT'
  /** 部门筛查预警 / Screening or event of a department */
  | 'DEPARTMENT'
  /** 舆情信访 / Public opinion */
  | 'PUBLIC_OPINION';

/** 七类风险 / The seven kinds */
export type ClueKind =
  /** 收入骤减 / Income drop */
  | 'INCOME_DROP'
  /** 支出骤增 / Expense surge */
  | 'EXPENSE_SURGE'
  /** 因病因灾因意外 / Illness, disaster or accident */
  | 'ILLNESS_DISASTER_ACCIDENT'
  /** 失学辍学 / Out of school */
  | 'OUT_OF_SCHOOL'
  /** 住房不安全 / No safe housing */
  | 'NO_SAFE_HOUSING'
  /** 饮水不安全 / No safe water */
  | 'NO_SAFE_WATER'
  /** 政策未落实 / Policy not delivered */
  | 'POLICY_NOT_DELIVERED';

/** 线索状态 / Status of a clue */
export type ClueStatus =
  /** 已上报 / Raised */
  | 'RAISED'
  /** 已签收 / Signed for */
  | 'SIGNED'
  /** 已处置 / Handled */
  | 'HANDLED'
  /** 回头看后销号 / Closed after looking back */
  | 'CLOSED';

/** 处置结果 / Outcome of handling */
export type ClueOutcome =
  /** 启动识别程序 / Start recognition */
  | 'START_RECOGNITION'
  /** 帮扶但不纳入 / Help without recognition */
  | 'HELP_WITHOUT_RECOGNITION'
  /** 无风险 / No risk */
  | 'NO_RISK';

/** 线索分页 / Page of clues */
export type RiskClueConnection = {
  __typename?: 'RiskClueConnection';
  /** 条目 / Entries */
  edges: Array<RiskClueEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 线索条目 / Entry */
export type RiskClueEdge = {
  __typename?: 'RiskClueEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 线索 / Clue */
  node: RiskClue;
};

/** 上报线索 / Raise a clue */
export type RaiseRiskClueInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 农户 / Household */
  householdId: Scalars['ID']['input'];
  /** 渠道 / Channel */
  channel: ClueChannel;
  /** 种类 / Kind */
  kind: ClueKind;
  /** 情况说明，最长 2000 字 / Evidence, at most 2,000 characters */
  evidence: Scalars['String']['input'];
};

/** 签收线索 / Sign for a clue */
export type SignRiskClueInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 线索 / Clue */
  clueId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 签收单位 / Unit that signs */
  signedBy: Scalars['String']['input'];
};

/** 处置线索 / Handle a clue */
export type HandleRiskClueInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 线索 / Clue */
  clueId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 结果 / Outcome */
  outcome: ClueOutcome;
  /** 说明，最长 2000 字；判定无风险须写明理由 / What was done, at most 2,000 characters; the reason when there is no risk */
  note: Scalars['String']['input'];
};

/** 销号 / Close a clue */
export type CloseRiskClueInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 线索 / Clue */
  clueId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 回头看情况，最长 2000 字 / What was seen when looking back, at most 2,000 characters */
  note: Scalars['String']['input'];
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RaiseRiskClueResult = RiskClue | RecordNotFound | HouseholdClosed | NoPolicyInForce | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type SignRiskClueResult = RiskClue | RecordNotFound | VersionConflict | ClueNotInStatus | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type HandleRiskClueResult = RiskClue | RecordNotFound | VersionConflict | ClueNotInStatus | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type CloseRiskClueResult = RiskClue | RecordNotFound | VersionConflict | ClueNotInStatus | IdempotencyKeyReused;

/** 线索当前状态不能这样处理 / The clue's status does not allow this step */
export type ClueNotInStatus = UserError & {
  __typename?: 'ClueNotInStatus';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 当前状态 / The status it is in */
  status: ClueStatus;
  /** 所需状态 / The status it would have to be in */
  required: ClueStatus;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Household: Household;
  Person: Person;
  MonitoredHousehold: MonitoredHousehold;
  PersonReport: PersonReport;
  Region: Region;
  RiskClue: RiskClue;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Household:
    ( { __typename: 'Household' }
    & GraphQLRecursivePick<FederationTypes['Household'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  MonitoredHousehold:
    ( { __typename: 'MonitoredHousehold' }
    & GraphQLRecursivePick<FederationTypes['MonitoredHousehold'], {"id":true}> );
  PersonReport:
    ( { __typename: 'PersonReport' }
    & GraphQLRecursivePick<FederationTypes['PersonReport'], {"personId":true,"householdId":true,"ofChild":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
  RiskClue:
    ( { __typename: 'RiskClue' }
    & GraphQLRecursivePick<FederationTypes['RiskClue'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RegisterHouseholdResult:
    | ( HouseholdRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  AddMemberResult:
    | ( HouseholdRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  RecordMemberLeftResult:
    | ( HouseholdRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  MoveHouseholdResult:
    | ( HouseholdRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  CloseHouseholdResult:
    | ( HouseholdRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  RecogniseHouseholdResult:
    | ( MonitoredHouseholdRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  CorrectPersonResult:
    | ( PersonRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  ErasePersonalDataResult:
    | ( PersonRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  EstablishRegionResult:
    | ( RegionRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  RenameRegionResult:
    | ( RegionRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  AbolishRegionResult:
    | ( RegionRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  RaiseRiskClueResult:
    | ( RiskClueRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  SignRiskClueResult:
    | ( RiskClueRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  HandleRiskClueResult:
    | ( RiskClueRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  CloseRiskClueResult:
    | ( RiskClueRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Fen: ResolverTypeWrapper<Scalars['Fen']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  RegionCode: ResolverTypeWrapper<Scalars['RegionCode']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  VersionConflict: ResolverTypeWrapper<Refusal>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  RecordNotFound: ResolverTypeWrapper<Refusal>;
  RecordNotYetKnown: ResolverTypeWrapper<Refusal>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  IdempotencyKeyReused: ResolverTypeWrapper<Refusal>;
  NoPolicyInForce: ResolverTypeWrapper<Refusal>;
  DateOutOfRange: ResolverTypeWrapper<Refusal>;
  PolicyVersion: ResolverTypeWrapper<PolicyRow>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  HeldRecord: ResolverTypeWrapper<HeldRecord>;
  HeldFact: ResolverTypeWrapper<HeldFact>;
  DataClass: DataClass;
  AuditAction: AuditAction;
  AuditFilter: AuditFilter;
  AuditEntry: ResolverTypeWrapper<AuditEntry>;
  AuditConnection: ResolverTypeWrapper<AuditConnection>;
  AuditEdge: ResolverTypeWrapper<AuditEdge>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Household: ResolverTypeWrapper<HouseholdRow>;
  Person: ResolverTypeWrapper<PersonRow>;
  HouseholdOrigin: HouseholdOrigin;
  HouseholdStatus: HouseholdStatus;
  HouseholdCloseReason: HouseholdCloseReason;
  Relation: Relation;
  Sex: Sex;
  LabourGrade: LabourGrade;
  AgeGroup: AgeGroup;
  LeaveReason: LeaveReason;
  HouseholdConnection: ResolverTypeWrapper<Omit<HouseholdConnection, 'edges'> & { edges: Array<ResolversTypes['HouseholdEdge']> }>;
  HouseholdEdge: ResolverTypeWrapper<Omit<HouseholdEdge, 'node'> & { node: ResolversTypes['Household'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MemberInput: MemberInput;
  RegisterHouseholdInput: RegisterHouseholdInput;
  AddMemberInput: AddMemberInput;
  RecordMemberLeftInput: RecordMemberLeftInput;
  MoveHouseholdInput: MoveHouseholdInput;
  CloseHouseholdInput: CloseHouseholdInput;
  RegisterHouseholdResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterHouseholdResult']>;
  AddMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddMemberResult']>;
  RecordMemberLeftResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordMemberLeftResult']>;
  MoveHouseholdResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MoveHouseholdResult']>;
  CloseHouseholdResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseHouseholdResult']>;
  HouseholdCompositionInvalid: ResolverTypeWrapper<Refusal>;
  CompositionRule: CompositionRule;
  IdNumberAlreadyRegistered: ResolverTypeWrapper<Refusal>;
  HouseholdClosed: ResolverTypeWrapper<Refusal>;
  MonitoredHousehold: ResolverTypeWrapper<MonitoredHouseholdRow>;
  MonitoringCategory: MonitoringCategory;
  RiskType: RiskType;
  MonitoredHouseholdConnection: ResolverTypeWrapper<Omit<MonitoredHouseholdConnection, 'edges'> & { edges: Array<ResolversTypes['MonitoredHouseholdEdge']> }>;
  MonitoredHouseholdEdge: ResolverTypeWrapper<Omit<MonitoredHouseholdEdge, 'node'> & { node: ResolversTypes['MonitoredHousehold'] }>;
  RecogniseHouseholdInput: RecogniseHouseholdInput;
  RecogniseHouseholdResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecogniseHouseholdResult']>;
  HouseholdAlreadyMonitored: ResolverTypeWrapper<Refusal>;
  NotEligibleForMonitoring: ResolverTypeWrapper<Refusal>;
  RisksInvalid: ResolverTypeWrapper<Refusal>;
  Purpose: Purpose;
  PersonReport: ResolverTypeWrapper<ReportSubject>;
  Reveal: ResolverTypeWrapper<RevealRow>;
  PersonCorrection: ResolverTypeWrapper<CorrectionRow>;
  CorrectPersonInput: CorrectPersonInput;
  ErasePersonalDataInput: ErasePersonalDataInput;
  ErasureGround: ErasureGround;
  CorrectPersonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CorrectPersonResult']>;
  ErasePersonalDataResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ErasePersonalDataResult']>;
  PersonalDataErasure: ResolverTypeWrapper<PersonRow>;
  NothingToCorrect: ResolverTypeWrapper<Refusal>;
  PersonDataErased: ResolverTypeWrapper<Refusal>;
  ErasureNotAllowed: ResolverTypeWrapper<Refusal>;
  ErasureObstacle: ErasureObstacle;
  Region: ResolverTypeWrapper<RegionRow>;
  RegionLevel: RegionLevel;
  MonitoringFigures: ResolverTypeWrapper<RegionTotals>;
  EstablishRegionInput: EstablishRegionInput;
  RenameRegionInput: RenameRegionInput;
  AbolishRegionInput: AbolishRegionInput;
  EstablishRegionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EstablishRegionResult']>;
  RenameRegionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenameRegionResult']>;
  AbolishRegionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AbolishRegionResult']>;
  RegionAlreadyExists: ResolverTypeWrapper<Refusal>;
  RegionHasValidChildren: ResolverTypeWrapper<Refusal>;
  RegionNotUsable: ResolverTypeWrapper<Refusal>;
  RegionNotUsableReason: RegionNotUsableReason;
  RiskClue: ResolverTypeWrapper<RiskClueRow>;
  ClueChannel: ClueChannel;
  ClueKind: ClueKind;
  ClueStatus: ClueStatus;
  ClueOutcome: ClueOutcome;
  RiskClueConnection: ResolverTypeWrapper<Omit<RiskClueConnection, 'edges'> & { edges: Array<ResolversTypes['RiskClueEdge']> }>;
  RiskClueEdge: ResolverTypeWrapper<Omit<RiskClueEdge, 'node'> & { node: ResolversTypes['RiskClue'] }>;
  RaiseRiskClueInput: RaiseRiskClueInput;
  SignRiskClueInput: SignRiskClueInput;
  HandleRiskClueInput: HandleRiskClueInput;
  CloseRiskClueInput: CloseRiskClueInput;
  RaiseRiskClueResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RaiseRiskClueResult']>;
  SignRiskClueResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignRiskClueResult']>;
  HandleRiskClueResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HandleRiskClueResult']>;
  CloseRiskClueResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseRiskClueResult']>;
  ClueNotInStatus: ResolverTypeWrapper<Refusal>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Fen: Scalars['Fen']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  RegionCode: Scalars['RegionCode']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  VersionConflict: Refusal;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  RecordNotFound: Refusal;
  RecordNotYetKnown: Refusal;
  Boolean: Scalars['Boolean']['output'];
  IdempotencyKeyReused: Refusal;
  NoPolicyInForce: Refusal;
  DateOutOfRange: Refusal;
  PolicyVersion: PolicyRow;
  PageInfo: PageInfo;
  HeldRecord: HeldRecord;
  HeldFact: HeldFact;
  AuditFilter: AuditFilter;
  AuditEntry: AuditEntry;
  AuditConnection: AuditConnection;
  AuditEdge: AuditEdge;
  Query: Record<PropertyKey, never>;
  Household: HouseholdRow;
  Person: PersonRow;
  HouseholdConnection: Omit<HouseholdConnection, 'edges'> & { edges: Array<ResolversParentTypes['HouseholdEdge']> };
  HouseholdEdge: Omit<HouseholdEdge, 'node'> & { node: ResolversParentTypes['Household'] };
  Mutation: Record<PropertyKey, never>;
  MemberInput: MemberInput;
  RegisterHouseholdInput: RegisterHouseholdInput;
  AddMemberInput: AddMemberInput;
  RecordMemberLeftInput: RecordMemberLeftInput;
  MoveHouseholdInput: MoveHouseholdInput;
  CloseHouseholdInput: CloseHouseholdInput;
  RegisterHouseholdResult: ResolversUnionTypes<ResolversParentTypes>['RegisterHouseholdResult'];
  AddMemberResult: ResolversUnionTypes<ResolversParentTypes>['AddMemberResult'];
  RecordMemberLeftResult: ResolversUnionTypes<ResolversParentTypes>['RecordMemberLeftResult'];
  MoveHouseholdResult: ResolversUnionTypes<ResolversParentTypes>['MoveHouseholdResult'];
  CloseHouseholdResult: ResolversUnionTypes<ResolversParentTypes>['CloseHouseholdResult'];
  HouseholdCompositionInvalid: Refusal;
  IdNumberAlreadyRegistered: Refusal;
  HouseholdClosed: Refusal;
  MonitoredHousehold: MonitoredHouseholdRow;
  MonitoredHouseholdConnection: Omit<MonitoredHouseholdConnection, 'edges'> & { edges: Array<ResolversParentTypes['MonitoredHouseholdEdge']> };
  MonitoredHouseholdEdge: Omit<MonitoredHouseholdEdge, 'node'> & { node: ResolversParentTypes['MonitoredHousehold'] };
  RecogniseHouseholdInput: RecogniseHouseholdInput;
  RecogniseHouseholdResult: ResolversUnionTypes<ResolversParentTypes>['RecogniseHouseholdResult'];
  HouseholdAlreadyMonitored: Refusal;
  NotEligibleForMonitoring: Refusal;
  RisksInvalid: Refusal;
  PersonReport: ReportSubject;
  Reveal: RevealRow;
  PersonCorrection: CorrectionRow;
  CorrectPersonInput: CorrectPersonInput;
  ErasePersonalDataInput: ErasePersonalDataInput;
  CorrectPersonResult: ResolversUnionTypes<ResolversParentTypes>['CorrectPersonResult'];
  ErasePersonalDataResult: ResolversUnionTypes<ResolversParentTypes>['ErasePersonalDataResult'];
  PersonalDataErasure: PersonRow;
  NothingToCorrect: Refusal;
  PersonDataErased: Refusal;
  ErasureNotAllowed: Refusal;
  Region: RegionRow;
  MonitoringFigures: RegionTotals;
  EstablishRegionInput: EstablishRegionInput;
  RenameRegionInput: RenameRegionInput;
  AbolishRegionInput: AbolishRegionInput;
  EstablishRegionResult: ResolversUnionTypes<ResolversParentTypes>['EstablishRegionResult'];
  RenameRegionResult: ResolversUnionTypes<ResolversParentTypes>['RenameRegionResult'];
  AbolishRegionResult: ResolversUnionTypes<ResolversParentTypes>['AbolishRegionResult'];
  RegionAlreadyExists: Refusal;
  RegionHasValidChildren: Refusal;
  RegionNotUsable: Refusal;
  RiskClue: RiskClueRow;
  RiskClueConnection: Omit<RiskClueConnection, 'edges'> & { edges: Array<ResolversParentTypes['RiskClueEdge']> };
  RiskClueEdge: Omit<RiskClueEdge, 'node'> & { node: ResolversParentTypes['RiskClue'] };
  RaiseRiskClueInput: RaiseRiskClueInput;
  SignRiskClueInput: SignRiskClueInput;
  HandleRiskClueInput: HandleRiskClueInput;
  CloseRiskClueInput: CloseRiskClueInput;
  RaiseRiskClueResult: ResolversUnionTypes<ResolversParentTypes>['RaiseRiskClueResult'];
  SignRiskClueResult: ResolversUnionTypes<ResolversParentTypes>['SignRiskClueResult'];
  HandleRiskClueResult: ResolversUnionTypes<ResolversParentTypes>['HandleRiskClueResult'];
  CloseRiskClueResult: ResolversUnionTypes<ResolversParentTypes>['CloseRiskClueResult'];
  ClueNotInStatus: Refusal;
  String: Scalars['String']['output'];
};

export type ScopeDirectiveArgs = {
  of: Scalars['String']['input'];
};

export type ScopeDirectiveResolver<Result, Parent, ContextType = Context, Args = ScopeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface FenScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Fen'], any> {
  name: 'Fen';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface RegionCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['RegionCode'], any> {
  name: 'RegionCode';
}

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'VersionConflict' | 'RecordNotFound' | 'RecordNotYetKnown' | 'IdempotencyKeyReused' | 'NoPolicyInForce' | 'DateOutOfRange' | 'HouseholdCompositionInvalid' | 'IdNumberAlreadyRegistered' | 'HouseholdClosed' | 'HouseholdAlreadyMonitored' | 'NotEligibleForMonitoring' | 'RisksInvalid' | 'NothingToCorrect' | 'PersonDataErased' | 'ErasureNotAllowed' | 'RegionAlreadyExists' | 'RegionHasValidChildren' | 'RegionNotUsable' | 'ClueNotInStatus', ParentType, ContextType>;
};

export type VersionConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordNotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordNotFound'] = ResolversParentTypes['RecordNotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordNotYetKnownResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordNotYetKnown'] = ResolversParentTypes['RecordNotYetKnown']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  retryIsSafe?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoPolicyInForceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoPolicyInForce'] = ResolversParentTypes['NoPolicyInForce']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regionCode?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DateOutOfRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DateOutOfRange'] = ResolversParentTypes['DateOutOfRange']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  earliest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyVersion'] = ResolversParentTypes['PolicyVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  area?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type HeldRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldRecord'] = ResolversParentTypes['HeldRecord']> = {
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  facts?: Resolver<Array<ResolversTypes['HeldFact']>, ParentType, ContextType>;
};

export type HeldFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldFact'] = ResolversParentTypes['HeldFact']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['DataClass'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  position?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['AuditAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  viewer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  areas?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  request?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  causedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectKind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  regionCode?: Resolver<Maybe<ResolversTypes['RegionCode']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sealed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AuditConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditConnection'] = ResolversParentTypes['AuditConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEdge'] = ResolversParentTypes['AuditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  monitoringAudit?: Resolver<ResolversTypes['AuditConnection'], ParentType, ContextType, RequireFields<QueryMonitoringAuditArgs, 'first'>>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType, RequireFields<QueryHouseholdArgs, 'id'>>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  monitoredHousehold?: Resolver<Maybe<ResolversTypes['MonitoredHousehold']>, ParentType, ContextType, RequireFields<QueryMonitoredHouseholdArgs, 'id'>>;
  monitoredHouseholds?: Resolver<ResolversTypes['MonitoredHouseholdConnection'], ParentType, ContextType, RequireFields<QueryMonitoredHouseholdsArgs, 'regionCode' | 'first'>>;
  personReport?: Resolver<Maybe<ResolversTypes['PersonReport']>, ParentType, ContextType, RequireFields<QueryPersonReportArgs, 'personId'>>;
  personByIdNumber?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonByIdNumberArgs, 'idNumber'>>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<QueryRegionArgs, 'code'>>;
  riskClue?: Resolver<Maybe<ResolversTypes['RiskClue']>, ParentType, ContextType, RequireFields<QueryRiskClueArgs, 'id'>>;
  riskClues?: Resolver<ResolversTypes['RiskClueConnection'], ParentType, ContextType, RequireFields<QueryRiskCluesArgs, 'regionCode' | 'first'>>;
};

export type HouseholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['HouseholdOrigin'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HouseholdStatus'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['HouseholdCloseReason']>, ParentType, ContextType>;
  members?: Resolver<Array<ResolversTypes['Person']>, ParentType, ContextType>;
  monitoring?: Resolver<Maybe<ResolversTypes['MonitoredHousehold']>, ParentType, ContextType>;
  riskClues?: Resolver<Array<ResolversTypes['RiskClue']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bankAccount?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  sex?: Resolver<ResolversTypes['Sex'], ParentType, ContextType>;
  birthDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  ageGroup?: Resolver<ResolversTypes['AgeGroup'], ParentType, ContextType>;
  labourGrade?: Resolver<ResolversTypes['LabourGrade'], ParentType, ContextType>;
  joinedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  leftOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  leaveReason?: Resolver<Maybe<ResolversTypes['LeaveReason']>, ParentType, ContextType>;
  erasedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HouseholdConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdConnection'] = ResolversParentTypes['HouseholdConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HouseholdEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type HouseholdEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdEdge'] = ResolversParentTypes['HouseholdEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Household'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  registerHousehold?: Resolver<ResolversTypes['RegisterHouseholdResult'], ParentType, ContextType, RequireFields<MutationRegisterHouseholdArgs, 'input'>>;
  addMember?: Resolver<ResolversTypes['AddMemberResult'], ParentType, ContextType, RequireFields<MutationAddMemberArgs, 'input'>>;
  recordMemberLeft?: Resolver<ResolversTypes['RecordMemberLeftResult'], ParentType, ContextType, RequireFields<MutationRecordMemberLeftArgs, 'input'>>;
  moveHousehold?: Resolver<ResolversTypes['MoveHouseholdResult'], ParentType, ContextType, RequireFields<MutationMoveHouseholdArgs, 'input'>>;
  closeHousehold?: Resolver<ResolversTypes['CloseHouseholdResult'], ParentType, ContextType, RequireFields<MutationCloseHouseholdArgs, 'input'>>;
  recogniseHousehold?: Resolver<ResolversTypes['RecogniseHouseholdResult'], ParentType, ContextType, RequireFields<MutationRecogniseHouseholdArgs, 'input'>>;
  correctPerson?: Resolver<ResolversTypes['CorrectPersonResult'], ParentType, ContextType, RequireFields<MutationCorrectPersonArgs, 'input'>>;
  erasePersonalData?: Resolver<ResolversTypes['ErasePersonalDataResult'], ParentType, ContextType, RequireFields<MutationErasePersonalDataArgs, 'input'>>;
  establishRegion?: Resolver<ResolversTypes['EstablishRegionResult'], ParentType, ContextType, RequireFields<MutationEstablishRegionArgs, 'input'>>;
  renameRegion?: Resolver<ResolversTypes['RenameRegionResult'], ParentType, ContextType, RequireFields<MutationRenameRegionArgs, 'input'>>;
  abolishRegion?: Resolver<ResolversTypes['AbolishRegionResult'], ParentType, ContextType, RequireFields<MutationAbolishRegionArgs, 'input'>>;
  raiseRiskClue?: Resolver<ResolversTypes['RaiseRiskClueResult'], ParentType, ContextType, RequireFields<MutationRaiseRiskClueArgs, 'input'>>;
  signRiskClue?: Resolver<ResolversTypes['SignRiskClueResult'], ParentType, ContextType, RequireFields<MutationSignRiskClueArgs, 'input'>>;
  handleRiskClue?: Resolver<ResolversTypes['HandleRiskClueResult'], ParentType, ContextType, RequireFields<MutationHandleRiskClueArgs, 'input'>>;
  closeRiskClue?: Resolver<ResolversTypes['CloseRiskClueResult'], ParentType, ContextType, RequireFields<MutationCloseRiskClueArgs, 'input'>>;
};

export type RegisterHouseholdResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterHouseholdResult'] = ResolversParentTypes['RegisterHouseholdResult']> = {
  __resolveType: TypeResolveFn<'Household' | 'RegionNotUsable' | 'HouseholdCompositionInvalid' | 'IdNumberAlreadyRegistered' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AddMemberResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddMemberResult'] = ResolversParentTypes['AddMemberResult']> = {
  __resolveType: TypeResolveFn<'Household' | 'RecordNotFound' | 'VersionConflict' | 'HouseholdClosed' | 'HouseholdCompositionInvalid' | 'IdNumberAlreadyRegistered' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RecordMemberLeftResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordMemberLeftResult'] = ResolversParentTypes['RecordMemberLeftResult']> = {
  __resolveType: TypeResolveFn<'Household' | 'RecordNotFound' | 'VersionConflict' | 'HouseholdClosed' | 'HouseholdCompositionInvalid' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type MoveHouseholdResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveHouseholdResult'] = ResolversParentTypes['MoveHouseholdResult']> = {
  __resolveType: TypeResolveFn<'Household' | 'RecordNotFound' | 'VersionConflict' | 'HouseholdClosed' | 'RegionNotUsable' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CloseHouseholdResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseHouseholdResult'] = ResolversParentTypes['CloseHouseholdResult']> = {
  __resolveType: TypeResolveFn<'Household' | 'RecordNotFound' | 'VersionConflict' | 'HouseholdClosed' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type HouseholdCompositionInvalidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdCompositionInvalid'] = ResolversParentTypes['HouseholdCompositionInvalid']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['CompositionRule'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdNumberAlreadyRegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdNumberAlreadyRegistered'] = ResolversParentTypes['IdNumberAlreadyRegistered']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HouseholdClosedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdClosed'] = ResolversParentTypes['HouseholdClosed']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  closedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MonitoredHouseholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MonitoredHousehold'] = ResolversParentTypes['MonitoredHousehold'], FederationReferenceType extends FederationReferenceTypes['MonitoredHousehold'] = FederationReferenceTypes['MonitoredHousehold']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MonitoredHousehold']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['MonitoringCategory'], ParentType, ContextType>;
  risks?: Resolver<Array<ResolversTypes['RiskType']>, ParentType, ContextType>;
  recognisedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  incomePerHeadFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  incomeLineFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  linePolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  publicNotice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MonitoredHouseholdConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MonitoredHouseholdConnection'] = ResolversParentTypes['MonitoredHouseholdConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MonitoredHouseholdEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MonitoredHouseholdEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MonitoredHouseholdEdge'] = ResolversParentTypes['MonitoredHouseholdEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MonitoredHousehold'], ParentType, ContextType>;
};

export type RecogniseHouseholdResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecogniseHouseholdResult'] = ResolversParentTypes['RecogniseHouseholdResult']> = {
  __resolveType: TypeResolveFn<'MonitoredHousehold' | 'RecordNotFound' | 'HouseholdClosed' | 'HouseholdAlreadyMonitored' | 'NotEligibleForMonitoring' | 'RisksInvalid' | 'NoPolicyInForce' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type HouseholdAlreadyMonitoredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdAlreadyMonitored'] = ResolversParentTypes['HouseholdAlreadyMonitored']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotEligibleForMonitoringResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotEligibleForMonitoring'] = ResolversParentTypes['NotEligibleForMonitoring']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  incomeLineFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  linePolicyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RisksInvalidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RisksInvalid'] = ResolversParentTypes['RisksInvalid']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonReport'] = ResolversParentTypes['PersonReport'], FederationReferenceType extends FederationReferenceTypes['PersonReport'] = FederationReferenceTypes['PersonReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  householdId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ofChild?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  monitoring?: Resolver<Array<ResolversTypes['HeldRecord']>, ParentType, ContextType>;
  reveals?: Resolver<Array<ResolversTypes['Reveal']>, ParentType, ContextType>;
  corrections?: Resolver<Array<ResolversTypes['PersonCorrection']>, ParentType, ContextType>;
};

export type RevealResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reveal'] = ResolversParentTypes['Reveal']> = {
  viewerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PersonCorrectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonCorrection'] = ResolversParentTypes['PersonCorrection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correctedBy?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  correctedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CorrectPersonResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectPersonResult'] = ResolversParentTypes['CorrectPersonResult']> = {
  __resolveType: TypeResolveFn<'Person' | 'RecordNotFound' | 'VersionConflict' | 'PersonDataErased' | 'NothingToCorrect' | 'HouseholdCompositionInvalid' | 'IdNumberAlreadyRegistered' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ErasePersonalDataResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasePersonalDataResult'] = ResolversParentTypes['ErasePersonalDataResult']> = {
  __resolveType: TypeResolveFn<'PersonalDataErasure' | 'RecordNotFound' | 'VersionConflict' | 'ErasureNotAllowed' | 'NoPolicyInForce' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type PersonalDataErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalDataErasure'] = ResolversParentTypes['PersonalDataErasure']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  erased?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NothingToCorrectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NothingToCorrect'] = ResolversParentTypes['NothingToCorrect']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonDataErasedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonDataErased'] = ResolversParentTypes['PersonDataErased']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  erasedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ErasureNotAllowedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureNotAllowed'] = ResolversParentTypes['ErasureNotAllowed']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ErasureObstacle'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['RegionLevel'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Region']>, ParentType, ContextType>;
  monitoring?: Resolver<Maybe<ResolversTypes['MonitoringFigures']>, ParentType, ContextType>;
  households?: Resolver<ResolversTypes['HouseholdConnection'], ParentType, ContextType, RequireFields<RegionHouseholdsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MonitoringFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MonitoringFigures'] = ResolversParentTypes['MonitoringFigures']> = {
  households?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  liftedHouseholds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  villages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openClues?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cluesRaised?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  monitoredHouseholds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unstableLifted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  marginal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suddenHardship?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EstablishRegionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EstablishRegionResult'] = ResolversParentTypes['EstablishRegionResult']> = {
  __resolveType: TypeResolveFn<'Region' | 'RegionAlreadyExists' | 'RegionNotUsable' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RenameRegionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameRegionResult'] = ResolversParentTypes['RenameRegionResult']> = {
  __resolveType: TypeResolveFn<'Region' | 'RecordNotFound' | 'VersionConflict' | 'RegionNotUsable' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AbolishRegionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AbolishRegionResult'] = ResolversParentTypes['AbolishRegionResult']> = {
  __resolveType: TypeResolveFn<'Region' | 'RecordNotFound' | 'VersionConflict' | 'RegionNotUsable' | 'RegionHasValidChildren' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RegionAlreadyExistsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionAlreadyExists'] = ResolversParentTypes['RegionAlreadyExists']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regionCode?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionHasValidChildrenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionHasValidChildren'] = ResolversParentTypes['RegionHasValidChildren']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validChildren?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionNotUsableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionNotUsable'] = ResolversParentTypes['RegionNotUsable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regionCode?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RegionNotUsableReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RiskClueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskClue'] = ResolversParentTypes['RiskClue'], FederationReferenceType extends FederationReferenceTypes['RiskClue'] = FederationReferenceTypes['RiskClue']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RiskClue']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['ClueChannel'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ClueKind'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ClueStatus'], ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  signDueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  handleDueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  limitPolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  sourceEventId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sourceEventType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  warningPolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  signedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  signedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ClueOutcome']>, ParentType, ContextType>;
  handlingNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  closingNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RiskClueConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskClueConnection'] = ResolversParentTypes['RiskClueConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RiskClueEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RiskClueEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskClueEdge'] = ResolversParentTypes['RiskClueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RiskClue'], ParentType, ContextType>;
};

export type RaiseRiskClueResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RaiseRiskClueResult'] = ResolversParentTypes['RaiseRiskClueResult']> = {
  __resolveType: TypeResolveFn<'RiskClue' | 'RecordNotFound' | 'HouseholdClosed' | 'NoPolicyInForce' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type SignRiskClueResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignRiskClueResult'] = ResolversParentTypes['SignRiskClueResult']> = {
  __resolveType: TypeResolveFn<'RiskClue' | 'RecordNotFound' | 'VersionConflict' | 'ClueNotInStatus' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type HandleRiskClueResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HandleRiskClueResult'] = ResolversParentTypes['HandleRiskClueResult']> = {
  __resolveType: TypeResolveFn<'RiskClue' | 'RecordNotFound' | 'VersionConflict' | 'ClueNotInStatus' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CloseRiskClueResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseRiskClueResult'] = ResolversParentTypes['CloseRiskClueResult']> = {
  __resolveType: TypeResolveFn<'RiskClue' | 'RecordNotFound' | 'VersionConflict' | 'ClueNotInStatus' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ClueNotInStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClueNotInStatus'] = ResolversParentTypes['ClueNotInStatus']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ClueStatus'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['ClueStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Fen?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  RegionCode?: GraphQLScalarType;
  UserError?: UserErrorResolvers<ContextType>;
  VersionConflict?: VersionConflictResolvers<ContextType>;
  RecordNotFound?: RecordNotFoundResolvers<ContextType>;
  RecordNotYetKnown?: RecordNotYetKnownResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  NoPolicyInForce?: NoPolicyInForceResolvers<ContextType>;
  DateOutOfRange?: DateOutOfRangeResolvers<ContextType>;
  PolicyVersion?: PolicyVersionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  HeldRecord?: HeldRecordResolvers<ContextType>;
  HeldFact?: HeldFactResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  AuditEdge?: AuditEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  HouseholdConnection?: HouseholdConnectionResolvers<ContextType>;
  HouseholdEdge?: HouseholdEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  RegisterHouseholdResult?: RegisterHouseholdResultResolvers<ContextType>;
  AddMemberResult?: AddMemberResultResolvers<ContextType>;
  RecordMemberLeftResult?: RecordMemberLeftResultResolvers<ContextType>;
  MoveHouseholdResult?: MoveHouseholdResultResolvers<ContextType>;
  CloseHouseholdResult?: CloseHouseholdResultResolvers<ContextType>;
  HouseholdCompositionInvalid?: HouseholdCompositionInvalidResolvers<ContextType>;
  IdNumberAlreadyRegistered?: IdNumberAlreadyRegisteredResolvers<ContextType>;
  HouseholdClosed?: HouseholdClosedResolvers<ContextType>;
  MonitoredHousehold?: MonitoredHouseholdResolvers<ContextType>;
  MonitoredHouseholdConnection?: MonitoredHouseholdConnectionResolvers<ContextType>;
  MonitoredHouseholdEdge?: MonitoredHouseholdEdgeResolvers<ContextType>;
  RecogniseHouseholdResult?: RecogniseHouseholdResultResolvers<ContextType>;
  HouseholdAlreadyMonitored?: HouseholdAlreadyMonitoredResolvers<ContextType>;
  NotEligibleForMonitoring?: NotEligibleForMonitoringResolvers<ContextType>;
  RisksInvalid?: RisksInvalidResolvers<ContextType>;
  PersonReport?: PersonReportResolvers<ContextType>;
  Reveal?: RevealResolvers<ContextType>;
  PersonCorrection?: PersonCorrectionResolvers<ContextType>;
  CorrectPersonResult?: CorrectPersonResultResolvers<ContextType>;
  ErasePersonalDataResult?: ErasePersonalDataResultResolvers<ContextType>;
  PersonalDataErasure?: PersonalDataErasureResolvers<ContextType>;
  NothingToCorrect?: NothingToCorrectResolvers<ContextType>;
  PersonDataErased?: PersonDataErasedResolvers<ContextType>;
  ErasureNotAllowed?: ErasureNotAllowedResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  MonitoringFigures?: MonitoringFiguresResolvers<ContextType>;
  EstablishRegionResult?: EstablishRegionResultResolvers<ContextType>;
  RenameRegionResult?: RenameRegionResultResolvers<ContextType>;
  AbolishRegionResult?: AbolishRegionResultResolvers<ContextType>;
  RegionAlreadyExists?: RegionAlreadyExistsResolvers<ContextType>;
  RegionHasValidChildren?: RegionHasValidChildrenResolvers<ContextType>;
  RegionNotUsable?: RegionNotUsableResolvers<ContextType>;
  RiskClue?: RiskClueResolvers<ContextType>;
  RiskClueConnection?: RiskClueConnectionResolvers<ContextType>;
  RiskClueEdge?: RiskClueEdgeResolvers<ContextType>;
  RaiseRiskClueResult?: RaiseRiskClueResultResolvers<ContextType>;
  SignRiskClueResult?: SignRiskClueResultResolvers<ContextType>;
  HandleRiskClueResult?: HandleRiskClueResultResolvers<ContextType>;
  CloseRiskClueResult?: CloseRiskClueResultResolvers<ContextType>;
  ClueNotInStatus?: ClueNotInStatusResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  scope?: ScopeDirectiveResolver<any, any, ContextType>;
};
