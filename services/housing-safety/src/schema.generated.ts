// Written by infra/generate from the .graphql files of this service. Do not edit: npm run generate.
import type { Fen } from '@shouwang/values';
import type { CalendarDate } from '@shouwang/values';
import type { RegionCode } from '@shouwang/values';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Refusal, RegionTotals } from '@shouwang/aggregate';
import type { PolicyVersion as PolicyRow } from '@shouwang/policy';
import type { DwellingRow } from './dwellings/table.ts';
import type { AppraisalRow } from './dwellings/appraisal-table.ts';
import type { RenovationRow } from './renovations/table.ts';
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
  /** 住房安全服务的审计记录，新的在前 / The audit of housing safety, the newest first */
  housingSafetyAudit: AuditConnection;
  /** 按标识取住房；没有则为空 / A dwelling by id; null if there is none */
  dwelling: Maybe<Dwelling>;
  /**
   * 区划内（含下级）的住房，按所在村计；各条件同时满足
   * Dwellings that stand below a region; all conditions together
   */
  dwellings: DwellingConnection;
  /** 按标识取改造；没有则为空 / A renovation by id; null if there is none */
  renovation: Maybe<Renovation>;
  /**
   * 区划内（含下级）的改造，按所在村计；各条件同时满足
   * Renovations below a region; all conditions together
   */
  renovations: RenovationConnection;
};


