// Written by infra/generate from the .graphql files of this service. Do not edit: npm run generate.
import type { Fen } from '@shouwang/values';
import type { CalendarDate } from '@shouwang/values';
import type { RegionCode } from '@shouwang/values';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Refusal, RegionTotals } from '@shouwang/aggregate';
import type { PolicyVersion as PolicyRow } from '@shouwang/policy';
import type { EmploymentRecordRow } from './employment-records/table.ts';
import type { WorkshopRow } from './workshops/table.ts';
import type { PublicPostRow } from './public-posts/table.ts';
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
  /** 就业帮扶服务的审计记录，新的在前 / The audit of employment, the newest first */
  employmentAudit: AuditConnection;
  /** 按标识取务工就业记录；没有则为空 / A job by id; null if there is none */
  employmentRecord: Maybe<EmploymentRecord>;
  /** 区划内（含下级）农户的务工就业记录；current 为真只看在岗，为假只看已终止 / Jobs of households below a region; current: true for those held now, false for those that ended */
  employmentRecords: EmploymentRecordConnection;
  /** 按标识取公益性岗位；没有则为空 / A public post by id; null if there is none */
  publicPost: Maybe<PublicPost>;
  /** 区划内（含下级）的公益性岗位 / Public posts below a region */
  publicPosts: PublicPostConnection;
  /** 按标识取帮扶车间；没有则为空 / A workshop by id; null if there is none */
  workshop: Maybe<Workshop>;
  /** 区划内（含下级）的帮扶车间 / Workshops below a region */
  workshops: WorkshopConnection;
};