export type QueryHousingSafetyAuditArgs = {
  filter?: InputMaybe<AuditFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDwellingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDwellingsArgs = {
  regionCode: Scalars['RegionCode']['input'];
  grade?: InputMaybe<Array<DwellingGrade>>;
  tenure?: InputMaybe<Array<Tenure>>;
  occupied?: InputMaybe<Scalars['Boolean']['input']>;
  danger?: InputMaybe<Scalars['Boolean']['input']>;
  demolished?: InputMaybe<Scalars['Boolean']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRenovationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRenovationsArgs = {
  regionCode: Scalars['RegionCode']['input'];
  status?: InputMaybe<Array<RenovationStatus>>;
  applicantGroup?: InputMaybe<Array<ApplicantGroup>>;
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * 住房：农户居住或拥有的房屋，按宅基地所在村登记
 * A dwelling of a household, registered in the village where it stands
 */
export type Dwelling = {
  __typename?: 'Dwelling';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本，修改时须带上 / Version; a change must carry it */
  version: Scalars['Int']['output'];
  /** 农户 / The household */
  household: Maybe<Household>;
  /** 宅基地所在村，可与农户所在村不同 / The village of the plot, which need not be the household's */
  region: Maybe<Region>;
  /** 权属 / Tenure */
  tenure: Tenure;
  /** 建成年份；不详为空 / Year of building; null when unknown */
  builtYear: Maybe<Scalars['Int']['output']>;
  /** 建筑面积（平方米） / Floor area in square metres */
  areaSquareMetres: Scalars['Int']['output'];
  /** 现居住人数；无人居住为 0 / Number of residents; 0 while it stands empty */
  residents: Scalars['Int']['output'];
  /** 是否有人居住 / Whether somebody lives in it */
  occupied: Scalars['Boolean']['output'];
  /** 登记日或最近一次入住、搬离的日期 / Day of registration or of the last move in or out */
  occupancySince: Scalars['Date']['output'];
  /** 最近一次鉴定等级；未鉴定为空 / Grade by the last appraisal; null when never appraised */
  grade: Maybe<DwellingGrade>;
  /** 最近一次鉴定日期 / Day of the last appraisal */
  appraisedOn: Maybe<Scalars['Date']['output']>;
  /** 危房住人：C 或 D 级且有人居住 / Danger: graded C or D and occupied */
  danger: Scalars['Boolean']['output'];
  /** 登记日期 / Day of registration */
  registeredOn: Scalars['Date']['output'];
  /** 拆除日期；未拆除为空 / Day on which it was pulled down; null while it stands */
  demolishedOn: Maybe<Scalars['Date']['output']>;
  /** 鉴定记录，新的在前 / Its appraisals, the newest first */
  appraisals: Array<Appraisal>;
  /** 危房改造，新的在前 / Its renovations, the newest first */
  renovations: Array<Renovation>;
};

/**
 * 住房安全鉴定记录：只增不改
 * An appraisal of a dwelling: added to its history and never changed
 */
export type Appraisal = {
  __typename?: 'Appraisal';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 住房 / The dwelling */
  dwelling: Maybe<Dwelling>;
  /** 等级 / Grade */
  grade: Maybe<DwellingGrade>;
  /** 此前等级 / The grade before */
  previousGrade: Maybe<DwellingGrade>;
  /** 种类 / Kind */
  kind: AppraisalKind;
  /** 鉴定日期 / Day of the appraisal */
  appraisedOn: Scalars['Date']['output'];
  /** 鉴定单位或人员 / Who appraised */
  appraiser: Scalars['String']['output'];
  /** 报告编号 / Number of the report */
  report: Maybe<Scalars['String']['output']>;
  /** 登记时间 / When it was recorded */
  recordedAt: Scalars['DateTime']['output'];
  /** 所验收的改造；其他鉴定为空 / The renovation that it accepts; null for other kinds */
  renovation: Maybe<Renovation>;
};

/** 权属 / Tenure of a dwelling */
export type Tenure =
  /** 自有 / Own */
  | 'OWN'
  /** 租住 / Rented */
  | 'RENTED'
  /** 借住 / Borrowed */
  | 'BORROWED'
  /** 集中安置点住房 / In a relocation settlement */
  | 'SETTLEMENT'
  /** 敬老院等集中供养 / In a care home */
  | 'CARE_HOME';

/** 住房等级 / Grade of a dwelling */
export type DwellingGrade =
  /** A 级：安全 / Safe */
  | 'A'
  /** B 级：个别构件危险，主体安全 / Single members at risk, the main structure safe */
  | 'B'
  /** C 级：局部危险 / Part dangerous */
  | 'C'
  /** D 级：整栋危险 / Wholly dangerous */
  | 'D';

/** 鉴定种类 / Kind of appraisal */
export type AppraisalKind =
  /** 危险性鉴定 / Danger appraisal */
  | 'DANGER_APPRAISAL'
  /** 质量安全排查 / Quality check */
  | 'QUALITY_CHECK'
  /** 危房改造验收 / Acceptance of a renovation */
  | 'RENOVATION_ACCEPTANCE';

/** 可单独登记的鉴定种类；改造验收随改造登记 / Kinds recorded on their own; an acceptance is recorded with its renovation */
export type FreeAppraisalKind =
  /** 危险性鉴定 / Danger appraisal */
  | 'DANGER_APPRAISAL'
  /** 质量安全排查 / Quality check */
  | 'QUALITY_CHECK';

/** 住房分页 / Page of dwellings */
export type DwellingConnection = {
  __typename?: 'DwellingConnection';
  /** 条目 / Entries */
  edges: Array<DwellingEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 住房条目 / Entry */
export type DwellingEdge = {
  __typename?: 'DwellingEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 住房 / Dwelling */
  node: Dwelling;
};

/**
 * 农户：所有农户都在册，不限于脱贫户
 * A farming household; every one is on the register, not only the poor
 */
export type Household = {
  __typename?: 'Household';
  /** 住房，未拆除的在前；住房服务不可用时为空 / Its dwellings, those that stand first; null while housing is away */
  dwellings: Maybe<Array<Dwelling>>;
  /** 标识 / Id */
  id: Scalars['ID']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** 登记住房 / Register a dwelling */
  registerDwelling: RegisterDwellingResult;
  /** 登记鉴定 / Record an appraisal */
  appraiseDwelling: AppraiseDwellingResult;
  /** 登记入住 / Record that the household moved in */
  moveIntoDwelling: MoveIntoDwellingResult;
  /** 登记搬离 / Record that the household left */
  leaveDwelling: LeaveDwellingResult;
  /** 登记拆除：须已无人居住 / Record that an empty dwelling was pulled down */
  demolishDwelling: DemolishDwellingResult;
  /** 申请改造：C、D 级、自有且唯一的住房 / Apply for the renovation of an own and only house of grade C or D */
  applyForRenovation: ApplyForRenovationResult;
  /** 批准改造：补助和期限由当时当地的政策确定 / Approve; grant and deadlines are those in force there on the day */
  approveRenovation: ApproveRenovationResult;
  /** 不予批准 / Reject */
  rejectRenovation: RejectRenovationResult;
  /** 登记竣工 / Record that it was built */
  recordRenovationBuilt: RecordRenovationBuiltResult;
  /** 验收：须达到 A 或 B 级，同时登记住房鉴定 / Accept: A or B is required; the dwelling is appraised with it */
  acceptRenovation: AcceptRenovationResult;
  /** 拨付补助：一次付清，不重复 / Pay the grant, whole and once */
  payRenovationGrant: PayRenovationGrantResult;
  /** 登记入住，改造完成 / Record that it is lived in, which completes it */
  recordRenovationLivedIn: RecordRenovationLivedInResult;
};


export type MutationRegisterDwellingArgs = {
  input: RegisterDwellingInput;
};


export type MutationAppraiseDwellingArgs = {
  input: AppraiseDwellingInput;
};


export type MutationMoveIntoDwellingArgs = {
  input: MoveIntoDwellingInput;
};


export type MutationLeaveDwellingArgs = {
  input: LeaveDwellingInput;
};


export type MutationDemolishDwellingArgs = {
  input: DemolishDwellingInput;
};


export type MutationApplyForRenovationArgs = {
  input: ApplyForRenovationInput;
};


export type MutationApproveRenovationArgs = {
  input: ApproveRenovationInput;
};


export type MutationRejectRenovationArgs = {
  input: RejectRenovationInput;
};


export type MutationRecordRenovationBuiltArgs = {
  input: RecordRenovationBuiltInput;
};


export type MutationAcceptRenovationArgs = {
  input: AcceptRenovationInput;
};


export type MutationPayRenovationGrantArgs = {
  input: PayRenovationGrantInput;
};


export type MutationRecordRenovationLivedInArgs = {
  input: RecordRenovationLivedInInput;
};

/** 登记住房 / Register a dwelling */
export type RegisterDwellingInput = {
  /** 幂等键：重复提交只生效一次 / Repeating the same key takes effect once */
  idempotencyKey: Scalars['ID']['input'];
  /** 农户 / Household */
  householdId: Scalars['ID']['input'];
  /** 宅基地所在村代码 / Code of the village of the plot */
  regionCode: Scalars['RegionCode']['input'];
  /** 权属 / Tenure */
  tenure: Tenure;
  /** 建成年份，1800 年至今 / Year of building, from 1800 to this year */
  builtYear?: InputMaybe<Scalars['Int']['input']>;
  /** 建筑面积（平方米），1 至 10000 / Floor area in square metres, 1 to 10,000 */
  areaSquareMetres: Scalars['Int']['input'];
  /** 居住人数，0 表示无人居住；该户各住房合计不超过在册人数 / Residents, 0 when it stands empty; over all its dwellings a household has no more than its members */
  residents: Scalars['Int']['input'];
  /** 登记日期，默认今天 / Day of registration; today by default */
  registeredOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 登记鉴定 / Record an appraisal */
export type AppraiseDwellingInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 住房 / Dwelling */
  dwellingId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 等级 / Grade */
  grade: DwellingGrade;
  /** 种类 / Kind */
  kind: FreeAppraisalKind;
  /** 鉴定日期，默认今天，不早于上一次 / Day of the appraisal, today by default, not before the last one */
  appraisedOn?: InputMaybe<Scalars['Date']['input']>;
  /** 鉴定单位或人员，最长 100 字 / Who appraised, at most 100 characters */
  appraiser: Scalars['String']['input'];
  /**
   * 报告编号，如 赣县房鉴字〔2025〕第 1 号，最长 100 字：开头可写机关代字（至“字”，前面最多 8 字），此后只用数字（至少一个）、字母、空格、括号、- – — / . 和“字第号年鉴定检测验房屋危安质”
   * Number of the report, as 赣县房鉴字〔2025〕第 1 号, at most 100 characters: up to 8 characters before the first 字, then digits (one
   * at least), letters, spaces, brackets, - – — / . and the characters 字第号年鉴定检测验房屋危安质
   */
  report?: InputMaybe<Scalars['String']['input']>;
};

/** 登记入住 / Record a move in */
export type MoveIntoDwellingInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 住房 / Dwelling */
  dwellingId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 居住人数，至少 1 人 / Residents, at least one */
  residents: Scalars['Int']['input'];
  /** 入住日期，默认今天 / Day of the move; today by default */
  movedInOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 登记搬离 / Record that the household left */
export type LeaveDwellingInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 住房 / Dwelling */
  dwellingId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 搬离日期，默认今天 / Day of leaving; today by default */
  leftOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 登记拆除 / Record that it was pulled down */
export type DemolishDwellingInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 住房 / Dwelling */
  dwellingId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 拆除日期，默认今天 / Day of pulling down; today by default */
  demolishedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RegisterDwellingResult = Dwelling | RecordNotYetKnown | PlotNotUsable | DwellingHouseholdClosed | TooManyResidents | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type AppraiseDwellingResult = Dwelling | RecordNotFound | VersionConflict | DwellingDemolished | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type MoveIntoDwellingResult = Dwelling | RecordNotFound | RecordNotYetKnown | VersionConflict | DwellingDemolished | DwellingOccupied | DwellingHouseholdClosed | TooManyResidents | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type LeaveDwellingResult = Dwelling | RecordNotFound | VersionConflict | DwellingNotOccupied | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type DemolishDwellingResult = Dwelling | RecordNotFound | VersionConflict | DwellingDemolished | DwellingOccupied | RenovationOpen | DateOutOfRange | IdempotencyKeyReused;

/** 该区划不能登记住房 / A dwelling cannot be registered in this region */
export type PlotNotUsable = UserError & {
  __typename?: 'PlotNotUsable';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 区划代码 / Region */
  regionCode: Scalars['RegionCode']['output'];
  /** 原因 / Reason */
  reason: PlotNotUsableReason;
};

/** 区划为何不能登记住房 / Why a dwelling cannot be registered there */
export type PlotNotUsableReason =
  /** 不是村级 / Not a village */
  | 'NOT_A_VILLAGE'
  /** 当日无效：尚未设立或已撤销 / Not valid on the day: not yet established, or abolished */
  | 'NOT_VALID';

/** 农户已销户 / The household is closed */
export type DwellingHouseholdClosed = UserError & {
  __typename?: 'DwellingHouseholdClosed';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 农户标识 / Id of the household */
  householdId: Scalars['ID']['output'];
};

/** 居住人数超过在册人数 / More residents than the household has members */
export type TooManyResidents = UserError & {
  __typename?: 'TooManyResidents';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 在册人数 / Members of the household */
  memberCount: Scalars['Int']['output'];
  /** 已住在该户其他住房的人数 / How many live in its other dwellings */
  livingElsewhere: Scalars['Int']['output'];
};

/** 住房已拆除 / The dwelling was pulled down */
export type DwellingDemolished = UserError & {
  __typename?: 'DwellingDemolished';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 拆除日期 / Day on which it was pulled down */
  demolishedOn: Maybe<Scalars['Date']['output']>;
};

/** 住房有人居住 / Somebody lives in the dwelling */
export type DwellingOccupied = UserError & {
  __typename?: 'DwellingOccupied';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 现居住人数 / Number of residents */
  residents: Scalars['Int']['output'];
};

/** 住房无人居住 / Nobody lives in the dwelling */
export type DwellingNotOccupied = UserError & {
  __typename?: 'DwellingNotOccupied';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
};

/**
 * 行政区划：省、市、县、乡、村五级
 * An administrative region, on five levels from province to village
 */
export type Region = {
  __typename?: 'Region';
  /**
   * 住房安全汇总，含全部下级；住房服务不可用时为空；管辖范围以上的区划只给出公开统计，所列之外的拒绝（FORBIDDEN），过小或其差额过小的隐去（WITHHELD）；一项被拒则整组为空，故公开项请逐项用别名查询
   * Housing figures of the whole subtree; null while housing is away; above the caller's areas public statistics only: others are refused (FORBIDDEN), small ones and those with a small difference
   * withheld (WITHHELD); one that is refused makes the whole object null, so ask for each public figure by an alias of its own
   */
  housing: Maybe<HousingFigures>;
  /** 12 位统计用区划代码 / Statistics code, 12 digits */
  code: Scalars['RegionCode']['output'];
};

/**
 * 住房安全汇总，按住房所在村计
 * Housing figures of a region and all below it, counted where the house stands
 */
export type HousingFigures = {
  __typename?: 'HousingFigures';
  /** 在册且未拆除的住房 / Dwellings on the register that stand */
  dwellings: Scalars['Int']['output'];
  /** 其中未鉴定 / Of them never appraised */
  notAppraised: Scalars['Int']['output'];
  /** 其中最近鉴定为 A 级 / Of them graded A by the last appraisal */
  appraisedA: Scalars['Int']['output'];
  /** 其中最近鉴定为 B 级 / Of them graded B */
  appraisedB: Scalars['Int']['output'];
  /** 其中最近鉴定为 C 级 / Of them graded C */
  appraisedC: Scalars['Int']['output'];
  /** 其中最近鉴定为 D 级 / Of them graded D */
  appraisedD: Scalars['Int']['output'];
  /** 有人居住的 C、D 级住房：应为零 / Occupied dwellings graded C or D: should be zero */
  dangerousOccupied: Scalars['Int']['output'];
  /** 无人居住但未拆除的 C、D 级住房 / Dwellings graded C or D that stand empty */
  dangerousLeft: Scalars['Int']['output'];
  /** 已拆除 / Dwellings pulled down */
  demolished: Scalars['Int']['output'];
  /** 搬迁户：有人居住的安置点住房套数 / Relocated households: occupied dwellings in settlements */
  relocatedHouseholds: Scalars['Int']['output'];
  /** 搬迁人口：上述住房的居住人数 / Relocated people: residents of those dwellings */
  relocatedPeople: Scalars['Int']['output'];
  /** 已申请、待批准的改造 / Renovations applied for and not decided */
  renovationsApplied: Scalars['Int']['output'];
  /** 已批准、未竣工的改造 / Renovations approved and not yet built */
  renovationsApproved: Scalars['Int']['output'];
  /** 已竣工、未验收的改造 / Renovations built and not yet accepted */
  renovationsBuilt: Scalars['Int']['output'];
  /** 已验收、未拨款的改造 / Renovations accepted and not yet paid */
  renovationsAccepted: Scalars['Int']['output'];
  /** 已拨款、未入住的改造 / Renovations paid and not yet lived in */
  renovationsPaid: Scalars['Int']['output'];
  /** 已完成（已入住）的改造 / Renovations completed: lived in */
  renovationsCompleted: Scalars['Int']['output'];
  /** 不予批准的申请 / Applications rejected */
  renovationsRejected: Scalars['Int']['output'];
  /** 已拨付的改造补助（分） / Renovation grants paid, in fen */
  renovationGrantPaidFen: Scalars['Fen']['output'];
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
  /** 住房安全的记录 / What housing safety holds */
  housingSafety: Maybe<Array<HeldRecord>>;
};

/**
 * 危房改造：从申请到入住
 * The renovation of a dangerous dwelling, from the application to living in it
 */
export type Renovation = {
  __typename?: 'Renovation';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本，修改时须带上 / Version; a change must carry it */
  version: Scalars['Int']['output'];
  /** 住房 / The dwelling */
  dwelling: Maybe<Dwelling>;
  /** 农户 / The household */
  household: Maybe<Household>;
  /** 宅基地所在村 / The village of the plot */
  region: Maybe<Region>;
  /** 对象类别 / Group of the applicant */
  applicantGroup: ApplicantGroup;
  /** 状态 / Status */
  status: RenovationStatus;
  /** 进入当前状态的日期 / Day of the last step */
  statusSince: Scalars['Date']['output'];
  /** 申请日期 / Day of the application */
  appliedOn: Scalars['Date']['output'];
  /** 改造前等级，补助按此确定 / Grade before the renovation; the grant goes by it */
  gradeBefore: Maybe<DwellingGrade>;
  /** 批准的补助（分），批准前为 0 / The grant in fen, 0 until approved */
  grantFen: Scalars['Fen']['output'];
  /** 补助依据 / The policy version of the grant */
  grantPolicy: Maybe<PolicyVersion>;
  /** 应竣工日 / To be built by */
  builtDueOn: Maybe<Scalars['Date']['output']>;
  /** 应验收并拨款日 / To be accepted and paid by */
  paidDueOn: Maybe<Scalars['Date']['output']>;
  /** 应入住日 / To be lived in by */
  livedInDueOn: Maybe<Scalars['Date']['output']>;
  /** 期限依据 / The policy version of the deadlines */
  deadlinePolicy: Maybe<PolicyVersion>;
  /** 下一步的期限；没有下一步期限的为空 / Deadline of the step that is due next; null where none is */
  dueOn: Maybe<Scalars['Date']['output']>;
  /** 下一步是否已超期 / Whether the step that is due next is late */
  overdue: Scalars['Boolean']['output'];
  /** 不予批准的原因 / Reason of the rejection */
  rejectionReason: Maybe<RenovationRejectionReason>;
};

/** 申请改造的六类对象 / The six groups that may renovate */
export type ApplicantGroup =
  /** 易返贫致贫户 / Households at risk of falling into poverty */
  | 'RETURN_RISK'
  /** 低保户 / Minimum living allowance */
  | 'MINIMUM_LIVING_ALLOWANCE'
  /** 农村分散供养特困人员 / Extreme hardship, supported at home */
  | 'DISPERSED_EXTREME_HARDSHIP'
  /** 突发严重困难户 / Sudden hardship */
  | 'SUDDEN_HARDSHIP'
  /** 低保边缘家庭 / On the margin of the minimum living allowance */
  | 'ALLOWANCE_MARGINAL'
  /** 未享受过住房保障政策的其他脱贫户 / Other lifted households that were never helped */
  | 'LIFTED_NEVER_HELPED';

/** 改造状态 / Status of a renovation */
export type RenovationStatus =
  /** 已申请 / Applied for */
  | 'APPLIED'
  /** 已批准 / Approved */
  | 'APPROVED'
  /** 已竣工 / Built */
  | 'BUILT'
  /** 已验收 / Accepted */
  | 'ACCEPTED'
  /** 已拨款 / Paid */
  | 'PAID'
  /** 已入住 / Lived in */
  | 'LIVED_IN'
  /** 不予批准 / Rejected */
  | 'REJECTED';

/** 不予批准改造的原因 / Why a renovation was rejected */
export type RenovationRejectionReason =
  /** 不属于六类对象 / The household is in none of the six groups */
  | 'NOT_IN_GROUP'
  /** 住房不是 C、D 级 / The house is not graded C or D */
  | 'NOT_DANGEROUS'
  /** 住房或宅基地不属于该户 / The house or its plot is not the household's own */
  | 'NOT_OWN_HOUSE'
  /** 另有安全住房，含购买的商品房 / The household has another safe house, built or bought */
  | 'OTHER_SAFE_HOUSE'
  /** 已享受过住房保障政策 / The household was helped with a house before */
  | 'HELPED_BEFORE'
  /** 宅基地未经批准或属违法建筑 / The plot or the building has no permission */
  | 'PLOT_NOT_PERMITTED'
  /** 申请材料不全 / The papers are incomplete */
  | 'PAPERS_INCOMPLETE'
  /** 农户自愿放弃 / The household gave up its application */
  | 'WITHDRAWN_BY_HOUSEHOLD'
  /** 其他（见纸质档案） / Other: the reason stands in the paper file */
  | 'OTHER';

/** 改造分页 / Page of renovations */
export type RenovationConnection = {
  __typename?: 'RenovationConnection';
  /** 条目 / Entries */
  edges: Array<RenovationEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 改造条目 / Entry */
export type RenovationEdge = {
  __typename?: 'RenovationEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 改造 / Renovation */
  node: Renovation;
};

/** 申请改造 / Apply for a renovation */
export type ApplyForRenovationInput = {
  /** 幂等键：重复提交只生效一次 / Repeating the same key takes effect once */
  idempotencyKey: Scalars['ID']['input'];
  /** 住房 / Dwelling */
  dwellingId: Scalars['ID']['input'];
  /** 对象类别 / Group of the applicant */
  applicantGroup: ApplicantGroup;
  /** 申请日期，默认今天，不早于鉴定 / Day of the application, today by default, not before the appraisal */
  appliedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 批准改造 / Approve a renovation */
export type ApproveRenovationInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 改造 / Renovation */
  renovationId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 批准日期，默认今天 / Day of the approval; today by default */
  approvedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 不予批准 / Reject a renovation */
export type RejectRenovationInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 改造 / Renovation */
  renovationId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 原因；会随事件发布，故只有代码 / Reason; it is published, so it is a code and no words */
  reason: RenovationRejectionReason;
  /** 日期，默认今天 / Day; today by default */
  rejectedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 登记竣工 / Record that it was built */
export type RecordRenovationBuiltInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 改造 / Renovation */
  renovationId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 竣工日期，默认今天 / Day on which it was built; today by default */
  builtOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 验收 / Accept a renovation */
export type AcceptRenovationInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 改造 / Renovation */
  renovationId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 验收等级，须为 A 或 B / Grade at the acceptance: A or B */
  grade: DwellingGrade;
  /** 验收日期，默认今天 / Day of the acceptance; today by default */
  acceptedOn?: InputMaybe<Scalars['Date']['input']>;
  /** 验收单位或人员，最长 100 字 / Who accepted, at most 100 characters */
  appraiser: Scalars['String']['input'];
  /** 报告编号，最长 100 字，格式同 AppraiseDwellingInput / Number of the report, at most 100 characters, as in AppraiseDwellingInput */
  report?: InputMaybe<Scalars['String']['input']>;
};

/** 拨付补助 / Pay the grant */
export type PayRenovationGrantInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 改造 / Renovation */
  renovationId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 拨付金额（分），须等于批准的补助 / Amount in fen; must be the grant that was approved */
  amountFen: Scalars['Fen']['input'];
  /** 拨付日期，默认今天 / Day of the payment; today by default */
  paidOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 登记入住 / Record that it is lived in */
export type RecordRenovationLivedInInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 改造 / Renovation */
  renovationId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 住房无人居住时填写：同时登记入住的人数 / Only while the dwelling stands empty: residents, whose move in is recorded with it */
  residents?: InputMaybe<Scalars['Int']['input']>;
  /** 入住日期，默认今天 / Day; today by default */
  livedInOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type ApplyForRenovationResult = Renovation | RecordNotFound | RecordNotYetKnown | DwellingDemolished | DwellingHouseholdClosed | DwellingNotDangerous | DwellingNotOwn | NotTheOnlyHouse | ApplicantGroupDoesNotFit | RenovationOpen | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type ApproveRenovationResult = Renovation | RecordNotFound | RecordNotYetKnown | VersionConflict | RenovationNotInStatus | DwellingDemolished | DwellingHouseholdClosed | DwellingNotDangerous | DwellingNotOwn | NotTheOnlyHouse | ApplicantGroupDoesNotFit | NoPolicyInForce | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RejectRenovationResult = Renovation | RecordNotFound | VersionConflict | RenovationNotInStatus | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RecordRenovationBuiltResult = Renovation | RecordNotFound | VersionConflict | RenovationNotInStatus | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type AcceptRenovationResult = Renovation | RecordNotFound | VersionConflict | RenovationNotInStatus | SafeGradeRequired | DwellingDemolished | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type PayRenovationGrantResult = Renovation | RecordNotFound | VersionConflict | RenovationNotInStatus | AmountIsNotTheGrant | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RecordRenovationLivedInResult = Renovation | RecordNotFound | RecordNotYetKnown | VersionConflict | RenovationNotInStatus | SafeGradeRequired | DwellingNotOccupied | DwellingOccupied | DwellingDemolished | DwellingHouseholdClosed | TooManyResidents | DateOutOfRange | IdempotencyKeyReused;

/** 该住房有未办结的改造 / The dwelling has a renovation that is not finished */
export type RenovationOpen = UserError & {
  __typename?: 'RenovationOpen';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 该改造；恰在此刻申请的为空 / That renovation; null when it was applied for at this very moment */
  renovationId: Maybe<Scalars['ID']['output']>;
};

/** 改造当前状态不能进行这一步 / The renovation's status does not allow this step */
export type RenovationNotInStatus = UserError & {
  __typename?: 'RenovationNotInStatus';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 当前状态 / The status it is in */
  status: RenovationStatus;
  /** 所需状态 / The status it would have to be in */
  required: RenovationStatus;
};

/** 住房不是 C、D 级 / The dwelling is not graded C or D */
export type DwellingNotDangerous = UserError & {
  __typename?: 'DwellingNotDangerous';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 现等级；未鉴定为空 / Its grade; null when never appraised */
  grade: Maybe<DwellingGrade>;
};

/** 住房不是农户自有 / The dwelling is not the household's own */
export type DwellingNotOwn = UserError & {
  __typename?: 'DwellingNotOwn';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 权属 / Tenure */
  tenure: Tenure;
};

/** 不是唯一住房 / It is not the household's only house */
export type NotTheOnlyHouse = UserError & {
  __typename?: 'NotTheOnlyHouse';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 该户的另一处住房 / The other house */
  otherDwellingId: Scalars['ID']['output'];
};

/** 对象类别不符 / The household does not belong to the group */
export type ApplicantGroupDoesNotFit = UserError & {
  __typename?: 'ApplicantGroupDoesNotFit';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 所填类别 / The group given */
  applicantGroup: ApplicantGroup;
  /** 未满足的条件 / The condition that does not hold */
  condition: ApplicantGroupCondition;
};

/** 对象类别的条件 / Condition of a group of applicants */
export type ApplicantGroupCondition =
  /** 脱贫户 / Once registered poor */
  | 'LIFTED'
  /** 未享受过改造补助 / Never had a renovation grant */
  | 'NEVER_HELPED';

/** 须达到 A 或 B 级 / Grade A or B is required */
export type SafeGradeRequired = UserError & {
  __typename?: 'SafeGradeRequired';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 等级 / The grade */
  grade: Maybe<DwellingGrade>;
};

/** 金额不等于批准的补助 / The amount is not the grant that was approved */
export type AmountIsNotTheGrant = UserError & {
  __typename?: 'AmountIsNotTheGrant';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 批准的补助（分） / The grant in fen */
  grantFen: Scalars['Fen']['output'];
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
  Dwelling: Dwelling;
  Appraisal: Appraisal;
  Household: Household;
  Region: Region;
  PersonReport: PersonReport;
  Renovation: Renovation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Dwelling:
    ( { __typename: 'Dwelling' }
    & GraphQLRecursivePick<FederationTypes['Dwelling'], {"id":true}> );
  Appraisal:
    ( { __typename: 'Appraisal' }
    & GraphQLRecursivePick<FederationTypes['Appraisal'], {"id":true}> );
  Household:
    ( { __typename: 'Household' }
    & GraphQLRecursivePick<FederationTypes['Household'], {"id":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
  PersonReport:
    ( { __typename: 'PersonReport' }
    & GraphQLRecursivePick<FederationTypes['PersonReport'], {"personId":true,"householdId":true,"ofChild":true}> );
  Renovation:
    ( { __typename: 'Renovation' }
    & GraphQLRecursivePick<FederationTypes['Renovation'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RegisterDwellingResult:
    | ( DwellingRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  AppraiseDwellingResult:
    | ( DwellingRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  MoveIntoDwellingResult:
    | ( DwellingRow )
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
  LeaveDwellingResult:
    | ( DwellingRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  DemolishDwellingResult:
    | ( DwellingRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  ApplyForRenovationResult:
    | ( RenovationRow )
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
  ApproveRenovationResult:
    | ( RenovationRow )
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
  RejectRenovationResult:
    | ( RenovationRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  RecordRenovationBuiltResult:
    | ( RenovationRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  AcceptRenovationResult:
    | ( RenovationRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  PayRenovationGrantResult:
    | ( RenovationRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  RecordRenovationLivedInResult:
    | ( RenovationRow )
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
  Dwelling: ResolverTypeWrapper<DwellingRow>;
  Appraisal: ResolverTypeWrapper<AppraisalRow>;
  Tenure: Tenure;
  DwellingGrade: DwellingGrade;
  AppraisalKind: AppraisalKind;
  FreeAppraisalKind: FreeAppraisalKind;
  DwellingConnection: ResolverTypeWrapper<Omit<DwellingConnection, 'edges'> & { edges: Array<ResolversTypes['DwellingEdge']> }>;
  DwellingEdge: ResolverTypeWrapper<Omit<DwellingEdge, 'node'> & { node: ResolversTypes['Dwelling'] }>;
  Household: ResolverTypeWrapper<{ id: string }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisterDwellingInput: RegisterDwellingInput;
  AppraiseDwellingInput: AppraiseDwellingInput;
  MoveIntoDwellingInput: MoveIntoDwellingInput;
  LeaveDwellingInput: LeaveDwellingInput;
  DemolishDwellingInput: DemolishDwellingInput;
  RegisterDwellingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterDwellingResult']>;
  AppraiseDwellingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AppraiseDwellingResult']>;
  MoveIntoDwellingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['MoveIntoDwellingResult']>;
  LeaveDwellingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LeaveDwellingResult']>;
  DemolishDwellingResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DemolishDwellingResult']>;
  PlotNotUsable: ResolverTypeWrapper<Refusal>;
  PlotNotUsableReason: PlotNotUsableReason;
  DwellingHouseholdClosed: ResolverTypeWrapper<Refusal>;
  TooManyResidents: ResolverTypeWrapper<Refusal>;
  DwellingDemolished: ResolverTypeWrapper<Refusal>;
  DwellingOccupied: ResolverTypeWrapper<Refusal>;
  DwellingNotOccupied: ResolverTypeWrapper<Refusal>;
  Region: ResolverTypeWrapper<{ code: string }>;
  HousingFigures: ResolverTypeWrapper<RegionTotals>;
  PersonReport: ResolverTypeWrapper<PersonReport>;
  Renovation: ResolverTypeWrapper<RenovationRow>;
  ApplicantGroup: ApplicantGroup;
  RenovationStatus: RenovationStatus;
  RenovationRejectionReason: RenovationRejectionReason;
  RenovationConnection: ResolverTypeWrapper<Omit<RenovationConnection, 'edges'> & { edges: Array<ResolversTypes['RenovationEdge']> }>;
  RenovationEdge: ResolverTypeWrapper<Omit<RenovationEdge, 'node'> & { node: ResolversTypes['Renovation'] }>;
  ApplyForRenovationInput: ApplyForRenovationInput;
  ApproveRenovationInput: ApproveRenovationInput;
  RejectRenovationInput: RejectRenovationInput;
  RecordRenovationBuiltInput: RecordRenovationBuiltInput;
  AcceptRenovationInput: AcceptRenovationInput;
  PayRenovationGrantInput: PayRenovationGrantInput;
  RecordRenovationLivedInInput: RecordRenovationLivedInInput;
  ApplyForRenovationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApplyForRenovationResult']>;
  ApproveRenovationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveRenovationResult']>;
  RejectRenovationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectRenovationResult']>;
  RecordRenovationBuiltResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordRenovationBuiltResult']>;
  AcceptRenovationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptRenovationResult']>;
  PayRenovationGrantResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PayRenovationGrantResult']>;
  RecordRenovationLivedInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordRenovationLivedInResult']>;
  RenovationOpen: ResolverTypeWrapper<Refusal>;
  RenovationNotInStatus: ResolverTypeWrapper<Refusal>;
  DwellingNotDangerous: ResolverTypeWrapper<Refusal>;
  DwellingNotOwn: ResolverTypeWrapper<Refusal>;
  NotTheOnlyHouse: ResolverTypeWrapper<Refusal>;
  ApplicantGroupDoesNotFit: ResolverTypeWrapper<Refusal>;
  ApplicantGroupCondition: ApplicantGroupCondition;
  SafeGradeRequired: ResolverTypeWrapper<Refusal>;
  AmountIsNotTheGrant: ResolverTypeWrapper<Refusal>;
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
  Dwelling: DwellingRow;
  Appraisal: AppraisalRow;
  DwellingConnection: Omit<DwellingConnection, 'edges'> & { edges: Array<ResolversParentTypes['DwellingEdge']> };
  DwellingEdge: Omit<DwellingEdge, 'node'> & { node: ResolversParentTypes['Dwelling'] };
  Household: { id: string };
  Mutation: Record<PropertyKey, never>;
  RegisterDwellingInput: RegisterDwellingInput;
  AppraiseDwellingInput: AppraiseDwellingInput;
  MoveIntoDwellingInput: MoveIntoDwellingInput;
  LeaveDwellingInput: LeaveDwellingInput;
  DemolishDwellingInput: DemolishDwellingInput;
  RegisterDwellingResult: ResolversUnionTypes<ResolversParentTypes>['RegisterDwellingResult'];
  AppraiseDwellingResult: ResolversUnionTypes<ResolversParentTypes>['AppraiseDwellingResult'];
  MoveIntoDwellingResult: ResolversUnionTypes<ResolversParentTypes>['MoveIntoDwellingResult'];
  LeaveDwellingResult: ResolversUnionTypes<ResolversParentTypes>['LeaveDwellingResult'];
  DemolishDwellingResult: ResolversUnionTypes<ResolversParentTypes>['DemolishDwellingResult'];
  PlotNotUsable: Refusal;
  DwellingHouseholdClosed: Refusal;
  TooManyResidents: Refusal;
  DwellingDemolished: Refusal;
  DwellingOccupied: Refusal;
  DwellingNotOccupied: Refusal;
  Region: { code: string };
  HousingFigures: RegionTotals;
  PersonReport: PersonReport | FederationReferenceTypes['PersonReport'];
  Renovation: RenovationRow;
  RenovationConnection: Omit<RenovationConnection, 'edges'> & { edges: Array<ResolversParentTypes['RenovationEdge']> };
  RenovationEdge: Omit<RenovationEdge, 'node'> & { node: ResolversParentTypes['Renovation'] };
  ApplyForRenovationInput: ApplyForRenovationInput;
  ApproveRenovationInput: ApproveRenovationInput;
  RejectRenovationInput: RejectRenovationInput;
  RecordRenovationBuiltInput: RecordRenovationBuiltInput;
  AcceptRenovationInput: AcceptRenovationInput;
  PayRenovationGrantInput: PayRenovationGrantInput;
  RecordRenovationLivedInInput: RecordRenovationLivedInInput;
  ApplyForRenovationResult: ResolversUnionTypes<ResolversParentTypes>['ApplyForRenovationResult'];
  ApproveRenovationResult: ResolversUnionTypes<ResolversParentTypes>['ApproveRenovationResult'];
  RejectRenovationResult: ResolversUnionTypes<ResolversParentTypes>['RejectRenovationResult'];
  RecordRenovationBuiltResult: ResolversUnionTypes<ResolversParentTypes>['RecordRenovationBuiltResult'];
  AcceptRenovationResult: ResolversUnionTypes<ResolversParentTypes>['AcceptRenovationResult'];
  PayRenovationGrantResult: ResolversUnionTypes<ResolversParentTypes>['PayRenovationGrantResult'];
  RecordRenovationLivedInResult: ResolversUnionTypes<ResolversParentTypes>['RecordRenovationLivedInResult'];
  RenovationOpen: Refusal;
  RenovationNotInStatus: Refusal;
  DwellingNotDangerous: Refusal;
  DwellingNotOwn: Refusal;
  NotTheOnlyHouse: Refusal;
  ApplicantGroupDoesNotFit: Refusal;
  SafeGradeRequired: Refusal;
  AmountIsNotTheGrant: Refusal;
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
  __resolveType: TypeResolveFn<'VersionConflict' | 'RecordNotFound' | 'RecordNotYetKnown' | 'IdempotencyKeyReused' | 'NoPolicyInForce' | 'DateOutOfRange' | 'PlotNotUsable' | 'DwellingHouseholdClosed' | 'TooManyResidents' | 'DwellingDemolished' | 'DwellingOccupied' | 'DwellingNotOccupied' | 'RenovationOpen' | 'RenovationNotInStatus' | 'DwellingNotDangerous' | 'DwellingNotOwn' | 'NotTheOnlyHouse' | 'ApplicantGroupDoesNotFit' | 'SafeGradeRequired' | 'AmountIsNotTheGrant', ParentType, ContextType>;
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
  housingSafetyAudit?: Resolver<ResolversTypes['AuditConnection'], ParentType, ContextType, RequireFields<QueryHousingSafetyAuditArgs, 'first'>>;
  dwelling?: Resolver<Maybe<ResolversTypes['Dwelling']>, ParentType, ContextType, RequireFields<QueryDwellingArgs, 'id'>>;
  dwellings?: Resolver<ResolversTypes['DwellingConnection'], ParentType, ContextType, RequireFields<QueryDwellingsArgs, 'regionCode' | 'first'>>;
  renovation?: Resolver<Maybe<ResolversTypes['Renovation']>, ParentType, ContextType, RequireFields<QueryRenovationArgs, 'id'>>;
  renovations?: Resolver<ResolversTypes['RenovationConnection'], ParentType, ContextType, RequireFields<QueryRenovationsArgs, 'regionCode' | 'first'>>;
};

export type DwellingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dwelling'] = ResolversParentTypes['Dwelling'], FederationReferenceType extends FederationReferenceTypes['Dwelling'] = FederationReferenceTypes['Dwelling']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dwelling']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  tenure?: Resolver<ResolversTypes['Tenure'], ParentType, ContextType>;
  builtYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  areaSquareMetres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  residents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occupied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  occupancySince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['DwellingGrade']>, ParentType, ContextType>;
  appraisedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  danger?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  demolishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  appraisals?: Resolver<Array<ResolversTypes['Appraisal']>, ParentType, ContextType>;
  renovations?: Resolver<Array<ResolversTypes['Renovation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppraisalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appraisal'] = ResolversParentTypes['Appraisal'], FederationReferenceType extends FederationReferenceTypes['Appraisal'] = FederationReferenceTypes['Appraisal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Appraisal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  dwelling?: Resolver<Maybe<ResolversTypes['Dwelling']>, ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['DwellingGrade']>, ParentType, ContextType>;
  previousGrade?: Resolver<Maybe<ResolversTypes['DwellingGrade']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AppraisalKind'], ParentType, ContextType>;
  appraisedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  appraiser?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  renovation?: Resolver<Maybe<ResolversTypes['Renovation']>, ParentType, ContextType>;
};

export type DwellingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DwellingConnection'] = ResolversParentTypes['DwellingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DwellingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DwellingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DwellingEdge'] = ResolversParentTypes['DwellingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dwelling'], ParentType, ContextType>;
};

export type HouseholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  dwellings?: Resolver<Maybe<Array<ResolversTypes['Dwelling']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  registerDwelling?: Resolver<ResolversTypes['RegisterDwellingResult'], ParentType, ContextType, RequireFields<MutationRegisterDwellingArgs, 'input'>>;
  appraiseDwelling?: Resolver<ResolversTypes['AppraiseDwellingResult'], ParentType, ContextType, RequireFields<MutationAppraiseDwellingArgs, 'input'>>;
  moveIntoDwelling?: Resolver<ResolversTypes['MoveIntoDwellingResult'], ParentType, ContextType, RequireFields<MutationMoveIntoDwellingArgs, 'input'>>;
  leaveDwelling?: Resolver<ResolversTypes['LeaveDwellingResult'], ParentType, ContextType, RequireFields<MutationLeaveDwellingArgs, 'input'>>;
  demolishDwelling?: Resolver<ResolversTypes['DemolishDwellingResult'], ParentType, ContextType, RequireFields<MutationDemolishDwellingArgs, 'input'>>;
  applyForRenovation?: Resolver<ResolversTypes['ApplyForRenovationResult'], ParentType, ContextType, RequireFields<MutationApplyForRenovationArgs, 'input'>>;
  approveRenovation?: Resolver<ResolversTypes['ApproveRenovationResult'], ParentType, ContextType, RequireFields<MutationApproveRenovationArgs, 'input'>>;
  rejectRenovation?: Resolver<ResolversTypes['RejectRenovationResult'], ParentType, ContextType, RequireFields<MutationRejectRenovationArgs, 'input'>>;
  recordRenovationBuilt?: Resolver<ResolversTypes['RecordRenovationBuiltResult'], ParentType, ContextType, RequireFields<MutationRecordRenovationBuiltArgs, 'input'>>;
  acceptRenovation?: Resolver<ResolversTypes['AcceptRenovationResult'], ParentType, ContextType, RequireFields<MutationAcceptRenovationArgs, 'input'>>;
  payRenovationGrant?: Resolver<ResolversTypes['PayRenovationGrantResult'], ParentType, ContextType, RequireFields<MutationPayRenovationGrantArgs, 'input'>>;
  recordRenovationLivedIn?: Resolver<ResolversTypes['RecordRenovationLivedInResult'], ParentType, ContextType, RequireFields<MutationRecordRenovationLivedInArgs, 'input'>>;
};

export type RegisterDwellingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterDwellingResult'] = ResolversParentTypes['RegisterDwellingResult']> = {
  __resolveType: TypeResolveFn<'Dwelling' | 'RecordNotYetKnown' | 'PlotNotUsable' | 'DwellingHouseholdClosed' | 'TooManyResidents' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AppraiseDwellingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppraiseDwellingResult'] = ResolversParentTypes['AppraiseDwellingResult']> = {
  __resolveType: TypeResolveFn<'Dwelling' | 'RecordNotFound' | 'VersionConflict' | 'DwellingDemolished' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type MoveIntoDwellingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveIntoDwellingResult'] = ResolversParentTypes['MoveIntoDwellingResult']> = {
  __resolveType: TypeResolveFn<'Dwelling' | 'RecordNotFound' | 'RecordNotYetKnown' | 'VersionConflict' | 'DwellingDemolished' | 'DwellingOccupied' | 'DwellingHouseholdClosed' | 'TooManyResidents' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type LeaveDwellingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveDwellingResult'] = ResolversParentTypes['LeaveDwellingResult']> = {
  __resolveType: TypeResolveFn<'Dwelling' | 'RecordNotFound' | 'VersionConflict' | 'DwellingNotOccupied' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type DemolishDwellingResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DemolishDwellingResult'] = ResolversParentTypes['DemolishDwellingResult']> = {
  __resolveType: TypeResolveFn<'Dwelling' | 'RecordNotFound' | 'VersionConflict' | 'DwellingDemolished' | 'DwellingOccupied' | 'RenovationOpen' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type PlotNotUsableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlotNotUsable'] = ResolversParentTypes['PlotNotUsable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regionCode?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['PlotNotUsableReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DwellingHouseholdClosedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DwellingHouseholdClosed'] = ResolversParentTypes['DwellingHouseholdClosed']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  householdId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyResidentsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TooManyResidents'] = ResolversParentTypes['TooManyResidents']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  livingElsewhere?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DwellingDemolishedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DwellingDemolished'] = ResolversParentTypes['DwellingDemolished']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  demolishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DwellingOccupiedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DwellingOccupied'] = ResolversParentTypes['DwellingOccupied']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  residents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DwellingNotOccupiedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DwellingNotOccupied'] = ResolversParentTypes['DwellingNotOccupied']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  housing?: Resolver<Maybe<ResolversTypes['HousingFigures']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
};

export type HousingFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HousingFigures'] = ResolversParentTypes['HousingFigures']> = {
  dwellings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notAppraised?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  appraisedA?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  appraisedB?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  appraisedC?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  appraisedD?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dangerousOccupied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dangerousLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  demolished?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relocatedHouseholds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relocatedPeople?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renovationsApplied?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renovationsApproved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renovationsBuilt?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renovationsAccepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renovationsPaid?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renovationsCompleted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renovationsRejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renovationGrantPaidFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
};

export type PersonReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonReport'] = ResolversParentTypes['PersonReport'], FederationReferenceType extends FederationReferenceTypes['PersonReport'] = FederationReferenceTypes['PersonReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  householdId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ofChild?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  housingSafety?: Resolver<Maybe<Array<ResolversTypes['HeldRecord']>>, ParentType, ContextType>;
};

export type RenovationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Renovation'] = ResolversParentTypes['Renovation'], FederationReferenceType extends FederationReferenceTypes['Renovation'] = FederationReferenceTypes['Renovation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Renovation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dwelling?: Resolver<Maybe<ResolversTypes['Dwelling']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  applicantGroup?: Resolver<ResolversTypes['ApplicantGroup'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RenovationStatus'], ParentType, ContextType>;
  statusSince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  appliedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  gradeBefore?: Resolver<Maybe<ResolversTypes['DwellingGrade']>, ParentType, ContextType>;
  grantFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  grantPolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  builtDueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  paidDueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  livedInDueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deadlinePolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rejectionReason?: Resolver<Maybe<ResolversTypes['RenovationRejectionReason']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RenovationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenovationConnection'] = ResolversParentTypes['RenovationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RenovationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RenovationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenovationEdge'] = ResolversParentTypes['RenovationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Renovation'], ParentType, ContextType>;
};

export type ApplyForRenovationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplyForRenovationResult'] = ResolversParentTypes['ApplyForRenovationResult']> = {
  __resolveType: TypeResolveFn<'Renovation' | 'RecordNotFound' | 'RecordNotYetKnown' | 'DwellingDemolished' | 'DwellingHouseholdClosed' | 'DwellingNotDangerous' | 'DwellingNotOwn' | 'NotTheOnlyHouse' | 'ApplicantGroupDoesNotFit' | 'RenovationOpen' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ApproveRenovationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveRenovationResult'] = ResolversParentTypes['ApproveRenovationResult']> = {
  __resolveType: TypeResolveFn<'Renovation' | 'RecordNotFound' | 'RecordNotYetKnown' | 'VersionConflict' | 'RenovationNotInStatus' | 'DwellingDemolished' | 'DwellingHouseholdClosed' | 'DwellingNotDangerous' | 'DwellingNotOwn' | 'NotTheOnlyHouse' | 'ApplicantGroupDoesNotFit' | 'NoPolicyInForce' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RejectRenovationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectRenovationResult'] = ResolversParentTypes['RejectRenovationResult']> = {
  __resolveType: TypeResolveFn<'Renovation' | 'RecordNotFound' | 'VersionConflict' | 'RenovationNotInStatus' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RecordRenovationBuiltResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRenovationBuiltResult'] = ResolversParentTypes['RecordRenovationBuiltResult']> = {
  __resolveType: TypeResolveFn<'Renovation' | 'RecordNotFound' | 'VersionConflict' | 'RenovationNotInStatus' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AcceptRenovationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptRenovationResult'] = ResolversParentTypes['AcceptRenovationResult']> = {
  __resolveType: TypeResolveFn<'Renovation' | 'RecordNotFound' | 'VersionConflict' | 'RenovationNotInStatus' | 'SafeGradeRequired' | 'DwellingDemolished' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type PayRenovationGrantResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayRenovationGrantResult'] = ResolversParentTypes['PayRenovationGrantResult']> = {
  __resolveType: TypeResolveFn<'Renovation' | 'RecordNotFound' | 'VersionConflict' | 'RenovationNotInStatus' | 'AmountIsNotTheGrant' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RecordRenovationLivedInResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRenovationLivedInResult'] = ResolversParentTypes['RecordRenovationLivedInResult']> = {
  __resolveType: TypeResolveFn<'Renovation' | 'RecordNotFound' | 'RecordNotYetKnown' | 'VersionConflict' | 'RenovationNotInStatus' | 'SafeGradeRequired' | 'DwellingNotOccupied' | 'DwellingOccupied' | 'DwellingDemolished' | 'DwellingHouseholdClosed' | 'TooManyResidents' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RenovationOpenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenovationOpen'] = ResolversParentTypes['RenovationOpen']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  renovationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RenovationNotInStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenovationNotInStatus'] = ResolversParentTypes['RenovationNotInStatus']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RenovationStatus'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['RenovationStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DwellingNotDangerousResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DwellingNotDangerous'] = ResolversParentTypes['DwellingNotDangerous']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['DwellingGrade']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DwellingNotOwnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DwellingNotOwn'] = ResolversParentTypes['DwellingNotOwn']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tenure?: Resolver<ResolversTypes['Tenure'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotTheOnlyHouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotTheOnlyHouse'] = ResolversParentTypes['NotTheOnlyHouse']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  otherDwellingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApplicantGroupDoesNotFitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicantGroupDoesNotFit'] = ResolversParentTypes['ApplicantGroupDoesNotFit']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  applicantGroup?: Resolver<ResolversTypes['ApplicantGroup'], ParentType, ContextType>;
  condition?: Resolver<ResolversTypes['ApplicantGroupCondition'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SafeGradeRequiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SafeGradeRequired'] = ResolversParentTypes['SafeGradeRequired']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grade?: Resolver<Maybe<ResolversTypes['DwellingGrade']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AmountIsNotTheGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AmountIsNotTheGrant'] = ResolversParentTypes['AmountIsNotTheGrant']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grantFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
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
  Dwelling?: DwellingResolvers<ContextType>;
  Appraisal?: AppraisalResolvers<ContextType>;
  DwellingConnection?: DwellingConnectionResolvers<ContextType>;
  DwellingEdge?: DwellingEdgeResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  RegisterDwellingResult?: RegisterDwellingResultResolvers<ContextType>;
  AppraiseDwellingResult?: AppraiseDwellingResultResolvers<ContextType>;
  MoveIntoDwellingResult?: MoveIntoDwellingResultResolvers<ContextType>;
  LeaveDwellingResult?: LeaveDwellingResultResolvers<ContextType>;
  DemolishDwellingResult?: DemolishDwellingResultResolvers<ContextType>;
  PlotNotUsable?: PlotNotUsableResolvers<ContextType>;
  DwellingHouseholdClosed?: DwellingHouseholdClosedResolvers<ContextType>;
  TooManyResidents?: TooManyResidentsResolvers<ContextType>;
  DwellingDemolished?: DwellingDemolishedResolvers<ContextType>;
  DwellingOccupied?: DwellingOccupiedResolvers<ContextType>;
  DwellingNotOccupied?: DwellingNotOccupiedResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  HousingFigures?: HousingFiguresResolvers<ContextType>;
  PersonReport?: PersonReportResolvers<ContextType>;
  Renovation?: RenovationResolvers<ContextType>;
  RenovationConnection?: RenovationConnectionResolvers<ContextType>;
  RenovationEdge?: RenovationEdgeResolvers<ContextType>;
  ApplyForRenovationResult?: ApplyForRenovationResultResolvers<ContextType>;
  ApproveRenovationResult?: ApproveRenovationResultResolvers<ContextType>;
  RejectRenovationResult?: RejectRenovationResultResolvers<ContextType>;
  RecordRenovationBuiltResult?: RecordRenovationBuiltResultResolvers<ContextType>;
  AcceptRenovationResult?: AcceptRenovationResultResolvers<ContextType>;
  PayRenovationGrantResult?: PayRenovationGrantResultResolvers<ContextType>;
  RecordRenovationLivedInResult?: RecordRenovationLivedInResultResolvers<ContextType>;
  RenovationOpen?: RenovationOpenResolvers<ContextType>;
  RenovationNotInStatus?: RenovationNotInStatusResolvers<ContextType>;
  DwellingNotDangerous?: DwellingNotDangerousResolvers<ContextType>;
  DwellingNotOwn?: DwellingNotOwnResolvers<ContextType>;
  NotTheOnlyHouse?: NotTheOnlyHouseResolvers<ContextType>;
  ApplicantGroupDoesNotFit?: ApplicantGroupDoesNotFitResolvers<ContextType>;
  SafeGradeRequired?: SafeGradeRequiredResolvers<ContextType>;
  AmountIsNotTheGrant?: AmountIsNotTheGrantResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  scope?: ScopeDirectiveResolver<any, any, ContextType>;
};