export type QueryEmploymentAuditArgs = {
  filter?: InputMaybe<AuditFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEmploymentRecordArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEmploymentRecordsArgs = {
  regionCode: Scalars['RegionCode']['input'];
  route?: InputMaybe<Array<EmploymentRoute>>;
  workplace?: InputMaybe<Array<EmploymentWorkplace>>;
  current?: InputMaybe<Scalars['Boolean']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPublicPostArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPublicPostsArgs = {
  regionCode: Scalars['RegionCode']['input'];
  status?: InputMaybe<Array<PublicPostStatus>>;
  kind?: InputMaybe<Array<PublicPostKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryWorkshopArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWorkshopsArgs = {
  regionCode: Scalars['RegionCode']['input'];
  status?: InputMaybe<Array<WorkshopStatus>>;
  kind?: InputMaybe<Array<WorkshopKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * 务工就业记录：一人的一份工作，现在的或以前的
 * A job that a person has or had
 */
export type EmploymentRecord = {
  __typename?: 'EmploymentRecord';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本，修改时须带上 / Version; a change must carry it */
  version: Scalars['Int']['output'];
  /** 劳动者 / Who works */
  person: Maybe<Person>;
  /** 劳动者所在农户 / The household of who works */
  household: Maybe<Household>;
  /** 农户所在村；随户迁移 / The village of the household, which the record follows */
  region: Maybe<Region>;
  /** 就业途径（四个一批） / One of the four routes */
  route: EmploymentRoute;
  /** 务工地点 / Where the work is */
  workplace: EmploymentWorkplace;
  /** 用工单位；公益性岗位为空 / The employer; null in a public post */
  employer: Maybe<Scalars['String']['output']>;
  /** 月工资（分） / Monthly wage, in fen */
  monthlyWageFen: Scalars['Fen']['output'];
  /** 开始日期 / First day */
  startedOn: Scalars['Date']['output'];
  /** 终止日期；在岗为空 / Last day; null while the job is held */
  endedOn: Maybe<Scalars['Date']['output']>;
  /** 终止原因 / Reason of the end */
  endReason: Maybe<EmploymentEndReason>;
  /** 务工满月数；在岗的算到今天 / Full months of work, until today while the job is held */
  months: Scalars['Int']['output'];
  /** 所在帮扶车间 / The workshop */
  workshop: Maybe<Workshop>;
  /** 所在公益性岗位 / The public post */
  publicPost: Maybe<PublicPost>;
};

/** 就业途径 / Route into work */
export type EmploymentRoute =
  /** 劳务输出 / Labour export */
  | 'LABOUR_EXPORT'
  /** 产业就业 / Industry project */
  | 'INDUSTRY'
  /** 公益性岗位 / Public post */
  | 'PUBLIC_POST'
  /** 帮扶车间 / Workshop */
  | 'WORKSHOP';

/** 务工地点 / Where the work is */
export type EmploymentWorkplace =
  /** 乡镇内 / In the township */
  | 'TOWNSHIP'
  /** 县内乡外 / In the county */
  | 'COUNTY'
  /** 省内县外 / In the province */
  | 'PROVINCE'
  /** 省外 / Out of the province */
  | 'OUT_OF_PROVINCE';

/** 就业终止原因 / Why a job ended */
export type EmploymentEndReason =
  /** 本人辞职 / Resigned */
  | 'RESIGNED'
  /** 被辞退 / Dismissed */
  | 'DISMISSED'
  /** 合同期满 / Contract ended */
  | 'CONTRACT_ENDED'
  /** 单位停业 / Employer closed */
  | 'EMPLOYER_CLOSED'
  /** 患病 / Illness */
  | 'ILLNESS'
  /** 到达年龄 / Age limit */
  | 'AGE_LIMIT'
  /** 公益性岗位退岗，由退岗操作填写 / Public post vacated; set by vacating the post */
  | 'POST_VACATED'
  /** 其他 / Other */
  | 'OTHER';

/** 务工就业记录分页 / Page of jobs */
export type EmploymentRecordConnection = {
  __typename?: 'EmploymentRecordConnection';
  /** 条目 / Entries */
  edges: Array<EmploymentRecordEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 务工就业记录条目 / Entry */
export type EmploymentRecordEdge = {
  __typename?: 'EmploymentRecordEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 务工就业记录 / Job */
  node: EmploymentRecord;
};

/**
 * 家庭成员（由监测帮扶服务提供）
 * A member of a household; monitoring's
 */
export type Person = {
  __typename?: 'Person';
  /** 务工就业记录，在岗在前 / Jobs, those held now first */
  employment: Maybe<Array<EmploymentRecord>>;
  /** 标识 / Id */
  id: Scalars['ID']['output'];
};

/**
 * 农户（由监测帮扶服务提供）
 * A household; monitoring's
 */
export type Household = {
  __typename?: 'Household';
  /** 全户务工就业记录，在岗在前 / Jobs of all members, those held now first */
  employment: Maybe<Array<EmploymentRecord>>;
  /** 标识 / Id */
  id: Scalars['ID']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** 登记就业 / Record that a job began */
  startEmployment: StartEmploymentResult;
  /** 登记就业终止 / Record that a job ended */
  endEmployment: EndEmploymentResult;
  /** 设岗 / Open a public post */
  openPost: OpenPostResult;
  /** 上岗：同时登记就业 / Fill a post; the holder's job begins with it */
  fillPost: FillPostResult;
  /** 退岗：同时终止就业 / Vacate a post; the holder's job ends with it */
  vacatePost: VacatePostResult;
  /** 撤岗：仅限空岗 / Close a post that nobody holds */
  closePost: ClosePostResult;
  /** 申请认定帮扶车间 / Apply for the recognition of a workshop */
  applyForWorkshop: ApplyForWorkshopResult;
  /** 认定帮扶车间：人数与月数由当地政策决定 / Recognise a workshop; the policy in force says how many workers for how long */
  recogniseWorkshop: RecogniseWorkshopResult;
  /** 取消认定 / Withdraw the recognition of a workshop */
  withdrawRecognition: WithdrawRecognitionResult;
};


export type MutationStartEmploymentArgs = {
  input: StartEmploymentInput;
};


export type MutationEndEmploymentArgs = {
  input: EndEmploymentInput;
};


export type MutationOpenPostArgs = {
  input: OpenPostInput;
};


export type MutationFillPostArgs = {
  input: FillPostInput;
};


export type MutationVacatePostArgs = {
  input: VacatePostInput;
};


export type MutationClosePostArgs = {
  input: ClosePostInput;
};


export type MutationApplyForWorkshopArgs = {
  input: ApplyForWorkshopInput;
};


export type MutationRecogniseWorkshopArgs = {
  input: RecogniseWorkshopInput;
};


export type MutationWithdrawRecognitionArgs = {
  input: WithdrawRecognitionInput;
};

/** 登记就业 / A job begins */
export type StartEmploymentInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 劳动者 / Who works */
  personId: Scalars['ID']['input'];
  /** 就业途径；公益性岗位请用 fillPost / Route; for a public post use fillPost */
  route: EmploymentRoute;
  /** 务工地点 / Where the work is */
  workplace: EmploymentWorkplace;
  /** 用工单位 / The employer */
  employer: Scalars['String']['input'];
  /** 月工资（分） / Monthly wage, in fen */
  monthlyWageFen: Scalars['Fen']['input'];
  /** 开始日期，默认今天 / First day; today by default */
  startedOn?: InputMaybe<Scalars['Date']['input']>;
  /** 帮扶车间，途径为 WORKSHOP 时必填 / The workshop, when the route is WORKSHOP */
  workshopId?: InputMaybe<Scalars['ID']['input']>;
};

/** 登记就业终止 / A job ends */
export type EndEmploymentInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 务工就业记录 / The job */
  employmentRecordId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 原因 / Reason */
  reason: EmploymentEndReason;
  /** 终止日期，默认今天 / Last day; today by default */
  endedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type StartEmploymentResult = EmploymentRecord | RecordNotYetKnown | RecordNotFound | WorkerNotOnRegister | UnderWorkingAge | WorkshopRouteMismatch | AlreadyInWorkshop | BoundToPublicPost | NoPolicyInForce | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type EndEmploymentResult = EmploymentRecord | RecordNotFound | VersionConflict | EmploymentAlreadyEnded | BoundToPublicPost | DateOutOfRange | IdempotencyKeyReused;

/** 未达就业年龄 / Under the age of employment */
export type UnderWorkingAge = UserError & {
  __typename?: 'UnderWorkingAge';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 当日周岁 / Age in full years on the day */
  ageYears: Scalars['Int']['output'];
  /** 就业年龄 / The age of employment */
  workingAgeYears: Scalars['Int']['output'];
  /** 依据的政策版本 / The policy version that decided */
  policyVersionId: Scalars['ID']['output'];
};

/** 途径与车间不相符 / Route and workshop don't match */
export type WorkshopRouteMismatch = UserError & {
  __typename?: 'WorkshopRouteMismatch';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
};

/** 该人员已在此车间就业 / The person works in this workshop already */
export type AlreadyInWorkshop = UserError & {
  __typename?: 'AlreadyInWorkshop';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 现有记录；同时提交时为空 / The present record; null when both came at the same moment */
  employmentRecordId: Maybe<Scalars['ID']['output']>;
};

/** 公益性岗位的就业随岗位开始和终止 / A job in a public post begins and ends with the post */
export type BoundToPublicPost = UserError & {
  __typename?: 'BoundToPublicPost';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 岗位；尚无时为空 / The post; null when there is none yet */
  publicPostId: Maybe<Scalars['ID']['output']>;
};

/** 就业已终止 / The job has ended */
export type EmploymentAlreadyEnded = UserError & {
  __typename?: 'EmploymentAlreadyEnded';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 终止日期 / Day of the end */
  alreadyEndedOn: Scalars['Date']['output'];
};

/**
 * 行政区划（由监测帮扶服务提供）
 * A region; monitoring's
 */
export type Region = {
  __typename?: 'Region';
  /**
   * 就业帮扶汇总，含全部下级；管辖范围以上的区划只给出公开统计，所列之外的拒绝（FORBIDDEN），过小或其差额过小的隐去（WITHHELD）；一项被拒则整组为空，故公开项请逐项用别名查询
   * Employment figures of the whole subtree; above the caller's areas public statistics only: others are refused (FORBIDDEN), small ones and those with a small difference
   * withheld (WITHHELD); one that is refused makes the whole object null, so ask for each public figure by an alias of its own
   */
  employment: Maybe<EmploymentFigures>;
  /** 12 位统计用区划代码 / Statistics code, 12 digits */
  code: Scalars['RegionCode']['output'];
};

/**
 * 就业帮扶汇总：就业按劳动者所在农户的村计，车间和岗位按其所在村计
 * Employment figures: a job is counted where its worker's household lives, a workshop or post where it is
 */
export type EmploymentFigures = {
  __typename?: 'EmploymentFigures';
  /** 在岗就业（份）：一人两份计两份 / Jobs held now; two jobs of one person are two */
  jobs: Scalars['Int']['output'];
  /** 在岗人数：一人数份只计一次 / People who hold a job now, each counted once whatever the number of jobs */
  people: Scalars['Int']['output'];
  /** 其中劳务输出（份） / Of the jobs: labour export */
  labourExport: Scalars['Int']['output'];
  /** 其中产业就业（份） / Of the jobs: in industry projects */
  industry: Scalars['Int']['output'];
  /** 其中公益性岗位（份） / Of the jobs: public posts */
  publicPost: Scalars['Int']['output'];
  /** 其中帮扶车间（份） / Of the jobs: workshops */
  workshop: Scalars['Int']['output'];
  /** 其中乡镇内（份） / Of the jobs: within the township */
  inTownship: Scalars['Int']['output'];
  /** 其中县内乡外（份） / Of the jobs: within the county */
  inCounty: Scalars['Int']['output'];
  /** 其中省内县外（份） / Of the jobs: within the province */
  inProvince: Scalars['Int']['output'];
  /** 其中省外（份） / Of the jobs: out of the province */
  outOfProvince: Scalars['Int']['output'];
  /** 在岗就业月工资合计（分） / Monthly wages of all jobs held now, in fen */
  wagesPerMonthFen: Scalars['Fen']['output'];
  /** 已认定的帮扶车间 / Recognised workshops */
  workshops: Scalars['Int']['output'];
  /** 有已认定帮扶车间的村 / Villages with a recognised workshop */
  villagesWithWorkshop: Scalars['Int']['output'];
  /**
   * 脱贫户成员在帮扶车间的在岗就业（份），不论车间是否已认定，按劳动者所在村计
   * Workshop jobs held now by members of lifted households, whether or not the workshop is recognised, counted where the
   * worker's household lives
   */
  workshopLiftedWorkers: Scalars['Int']['output'];
  /** 公益性岗位（未撤销） / Public posts that are not closed */
  publicPosts: Scalars['Int']['output'];
  /** 公益性岗位在岗人数：一人至多一岗，按岗位所在村计 / People in public posts, at most one post each, counted where the post is */
  publicPostsFilled: Scalars['Int']['output'];
};

/**
 * 五个部门关于一个人的全部记录，供本人查询
 * Everything that the five departments hold about one person, at that person's request
 */
export type PersonReport = {
  __typename?: 'PersonReport';
  /** 人员标识 / Id of the person */
  personId: Scalars['ID']['output'];
  /** 所在农户标识 / Id of the household */
  householdId: Scalars['ID']['output'];
  /** 是否不满十四周岁 / Whether the person is under 14 */
  ofChild: Scalars['Boolean']['output'];
  /** 就业帮扶的记录 / What employment holds */
  employment: Maybe<Array<HeldRecord>>;
};

/**
 * 公益性岗位：由村、乡设置并支付补贴的岗位
 * A paid public post
 */
export type PublicPost = {
  __typename?: 'PublicPost';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本，修改时须带上 / Version; a change must carry it */
  version: Scalars['Int']['output'];
  /** 所在村；持有人迁移时岗位不动 / The village it is in; it stays when its holder moves */
  region: Maybe<Region>;
  /** 类型 / Kind */
  kind: PublicPostKind;
  /** 状态 / Status */
  status: PublicPostStatus;
  /** 每月补贴（分） / Pay a month, in fen */
  monthlyAmountFen: Scalars['Fen']['output'];
  /** 补贴标准依据 / The policy version of the amount */
  amountPolicy: Maybe<PolicyVersion>;
  /** 设岗日期 / Day of opening */
  openedOn: Scalars['Date']['output'];
  /** 在岗人员；空岗为空 / Who holds it; null while it is open */
  holder: Maybe<Person>;
  /** 协议起始日 / First day of the agreement */
  agreementFrom: Maybe<Scalars['Date']['output']>;
  /** 协议截止日 / Last day of the agreement */
  agreementTo: Maybe<Scalars['Date']['output']>;
  /** 上岗条件依据 / The policy version of age limit and agreement that let the holder in */
  holderPolicy: Maybe<PolicyVersion>;
  /** 撤岗日期 / Day of closing */
  closedOn: Maybe<Scalars['Date']['output']>;
};

/** 公益性岗位类型 / Kind of public post */
export type PublicPostKind =
  /** 护林员 / Forest ranger */
  | 'FOREST_RANGER'
  /** 河道协管员 / River keeper */
  | 'RIVER_KEEPER'
  /** 保洁员 / Cleaner */
  | 'CLEANER'
  /** 护路员 / Road keeper */
  | 'ROAD_KEEPER'
  /** 护理员 / Care worker */
  | 'CARE_WORKER'
  /** 其他 / Other */
  | 'OTHER';

/** 公益性岗位状态 / Status of a public post */
export type PublicPostStatus =
  /** 空岗 / Open */
  | 'OPEN'
  /** 在岗 / Filled */
  | 'FILLED'
  /** 已撤岗 / Closed */
  | 'CLOSED';

/** 退岗原因 / Why a post was vacated */
export type PostVacateReason =
  /** 协议期满 / The term ended */
  | 'TERM_ENDED'
  /** 到达年龄 / Age */
  | 'AGE'
  /** 长期不在岗 / Absence */
  | 'ABSENCE'
  /** 顶岗代岗 / Proxy holder */
  | 'PROXY_HOLDER'
  /** 一人多岗 / Double post */
  | 'DOUBLE_POST'
  /** 实现其他就业 / Found a job */
  | 'FOUND_JOB'
  /** 本人辞岗 / Resigned */
  | 'RESIGNED'
  /** 其他 / Other */
  | 'OTHER';

/** 公益性岗位分页 / Page of public posts */
export type PublicPostConnection = {
  __typename?: 'PublicPostConnection';
  /** 条目 / Entries */
  edges: Array<PublicPostEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 公益性岗位条目 / Entry */
export type PublicPostEdge = {
  __typename?: 'PublicPostEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 公益性岗位 / Public post */
  node: PublicPost;
};

/** 设岗 / Open a post */
export type OpenPostInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 所在村代码 / Code of the village */
  regionCode: Scalars['RegionCode']['input'];
  /** 类型 / Kind */
  kind: PublicPostKind;
  /** 每月补贴（分），默认按当地标准，不得低于最低标准 / Pay a month, in fen; the local amount by default, never below the local minimum */
  monthlyAmountFen?: InputMaybe<Scalars['Fen']['input']>;
  /** 设岗日期，默认今天 / Day of opening; today by default */
  openedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 上岗 / Fill a post */
export type FillPostInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 公益性岗位 / Public post */
  publicPostId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 上岗人员 / Who takes it */
  personId: Scalars['ID']['input'];
  /** 协议起始日，默认今天，不得在将来 / First day of the agreement; today by default, not in the future */
  agreementFrom?: InputMaybe<Scalars['Date']['input']>;
  /** 协议截止日（含） / Last day of the agreement */
  agreementTo: Scalars['Date']['input'];
};

/** 退岗 / Vacate a post */
export type VacatePostInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 公益性岗位 / Public post */
  publicPostId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 原因 / Reason */
  reason: PostVacateReason;
  /** 退岗日期，默认今天 / Day; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 撤岗 / Close a post */
export type ClosePostInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 公益性岗位 / Public post */
  publicPostId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 撤岗日期，默认今天 / Day; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type OpenPostResult = PublicPost | RecordNotYetKnown | EmploymentSiteNotUsable | PostAmountTooLow | NoPolicyInForce | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type FillPostResult = PublicPost | RecordNotFound | RecordNotYetKnown | VersionConflict | PublicPostNotInStatus | WorkerNotOnRegister | UnderWorkingAge | HolderTooOld | AgreementTooShort | PersonHoldsAnotherPost | NoPolicyInForce | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type VacatePostResult = PublicPost | RecordNotFound | VersionConflict | PublicPostNotInStatus | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type ClosePostResult = PublicPost | RecordNotFound | VersionConflict | PublicPostNotInStatus | DateOutOfRange | IdempotencyKeyReused;

/** 岗位当前状态不能进行这一步 / The step can't be taken from the post's status */
export type PublicPostNotInStatus = UserError & {
  __typename?: 'PublicPostNotInStatus';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 当前状态 / Its status */
  postStatus: PublicPostStatus;
  /** 须为的状态 / The status that the step is taken from */
  requiredPostStatus: PublicPostStatus;
};

/** 补贴低于当地最低标准 / The pay is below the local minimum */
export type PostAmountTooLow = UserError & {
  __typename?: 'PostAmountTooLow';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 最低标准（分） / The minimum, in fen */
  minimumFen: Scalars['Fen']['output'];
  /** 依据的政策版本 / The policy version that decided */
  policyVersionId: Scalars['ID']['output'];
};

/** 超过上岗年龄，或协议截止日已达离岗年龄 / Too old to be hired, or at the last day of the agreement */
export type HolderTooOld = UserError & {
  __typename?: 'HolderTooOld';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 该周岁所在日：协议起始日或截止日 / The day of that age: the first or the last of the agreement */
  on: Scalars['Date']['output'];
  /** 当日周岁 / Age in full years on that day */
  ageYears: Scalars['Int']['output'];
  /** 上岗最大周岁 / Oldest age when hired */
  hireAgeMax: Scalars['Int']['output'];
  /** 离岗周岁 / The age at which nobody holds a post */
  ageEnd: Scalars['Int']['output'];
  /** 依据的政策版本 / The policy version that decided */
  policyVersionId: Scalars['ID']['output'];
};

/** 协议期短于最短期限 / The agreement is too short */
export type AgreementTooShort = UserError & {
  __typename?: 'AgreementTooShort';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 最少月数 / Months at least */
  monthsRequired: Scalars['Int']['output'];
  /** 最早截止日 / Earliest last day */
  earliestEnd: Scalars['Date']['output'];
  /** 依据的政策版本 / The policy version that decided */
  policyVersionId: Scalars['ID']['output'];
};

/** 该人员已在另一公益性岗位：一人一岗 / The person holds another post: one person, one post */
export type PersonHoldsAnotherPost = UserError & {
  __typename?: 'PersonHoldsAnotherPost';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 现有岗位；同时提交时可能为空 / The post held; may be null when both came at the same moment */
  publicPostId: Maybe<Scalars['ID']['output']>;
};

/** 该人员不在册，不能登记就业或上岗 / The person is not on the register, so no job can be recorded */
export type WorkerNotOnRegister = UserError & {
  __typename?: 'WorkerNotOnRegister';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 人员标识 / Id of the person */
  personId: Scalars['ID']['output'];
  /** 原因 / Reason */
  registerReason: WorkerNotOnRegisterReason;
};

/** 人员为何不在册 / Why a person is not on the register */
export type WorkerNotOnRegisterReason =
  /** 本人已离户 / The person has left the household */
  | 'PERSON_LEFT'
  /** 所在农户已销户 / The household is closed */
  | 'HOUSEHOLD_CLOSED';

/** 车间或岗位不能设在该区划 / A workshop or post cannot be in this region */
export type EmploymentSiteNotUsable = UserError & {
  __typename?: 'EmploymentSiteNotUsable';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 区划代码 / Region */
  regionCode: Scalars['RegionCode']['output'];
  /** 原因 / Reason */
  siteReason: EmploymentSiteNotUsableReason;
};

/** 区划为何不可用 / Why a region cannot be used */
export type EmploymentSiteNotUsableReason =
  /** 不是村级 / Not a village */
  | 'NOT_A_VILLAGE'
  /** 今日无效：尚未设立或已撤销 / Not valid today: not yet established, or abolished */
  | 'NOT_VALID';

/**
 * 帮扶车间：吸纳脱贫户和监测对象就业的车间
 * A workshop that hires the target group
 */
export type Workshop = {
  __typename?: 'Workshop';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本，修改时须带上 / Version; a change must carry it */
  version: Scalars['Int']['output'];
  /** 所在村 / The village it is in */
  region: Maybe<Region>;
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 类型 / Kind */
  kind: WorkshopKind;
  /** 经营主体 / Who runs it */
  operator: Scalars['String']['output'];
  /** 状态 / Status */
  status: WorkshopStatus;
  /** 开办日期 / Day of opening */
  openedOn: Scalars['Date']['output'];
  /** 认定日期 / Day of recognition */
  recognisedOn: Maybe<Scalars['Date']['output']>;
  /** 认定依据 / The policy version that recognised it */
  recognitionPolicy: Maybe<PolicyVersion>;
  /** 取消认定日期 / Day on which recognition was withdrawn */
  withdrawnOn: Maybe<Scalars['Date']['output']>;
  /** 取消认定原因 / Why recognition was withdrawn */
  withdrawalReason: Maybe<WorkshopWithdrawalReason>;
  /** 在岗人数 / People who work in it now */
  workers: Scalars['Int']['output'];
  /** 其中脱贫户成员 / Of them members of lifted households */
  liftedWorkers: Scalars['Int']['output'];
};

/** 车间类型 / Kind of workshop */
export type WorkshopKind =
  /** 厂房式 / Factory */
  | 'FACTORY'
  /** 居家式 / Home work */
  | 'HOME'
  /** 种养式 / Farm */
  | 'FARM'
  /** 贸易流通式 / Trade */
  | 'TRADE'
  /** 乡村旅游式 / Tourism */
  | 'TOURISM';

/** 车间状态 / Status of a workshop */
export type WorkshopStatus =
  /** 已申请认定 / Applied for recognition */
  | 'APPLIED'
  /** 已认定 / Recognised */
  | 'RECOGNISED'
  /** 已取消认定 / Recognition withdrawn */
  | 'WITHDRAWN';

/** 取消认定的原因 / Why recognition was withdrawn */
export type WorkshopWithdrawalReason =
  /** 在岗帮扶对象人数不足 / Too few workers of the target group */
  | 'TOO_FEW_WORKERS'
  /** 车间停业 / The workshop has closed */
  | 'CLOSED'
  /** 经营主体自愿放弃 / Whoever runs it gave recognition up */
  | 'GIVEN_UP_BY_OPERATOR'
  /** 未给劳动者购买意外保险 / No accident insurance for the workers */
  | 'NO_INSURANCE'
  /** 拖欠工资 / Wages are owed */
  | 'WAGES_OWED'
  /** 弄虚作假、骗取补贴 / False claims */
  | 'FALSE_CLAIMS'
  /** 其他（见纸质档案） / Other: the reason stands in the paper file */
  | 'OTHER';

/** 帮扶车间分页 / Page of workshops */
export type WorkshopConnection = {
  __typename?: 'WorkshopConnection';
  /** 条目 / Entries */
  edges: Array<WorkshopEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 帮扶车间条目 / Entry */
export type WorkshopEdge = {
  __typename?: 'WorkshopEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 帮扶车间 / Workshop */
  node: Workshop;
};

/** 申请认定帮扶车间 / Apply for recognition */
export type ApplyForWorkshopInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 所在村代码 / Code of the village */
  regionCode: Scalars['RegionCode']['input'];
  /** 名称 / Name */
  name: Scalars['String']['input'];
  /** 类型 / Kind */
  kind: WorkshopKind;
  /** 经营主体 / Who runs it */
  operator: Scalars['String']['input'];
  /** 开办日期，默认今天 / Day of opening; today by default */
  openedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 认定帮扶车间 / Recognise a workshop, as of today */
export type RecogniseWorkshopInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 帮扶车间 / Workshop */
  workshopId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
};

/** 取消认定 / Withdraw recognition */
export type WithdrawRecognitionInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 帮扶车间 / Workshop */
  workshopId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 原因；会随事件发布，故只有代码 / Reason; it is published, so it is a code and no words */
  reason: WorkshopWithdrawalReason;
  /** 取消日期，默认今天 / Day; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type ApplyForWorkshopResult = Workshop | RecordNotYetKnown | EmploymentSiteNotUsable | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RecogniseWorkshopResult = Workshop | RecordNotFound | VersionConflict | WorkshopNotInStatus | WorkshopNotEligible | NoPolicyInForce | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type WithdrawRecognitionResult = Workshop | RecordNotFound | VersionConflict | WorkshopNotInStatus | DateOutOfRange | IdempotencyKeyReused;

/** 车间当前状态不能进行这一步 / The step can't be taken from the workshop's status */
export type WorkshopNotInStatus = UserError & {
  __typename?: 'WorkshopNotInStatus';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 当前状态 / Its status */
  workshopStatus: WorkshopStatus;
  /** 须为的状态 / The status that the step is taken from */
  requiredWorkshopStatus: WorkshopStatus;
};

/** 脱贫户劳动者人数或在岗月数不足；仅按脱贫户计，监测对象身份本服务尚不掌握 / Too few workers of lifted households for long enough; monitored households that were never lifted are not known here and don't count */
export type WorkshopNotEligible = UserError & {
  __typename?: 'WorkshopNotEligible';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 达到月数的人数 / Workers who have held their jobs long enough */
  workersHeld: Scalars['Int']['output'];
  /** 须达到的人数 / Workers required */
  workersRequired: Scalars['Int']['output'];
  /** 须在岗的月数 / Months required */
  monthsRequired: Scalars['Int']['output'];
  /** 依据的政策版本 / The policy version that decided */
  policyVersionId: Scalars['ID']['output'];
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
  EmploymentRecord: EmploymentRecord;
  Person: Person;
  Household: Household;
  Region: Region;
  PersonReport: PersonReport;
  PublicPost: PublicPost;
  Workshop: Workshop;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  EmploymentRecord:
    ( { __typename: 'EmploymentRecord' }
    & GraphQLRecursivePick<FederationTypes['EmploymentRecord'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Household:
    ( { __typename: 'Household' }
    & GraphQLRecursivePick<FederationTypes['Household'], {"id":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
  PersonReport:
    ( { __typename: 'PersonReport' }
    & GraphQLRecursivePick<FederationTypes['PersonReport'], {"personId":true,"householdId":true,"ofChild":true}> );
  PublicPost:
    ( { __typename: 'PublicPost' }
    & GraphQLRecursivePick<FederationTypes['PublicPost'], {"id":true}> );
  Workshop:
    ( { __typename: 'Workshop' }
    & GraphQLRecursivePick<FederationTypes['Workshop'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  StartEmploymentResult:
    | ( EmploymentRecordRow )
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
  EndEmploymentResult:
    | ( EmploymentRecordRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  OpenPostResult:
    | ( PublicPostRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  FillPostResult:
    | ( PublicPostRow )
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
  VacatePostResult:
    | ( PublicPostRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  ClosePostResult:
    | ( PublicPostRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  ApplyForWorkshopResult:
    | ( WorkshopRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  RecogniseWorkshopResult:
    | ( WorkshopRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  WithdrawRecognitionResult:
    | ( WorkshopRow )
    | ( Refusal )
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
  EmploymentRecord: ResolverTypeWrapper<EmploymentRecordRow>;
  EmploymentRoute: EmploymentRoute;
  EmploymentWorkplace: EmploymentWorkplace;
  EmploymentEndReason: EmploymentEndReason;
  EmploymentRecordConnection: ResolverTypeWrapper<Omit<EmploymentRecordConnection, 'edges'> & { edges: Array<ResolversTypes['EmploymentRecordEdge']> }>;
  EmploymentRecordEdge: ResolverTypeWrapper<Omit<EmploymentRecordEdge, 'node'> & { node: ResolversTypes['EmploymentRecord'] }>;
  Person: ResolverTypeWrapper<{ id: string }>;
  Household: ResolverTypeWrapper<{ id: string }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  StartEmploymentInput: StartEmploymentInput;
  EndEmploymentInput: EndEmploymentInput;
  StartEmploymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartEmploymentResult']>;
  EndEmploymentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndEmploymentResult']>;
  UnderWorkingAge: ResolverTypeWrapper<Refusal>;
  WorkshopRouteMismatch: ResolverTypeWrapper<Refusal>;
  AlreadyInWorkshop: ResolverTypeWrapper<Refusal>;
  BoundToPublicPost: ResolverTypeWrapper<Refusal>;
  EmploymentAlreadyEnded: ResolverTypeWrapper<Refusal>;
  Region: ResolverTypeWrapper<{ code: string }>;
  EmploymentFigures: ResolverTypeWrapper<RegionTotals>;
  PersonReport: ResolverTypeWrapper<PersonReport>;
  PublicPost: ResolverTypeWrapper<PublicPostRow>;
  PublicPostKind: PublicPostKind;
  PublicPostStatus: PublicPostStatus;
  PostVacateReason: PostVacateReason;
  PublicPostConnection: ResolverTypeWrapper<Omit<PublicPostConnection, 'edges'> & { edges: Array<ResolversTypes['PublicPostEdge']> }>;
  PublicPostEdge: ResolverTypeWrapper<Omit<PublicPostEdge, 'node'> & { node: ResolversTypes['PublicPost'] }>;
  OpenPostInput: OpenPostInput;
  FillPostInput: FillPostInput;
  VacatePostInput: VacatePostInput;
  ClosePostInput: ClosePostInput;
  OpenPostResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenPostResult']>;
  FillPostResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FillPostResult']>;
  VacatePostResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VacatePostResult']>;
  ClosePostResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ClosePostResult']>;
  PublicPostNotInStatus: ResolverTypeWrapper<Refusal>;
  PostAmountTooLow: ResolverTypeWrapper<Refusal>;
  HolderTooOld: ResolverTypeWrapper<Refusal>;
  AgreementTooShort: ResolverTypeWrapper<Refusal>;
  PersonHoldsAnotherPost: ResolverTypeWrapper<Refusal>;
  WorkerNotOnRegister: ResolverTypeWrapper<Refusal>;
  WorkerNotOnRegisterReason: WorkerNotOnRegisterReason;
  EmploymentSiteNotUsable: ResolverTypeWrapper<Refusal>;
  EmploymentSiteNotUsableReason: EmploymentSiteNotUsableReason;
  Workshop: ResolverTypeWrapper<WorkshopRow>;
  WorkshopKind: WorkshopKind;
  WorkshopStatus: WorkshopStatus;
  WorkshopWithdrawalReason: WorkshopWithdrawalReason;
  WorkshopConnection: ResolverTypeWrapper<Omit<WorkshopConnection, 'edges'> & { edges: Array<ResolversTypes['WorkshopEdge']> }>;
  WorkshopEdge: ResolverTypeWrapper<Omit<WorkshopEdge, 'node'> & { node: ResolversTypes['Workshop'] }>;
  ApplyForWorkshopInput: ApplyForWorkshopInput;
  RecogniseWorkshopInput: RecogniseWorkshopInput;
  WithdrawRecognitionInput: WithdrawRecognitionInput;
  ApplyForWorkshopResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApplyForWorkshopResult']>;
  RecogniseWorkshopResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecogniseWorkshopResult']>;
  WithdrawRecognitionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawRecognitionResult']>;
  WorkshopNotInStatus: ResolverTypeWrapper<Refusal>;
  WorkshopNotEligible: ResolverTypeWrapper<Refusal>;
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
  EmploymentRecord: EmploymentRecordRow;
  EmploymentRecordConnection: Omit<EmploymentRecordConnection, 'edges'> & { edges: Array<ResolversParentTypes['EmploymentRecordEdge']> };
  EmploymentRecordEdge: Omit<EmploymentRecordEdge, 'node'> & { node: ResolversParentTypes['EmploymentRecord'] };
  Person: { id: string };
  Household: { id: string };
  Mutation: Record<PropertyKey, never>;
  StartEmploymentInput: StartEmploymentInput;
  EndEmploymentInput: EndEmploymentInput;
  StartEmploymentResult: ResolversUnionTypes<ResolversParentTypes>['StartEmploymentResult'];
  EndEmploymentResult: ResolversUnionTypes<ResolversParentTypes>['EndEmploymentResult'];
  UnderWorkingAge: Refusal;
  WorkshopRouteMismatch: Refusal;
  AlreadyInWorkshop: Refusal;
  BoundToPublicPost: Refusal;
  EmploymentAlreadyEnded: Refusal;
  Region: { code: string };
  EmploymentFigures: RegionTotals;
  PersonReport: PersonReport | FederationReferenceTypes['PersonReport'];
  PublicPost: PublicPostRow;
  PublicPostConnection: Omit<PublicPostConnection, 'edges'> & { edges: Array<ResolversParentTypes['PublicPostEdge']> };
  PublicPostEdge: Omit<PublicPostEdge, 'node'> & { node: ResolversParentTypes['PublicPost'] };
  OpenPostInput: OpenPostInput;
  FillPostInput: FillPostInput;
  VacatePostInput: VacatePostInput;
  ClosePostInput: ClosePostInput;
  OpenPostResult: ResolversUnionTypes<ResolversParentTypes>['OpenPostResult'];
  FillPostResult: ResolversUnionTypes<ResolversParentTypes>['FillPostResult'];
  VacatePostResult: ResolversUnionTypes<ResolversParentTypes>['VacatePostResult'];
  ClosePostResult: ResolversUnionTypes<ResolversParentTypes>['ClosePostResult'];
  PublicPostNotInStatus: Refusal;
  PostAmountTooLow: Refusal;
  HolderTooOld: Refusal;
  AgreementTooShort: Refusal;
  PersonHoldsAnotherPost: Refusal;
  WorkerNotOnRegister: Refusal;
  EmploymentSiteNotUsable: Refusal;
  Workshop: WorkshopRow;
  WorkshopConnection: Omit<WorkshopConnection, 'edges'> & { edges: Array<ResolversParentTypes['WorkshopEdge']> };
  WorkshopEdge: Omit<WorkshopEdge, 'node'> & { node: ResolversParentTypes['Workshop'] };
  ApplyForWorkshopInput: ApplyForWorkshopInput;
  RecogniseWorkshopInput: RecogniseWorkshopInput;
  WithdrawRecognitionInput: WithdrawRecognitionInput;
  ApplyForWorkshopResult: ResolversUnionTypes<ResolversParentTypes>['ApplyForWorkshopResult'];
  RecogniseWorkshopResult: ResolversUnionTypes<ResolversParentTypes>['RecogniseWorkshopResult'];
  WithdrawRecognitionResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawRecognitionResult'];
  WorkshopNotInStatus: Refusal;
  WorkshopNotEligible: Refusal;
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
  __resolveType: TypeResolveFn<'VersionConflict' | 'RecordNotFound' | 'RecordNotYetKnown' | 'IdempotencyKeyReused' | 'NoPolicyInForce' | 'DateOutOfRange' | 'UnderWorkingAge' | 'WorkshopRouteMismatch' | 'AlreadyInWorkshop' | 'BoundToPublicPost' | 'EmploymentAlreadyEnded' | 'PublicPostNotInStatus' | 'PostAmountTooLow' | 'HolderTooOld' | 'AgreementTooShort' | 'PersonHoldsAnotherPost' | 'WorkerNotOnRegister' | 'EmploymentSiteNotUsable' | 'WorkshopNotInStatus' | 'WorkshopNotEligible', ParentType, ContextType>;
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
  employmentAudit?: Resolver<ResolversTypes['AuditConnection'], ParentType, ContextType, RequireFields<QueryEmploymentAuditArgs, 'first'>>;
  employmentRecord?: Resolver<Maybe<ResolversTypes['EmploymentRecord']>, ParentType, ContextType, RequireFields<QueryEmploymentRecordArgs, 'id'>>;
  employmentRecords?: Resolver<ResolversTypes['EmploymentRecordConnection'], ParentType, ContextType, RequireFields<QueryEmploymentRecordsArgs, 'regionCode' | 'first'>>;
  publicPost?: Resolver<Maybe<ResolversTypes['PublicPost']>, ParentType, ContextType, RequireFields<QueryPublicPostArgs, 'id'>>;
  publicPosts?: Resolver<ResolversTypes['PublicPostConnection'], ParentType, ContextType, RequireFields<QueryPublicPostsArgs, 'regionCode' | 'first'>>;
  workshop?: Resolver<Maybe<ResolversTypes['Workshop']>, ParentType, ContextType, RequireFields<QueryWorkshopArgs, 'id'>>;
  workshops?: Resolver<ResolversTypes['WorkshopConnection'], ParentType, ContextType, RequireFields<QueryWorkshopsArgs, 'regionCode' | 'first'>>;
};

export type EmploymentRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmploymentRecord'] = ResolversParentTypes['EmploymentRecord'], FederationReferenceType extends FederationReferenceTypes['EmploymentRecord'] = FederationReferenceTypes['EmploymentRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EmploymentRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  route?: Resolver<ResolversTypes['EmploymentRoute'], ParentType, ContextType>;
  workplace?: Resolver<ResolversTypes['EmploymentWorkplace'], ParentType, ContextType>;
  employer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  monthlyWageFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['EmploymentEndReason']>, ParentType, ContextType>;
  months?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workshop?: Resolver<Maybe<ResolversTypes['Workshop']>, ParentType, ContextType>;
  publicPost?: Resolver<Maybe<ResolversTypes['PublicPost']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmploymentRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmploymentRecordConnection'] = ResolversParentTypes['EmploymentRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EmploymentRecordEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EmploymentRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmploymentRecordEdge'] = ResolversParentTypes['EmploymentRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EmploymentRecord'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  employment?: Resolver<Maybe<Array<ResolversTypes['EmploymentRecord']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HouseholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  employment?: Resolver<Maybe<Array<ResolversTypes['EmploymentRecord']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  startEmployment?: Resolver<ResolversTypes['StartEmploymentResult'], ParentType, ContextType, RequireFields<MutationStartEmploymentArgs, 'input'>>;
  endEmployment?: Resolver<ResolversTypes['EndEmploymentResult'], ParentType, ContextType, RequireFields<MutationEndEmploymentArgs, 'input'>>;
  openPost?: Resolver<ResolversTypes['OpenPostResult'], ParentType, ContextType, RequireFields<MutationOpenPostArgs, 'input'>>;
  fillPost?: Resolver<ResolversTypes['FillPostResult'], ParentType, ContextType, RequireFields<MutationFillPostArgs, 'input'>>;
  vacatePost?: Resolver<ResolversTypes['VacatePostResult'], ParentType, ContextType, RequireFields<MutationVacatePostArgs, 'input'>>;
  closePost?: Resolver<ResolversTypes['ClosePostResult'], ParentType, ContextType, RequireFields<MutationClosePostArgs, 'input'>>;
  applyForWorkshop?: Resolver<ResolversTypes['ApplyForWorkshopResult'], ParentType, ContextType, RequireFields<MutationApplyForWorkshopArgs, 'input'>>;
  recogniseWorkshop?: Resolver<ResolversTypes['RecogniseWorkshopResult'], ParentType, ContextType, RequireFields<MutationRecogniseWorkshopArgs, 'input'>>;
  withdrawRecognition?: Resolver<ResolversTypes['WithdrawRecognitionResult'], ParentType, ContextType, RequireFields<MutationWithdrawRecognitionArgs, 'input'>>;
};

export type StartEmploymentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartEmploymentResult'] = ResolversParentTypes['StartEmploymentResult']> = {
  __resolveType: TypeResolveFn<'EmploymentRecord' | 'RecordNotYetKnown' | 'RecordNotFound' | 'WorkerNotOnRegister' | 'UnderWorkingAge' | 'WorkshopRouteMismatch' | 'AlreadyInWorkshop' | 'BoundToPublicPost' | 'NoPolicyInForce' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type EndEmploymentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndEmploymentResult'] = ResolversParentTypes['EndEmploymentResult']> = {
  __resolveType: TypeResolveFn<'EmploymentRecord' | 'RecordNotFound' | 'VersionConflict' | 'EmploymentAlreadyEnded' | 'BoundToPublicPost' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type UnderWorkingAgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnderWorkingAge'] = ResolversParentTypes['UnderWorkingAge']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ageYears?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workingAgeYears?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  policyVersionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkshopRouteMismatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkshopRouteMismatch'] = ResolversParentTypes['WorkshopRouteMismatch']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyInWorkshopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyInWorkshop'] = ResolversParentTypes['AlreadyInWorkshop']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  employmentRecordId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BoundToPublicPostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoundToPublicPost'] = ResolversParentTypes['BoundToPublicPost']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publicPostId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmploymentAlreadyEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmploymentAlreadyEnded'] = ResolversParentTypes['EmploymentAlreadyEnded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  alreadyEndedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  employment?: Resolver<Maybe<ResolversTypes['EmploymentFigures']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
};

export type EmploymentFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmploymentFigures'] = ResolversParentTypes['EmploymentFigures']> = {
  jobs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  labourExport?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  industry?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publicPost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workshop?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inTownship?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inCounty?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inProvince?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outOfProvince?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wagesPerMonthFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  workshops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  villagesWithWorkshop?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workshopLiftedWorkers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publicPosts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  publicPostsFilled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonReport'] = ResolversParentTypes['PersonReport'], FederationReferenceType extends FederationReferenceTypes['PersonReport'] = FederationReferenceTypes['PersonReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  householdId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ofChild?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  employment?: Resolver<Maybe<Array<ResolversTypes['HeldRecord']>>, ParentType, ContextType>;
};

export type PublicPostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicPost'] = ResolversParentTypes['PublicPost'], FederationReferenceType extends FederationReferenceTypes['PublicPost'] = FederationReferenceTypes['PublicPost']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PublicPost']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PublicPostKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PublicPostStatus'], ParentType, ContextType>;
  monthlyAmountFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  amountPolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  agreementFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  agreementTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  holderPolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublicPostConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicPostConnection'] = ResolversParentTypes['PublicPostConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PublicPostEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PublicPostEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicPostEdge'] = ResolversParentTypes['PublicPostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PublicPost'], ParentType, ContextType>;
};

export type OpenPostResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenPostResult'] = ResolversParentTypes['OpenPostResult']> = {
  __resolveType: TypeResolveFn<'PublicPost' | 'RecordNotYetKnown' | 'EmploymentSiteNotUsable' | 'PostAmountTooLow' | 'NoPolicyInForce' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type FillPostResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FillPostResult'] = ResolversParentTypes['FillPostResult']> = {
  __resolveType: TypeResolveFn<'PublicPost' | 'RecordNotFound' | 'RecordNotYetKnown' | 'VersionConflict' | 'PublicPostNotInStatus' | 'WorkerNotOnRegister' | 'UnderWorkingAge' | 'HolderTooOld' | 'AgreementTooShort' | 'PersonHoldsAnotherPost' | 'NoPolicyInForce' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type VacatePostResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VacatePostResult'] = ResolversParentTypes['VacatePostResult']> = {
  __resolveType: TypeResolveFn<'PublicPost' | 'RecordNotFound' | 'VersionConflict' | 'PublicPostNotInStatus' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ClosePostResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClosePostResult'] = ResolversParentTypes['ClosePostResult']> = {
  __resolveType: TypeResolveFn<'PublicPost' | 'RecordNotFound' | 'VersionConflict' | 'PublicPostNotInStatus' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type PublicPostNotInStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicPostNotInStatus'] = ResolversParentTypes['PublicPostNotInStatus']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postStatus?: Resolver<ResolversTypes['PublicPostStatus'], ParentType, ContextType>;
  requiredPostStatus?: Resolver<ResolversTypes['PublicPostStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostAmountTooLowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostAmountTooLow'] = ResolversParentTypes['PostAmountTooLow']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minimumFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  policyVersionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HolderTooOldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HolderTooOld'] = ResolversParentTypes['HolderTooOld']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  ageYears?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hireAgeMax?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ageEnd?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  policyVersionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgreementTooShortResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementTooShort'] = ResolversParentTypes['AgreementTooShort']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  monthsRequired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  earliestEnd?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  policyVersionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonHoldsAnotherPostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonHoldsAnotherPost'] = ResolversParentTypes['PersonHoldsAnotherPost']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  publicPostId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkerNotOnRegisterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkerNotOnRegister'] = ResolversParentTypes['WorkerNotOnRegister']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  registerReason?: Resolver<ResolversTypes['WorkerNotOnRegisterReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmploymentSiteNotUsableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmploymentSiteNotUsable'] = ResolversParentTypes['EmploymentSiteNotUsable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regionCode?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
  siteReason?: Resolver<ResolversTypes['EmploymentSiteNotUsableReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkshopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Workshop'] = ResolversParentTypes['Workshop'], FederationReferenceType extends FederationReferenceTypes['Workshop'] = FederationReferenceTypes['Workshop']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Workshop']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['WorkshopKind'], ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WorkshopStatus'], ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recognisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recognitionPolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  withdrawnOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  withdrawalReason?: Resolver<Maybe<ResolversTypes['WorkshopWithdrawalReason']>, ParentType, ContextType>;
  workers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  liftedWorkers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkshopConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkshopConnection'] = ResolversParentTypes['WorkshopConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WorkshopEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WorkshopEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkshopEdge'] = ResolversParentTypes['WorkshopEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Workshop'], ParentType, ContextType>;
};

export type ApplyForWorkshopResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplyForWorkshopResult'] = ResolversParentTypes['ApplyForWorkshopResult']> = {
  __resolveType: TypeResolveFn<'Workshop' | 'RecordNotYetKnown' | 'EmploymentSiteNotUsable' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RecogniseWorkshopResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecogniseWorkshopResult'] = ResolversParentTypes['RecogniseWorkshopResult']> = {
  __resolveType: TypeResolveFn<'Workshop' | 'RecordNotFound' | 'VersionConflict' | 'WorkshopNotInStatus' | 'WorkshopNotEligible' | 'NoPolicyInForce' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type WithdrawRecognitionResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawRecognitionResult'] = ResolversParentTypes['WithdrawRecognitionResult']> = {
  __resolveType: TypeResolveFn<'Workshop' | 'RecordNotFound' | 'VersionConflict' | 'WorkshopNotInStatus' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type WorkshopNotInStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkshopNotInStatus'] = ResolversParentTypes['WorkshopNotInStatus']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workshopStatus?: Resolver<ResolversTypes['WorkshopStatus'], ParentType, ContextType>;
  requiredWorkshopStatus?: Resolver<ResolversTypes['WorkshopStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkshopNotEligibleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkshopNotEligible'] = ResolversParentTypes['WorkshopNotEligible']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  workersHeld?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workersRequired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  monthsRequired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  policyVersionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  EmploymentRecord?: EmploymentRecordResolvers<ContextType>;
  EmploymentRecordConnection?: EmploymentRecordConnectionResolvers<ContextType>;
  EmploymentRecordEdge?: EmploymentRecordEdgeResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  StartEmploymentResult?: StartEmploymentResultResolvers<ContextType>;
  EndEmploymentResult?: EndEmploymentResultResolvers<ContextType>;
  UnderWorkingAge?: UnderWorkingAgeResolvers<ContextType>;
  WorkshopRouteMismatch?: WorkshopRouteMismatchResolvers<ContextType>;
  AlreadyInWorkshop?: AlreadyInWorkshopResolvers<ContextType>;
  BoundToPublicPost?: BoundToPublicPostResolvers<ContextType>;
  EmploymentAlreadyEnded?: EmploymentAlreadyEndedResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  EmploymentFigures?: EmploymentFiguresResolvers<ContextType>;
  PersonReport?: PersonReportResolvers<ContextType>;
  PublicPost?: PublicPostResolvers<ContextType>;
  PublicPostConnection?: PublicPostConnectionResolvers<ContextType>;
  PublicPostEdge?: PublicPostEdgeResolvers<ContextType>;
  OpenPostResult?: OpenPostResultResolvers<ContextType>;
  FillPostResult?: FillPostResultResolvers<ContextType>;
  VacatePostResult?: VacatePostResultResolvers<ContextType>;
  ClosePostResult?: ClosePostResultResolvers<ContextType>;
  PublicPostNotInStatus?: PublicPostNotInStatusResolvers<ContextType>;
  PostAmountTooLow?: PostAmountTooLowResolvers<ContextType>;
  HolderTooOld?: HolderTooOldResolvers<ContextType>;
  AgreementTooShort?: AgreementTooShortResolvers<ContextType>;
  PersonHoldsAnotherPost?: PersonHoldsAnotherPostResolvers<ContextType>;
  WorkerNotOnRegister?: WorkerNotOnRegisterResolvers<ContextType>;
  EmploymentSiteNotUsable?: EmploymentSiteNotUsableResolvers<ContextType>;
  Workshop?: WorkshopResolvers<ContextType>;
  WorkshopConnection?: WorkshopConnectionResolvers<ContextType>;
  WorkshopEdge?: WorkshopEdgeResolvers<ContextType>;
  ApplyForWorkshopResult?: ApplyForWorkshopResultResolvers<ContextType>;
  RecogniseWorkshopResult?: RecogniseWorkshopResultResolvers<ContextType>;
  WithdrawRecognitionResult?: WithdrawRecognitionResultResolvers<ContextType>;
  WorkshopNotInStatus?: WorkshopNotInStatusResolvers<ContextType>;
  WorkshopNotEligible?: WorkshopNotEligibleResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  scope?: ScopeDirectiveResolver<any, any, ContextType>;
};
