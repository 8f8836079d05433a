// Written by infra/generate from the .graphql files of this service. Do not edit: npm run generate.
import type { Fen } from '@shouwang/values';
import type { CalendarDate } from '@shouwang/values';
import type { RegionCode } from '@shouwang/values';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Refusal, RegionTotals } from '@shouwang/aggregate';
import type { PolicyVersion as PolicyRow } from '@shouwang/policy';
import type { RegionReference, Reference } from './registry/references.ts';
import type { SchoolRow } from './schools/table.ts';
import type { StudentRow } from './students/table.ts';
import type { EnrolmentRow } from './enrolments/table.ts';
import type { EnrolmentStepRow } from './enrolments/step-table.ts';
import type { SubsidyPaymentRow } from './subsidies/table.ts';
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
  /** 教育资助服务的审计记录，新的在前 / The audit of education subsidies, the newest first */
  educationSubsidiesAudit: AuditConnection;
  /** 按标识取学籍；没有则为空 / An enrolment by id; null if there is none */
  enrolment: Maybe<Enrolment>;
  /** 区划内（含下级）农户学生的学籍 / Enrolments of students who live below a region */
  enrolments: EnrolmentConnection;
  /** 按标识取学校；没有则为空 / A school by id; null if there is none */
  school: Maybe<School>;
  /** 区划内（含下级）的学校，可按学段筛选 / Schools below a region, of these stages */
  schools: SchoolConnection;
  /** 按标识取学生；没有则为空 / A student by id; null if there is none */
  student: Maybe<Student>;
  /** 区划内（含下级）的学生 / Students below a region */
  students: StudentConnection;
  /** 按标识取教育资助；没有则为空 / A subsidy by id; null if there is none */
  subsidyPayment: Maybe<SubsidyPayment>;
  /** 区划内（含下级）发放的教育资助，可按项目与学期年份筛选 / Subsidies paid below a region, of these schemes and terms of this year */
  subsidyPayments: SubsidyPaymentConnection;
};


export type QueryEducationSubsidiesAuditArgs = {
  filter?: InputMaybe<AuditFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEnrolmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEnrolmentsArgs = {
  regionCode: Scalars['RegionCode']['input'];
  status?: InputMaybe<Array<EnrolmentStatus>>;
  stage?: InputMaybe<Array<SchoolStage>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySchoolArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySchoolsArgs = {
  regionCode: Scalars['RegionCode']['input'];
  stage?: InputMaybe<Array<SchoolStage>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryStudentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStudentsArgs = {
  regionCode: Scalars['RegionCode']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySubsidyPaymentArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySubsidyPaymentsArgs = {
  regionCode: Scalars['RegionCode']['input'];
  scheme?: InputMaybe<Array<EducationScheme>>;
  year?: InputMaybe<Scalars['Int']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * 学籍：一名学生在一所学校的就读
 * A student at a school
 */
export type Enrolment = {
  __typename?: 'Enrolment';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本，修改时须带上 / Version; a change must carry it */
  version: Scalars['Int']['output'];
  /** 学生 / The student */
  student: Maybe<Student>;
  /** 农户 / The household */
  household: Maybe<Household>;
  /** 农户所在村，不论学校在何处 / The household's village, wherever the school is */
  region: Maybe<Region>;
  /** 学校 / The school */
  school: Maybe<School>;
  /** 学段 / Stage */
  stage: SchoolStage;
  /** 年级：小学 1 至 6，初中 7 至 9，其他学段从 1 起 / Grade: 1–6 in primary, 7–9 in junior secondary, from 1 in the others */
  grade: Scalars['Int']['output'];
  /** 是否寄宿 / Whether a boarder */
  boarder: Scalars['Boolean']['output'];
  /** 状态 / Status */
  status: EnrolmentStatus;
  /** 入学日期 / First day */
  startedOn: Scalars['Date']['output'];
  /** 当前状态自何日起 / Day since which the status holds */
  statusSince: Scalars['Date']['output'];
  /** 毕业日期；未毕业的为空 / Day of graduation; null until then */
  endedOn: Maybe<Scalars['Date']['output']>;
  /** 休学原因；非休学的为空 / Why suspended; null unless suspended */
  suspensionReason: Maybe<SuspensionReason>;
  /** 辍学原因；非辍学的为空 / Why dropped out; null unless dropped out */
  dropoutCause: Maybe<DropoutCause>;
  /** 辍学当日是否为义务教育适龄；非辍学的为空 / Whether of compulsory age on the day of dropping out; null unless dropped out */
  compulsoryAtDropout: Maybe<Scalars['Boolean']['output']>;
  /** 义务教育年龄依据 / The policy version that sets the compulsory age */
  compulsoryAgePolicy: Maybe<PolicyVersion>;
  /** 经历，按先后 / What happened, in order */
  history: Array<EnrolmentStep>;
};

/** 学籍变动：变动后的情形 / A step of an enrolment and how it was afterwards */
export type EnrolmentStep = {
  __typename?: 'EnrolmentStep';
  /** 变动 / The step */
  step: EnrolmentStepName;
  /** 日期 / Day */
  on: Scalars['Date']['output'];
  /** 变动后的状态 / Status afterwards */
  status: EnrolmentStatus;
  /** 变动后的学校 / School afterwards */
  school: Maybe<School>;
  /** 变动后是否寄宿 / Whether a boarder afterwards */
  boarder: Scalars['Boolean']['output'];
  /** 休学原因 / Why suspended */
  suspensionReason: Maybe<SuspensionReason>;
  /** 辍学原因 / Why dropped out */
  dropoutCause: Maybe<DropoutCause>;
  /** 录入时间 / When it was recorded */
  recordedAt: Scalars['DateTime']['output'];
};

/** 学籍变动 / Step of an enrolment */
export type EnrolmentStepName =
  /** 入学 / Enrolled */
  | 'ENROL'
  /** 转学 / Transferred */
  | 'TRANSFER'
  /** 休学 / Suspended */
  | 'SUSPEND'
  /** 复学 / Resumed after a suspension */
  | 'RESUME'
  /** 辍学 / Dropped out */
  | 'DROP_OUT'
  /** 劝返复学 / Returned after dropping out */
  | 'RETURN_TO_SCHOOL'
  /** 毕业 / Graduated */
  | 'GRADUATE';

/** 学籍状态 / Status of an enrolment */
export type EnrolmentStatus =
  /** 在读 / At school */
  | 'ENROLLED'
  /** 休学 / Suspended */
  | 'SUSPENDED'
  /** 辍学 / Dropped out */
  | 'DROPPED_OUT'
  /** 已毕业 / Graduated */
  | 'GRADUATED';

/** 休学原因 / Why a pupil is suspended */
export type SuspensionReason =
  /** 因病 / Illness */
  | 'ILLNESS'
  /** 参军 / Enlisted */
  | 'ENLISTED'
  /** 家庭原因 / Family */
  | 'FAMILY'
  /** 其他 / Other */
  | 'OTHER';

/** 辍学原因 / Why a pupil dropped out */
export type DropoutCause =
  /** 厌学 / Tired of school */
  | 'TIRED_OF_SCHOOL'
  /** 贫困 / Poverty */
  | 'POVERTY'
  /** 疾病 / Illness */
  | 'ILLNESS'
  /** 残疾 / Disability */
  | 'DISABILITY'
  /** 其他 / Other */
  | 'OTHER';

/** 学籍分页 / Page of enrolments */
export type EnrolmentConnection = {
  __typename?: 'EnrolmentConnection';
  /** 条目 / Entries */
  edges: Array<EnrolmentEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 学籍条目 / Entry */
export type EnrolmentEdge = {
  __typename?: 'EnrolmentEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 学籍 / Enrolment */
  node: Enrolment;
};

/**
 * 学生：列入花名册的人员，不论是否在校
 * A person of the roster, at school or not
 */
export type Student = {
  __typename?: 'Student';
  /** 学籍，新的在前 / Enrolments, the newest first */
  enrolments: Array<Enrolment>;
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本 / Version */
  version: Scalars['Int']['output'];
  /** 人员 / The person */
  person: Maybe<Person>;
  /** 农户 / The household */
  household: Maybe<Household>;
  /** 所在村，随户迁移 / The village; it moves with the household */
  region: Maybe<Region>;
  /** 列入花名册的日期 / Day of being put on the roster */
  registeredOn: Scalars['Date']['output'];
  /** 花名册年龄范围依据 / The policy version that sets the roster's ages */
  rosterPolicy: Maybe<PolicyVersion>;
  /** 已发放的资助，新的学期在前 / Subsidies paid, the newest term first */
  subsidies: Array<SubsidyPayment>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** 入学 / Enrol a student */
  enrolStudent: EnrolStudentResult;
  /** 转学，学段不变 / Transfer to another school, in the same stage */
  transferStudent: TransferStudentResult;
  /** 休学 / Suspend a student */
  suspendStudent: SuspendStudentResult;
  /** 复学 / Resume after a suspension */
  resumeStudent: ResumeStudentResult;
  /** 记录辍学：监测帮扶据此预警 / Record a drop-out: it is an early warning to monitoring */
  recordDropOut: RecordDropOutResult;
  /** 劝返复学 / Return to school after dropping out */
  returnToSchool: ReturnToSchoolResult;
  /** 毕业 / Graduate */
  graduateStudent: GraduateStudentResult;
  /** 登记学校 / Register a school */
  registerSchool: RegisterSchoolResult;
  /** 列入花名册 / Put a person on the roster */
  registerStudent: RegisterStudentResult;
  /** 发放教育资助：金额由政策决定 / Pay a subsidy; the policy decides the amount */
  paySubsidy: PaySubsidyResult;
};


export type MutationEnrolStudentArgs = {
  input: EnrolStudentInput;
};


export type MutationTransferStudentArgs = {
  input: TransferStudentInput;
};


export type MutationSuspendStudentArgs = {
  input: SuspendStudentInput;
};


export type MutationResumeStudentArgs = {
  input: ResumeStudentInput;
};


export type MutationRecordDropOutArgs = {
  input: RecordDropOutInput;
};


export type MutationReturnToSchoolArgs = {
  input: ReturnToSchoolInput;
};


export type MutationGraduateStudentArgs = {
  input: GraduateStudentInput;
};


export type MutationRegisterSchoolArgs = {
  input: RegisterSchoolInput;
};


export type MutationRegisterStudentArgs = {
  input: RegisterStudentInput;
};


export type MutationPaySubsidyArgs = {
  input: PaySubsidyInput;
};

/** 入学 / Enrol a student */
export type EnrolStudentInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 学生 / The student */
  studentId: Scalars['ID']['input'];
  /** 学校，须开设该学段 / The school; it must teach the stage */
  schoolId: Scalars['ID']['input'];
  /** 学段 / Stage */
  stage: SchoolStage;
  /** 年级：小学 1 至 6，初中 7 至 9，其他学段从 1 起 / Grade: 1–6 in primary, 7–9 in junior secondary, from 1 in the others */
  grade: Scalars['Int']['input'];
  /** 是否寄宿 / Whether a boarder */
  boarder: Scalars['Boolean']['input'];
  /** 入学日期，默认今天 / First day; today by default */
  startedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 转学 / Transfer to another school */
export type TransferStudentInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 学籍 / The enrolment */
  enrolmentId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 转入学校，须开设该学段 / The school to go to; it must teach the stage */
  toSchoolId: Scalars['ID']['input'];
  /** 在新学校是否寄宿，默认不变 / Whether a boarder there; as before by default */
  boarder?: InputMaybe<Scalars['Boolean']['input']>;
  /** 日期，默认今天；不早于上一次变动 / The day; today by default, not before the last step */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 休学 / Suspend a student */
export type SuspendStudentInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 学籍 / The enrolment */
  enrolmentId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 原因 / Reason */
  reason: SuspensionReason;
  /** 日期，默认今天；不早于上一次变动 / The day; today by default, not before the last step */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 复学 / Resume after a suspension */
export type ResumeStudentInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 学籍 / The enrolment */
  enrolmentId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 日期，默认今天；不早于上一次变动 / The day; today by default, not before the last step */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 记录辍学 / Record a drop-out */
export type RecordDropOutInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 学籍 / The enrolment */
  enrolmentId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 原因 / Cause */
  cause: DropoutCause;
  /** 日期，默认今天；不早于上一次变动 / The day; today by default, not before the last step */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 劝返复学 / Return to school */
export type ReturnToSchoolInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 学籍 / The enrolment */
  enrolmentId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 日期，默认今天；不早于上一次变动 / The day; today by default, not before the last step */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 毕业 / Graduate */
export type GraduateStudentInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 学籍 / The enrolment */
  enrolmentId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 日期，默认今天；不早于上一次变动 / The day; today by default, not before the last step */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type EnrolStudentResult = Enrolment | RecordNotFound | RecordNotYetKnown | StudentNotOnRegister | AlreadyEnrolled | StageNotOffered | GradeNotOfStage | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type TransferStudentResult = Enrolment | RecordNotFound | VersionConflict | EnrolmentNotInStatus | AlreadyAtSchool | StageNotOffered | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type SuspendStudentResult = Enrolment | RecordNotFound | VersionConflict | EnrolmentNotInStatus | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type ResumeStudentResult = Enrolment | RecordNotFound | VersionConflict | EnrolmentNotInStatus | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RecordDropOutResult = Enrolment | RecordNotFound | VersionConflict | EnrolmentNotInStatus | RecordNotYetKnown | NoPolicyInForce | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type ReturnToSchoolResult = Enrolment | RecordNotFound | VersionConflict | EnrolmentNotInStatus | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type GraduateStudentResult = Enrolment | RecordNotFound | VersionConflict | EnrolmentNotInStatus | DateOutOfRange | IdempotencyKeyReused;

/** 该生已有未结束的学籍 / The student has an open enrolment */
export type AlreadyEnrolled = UserError & {
  __typename?: 'AlreadyEnrolled';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 未结束的学籍；对方同时办理时为空 / The open enrolment; null when it was made at the same moment */
  openEnrolmentId: Maybe<Scalars['ID']['output']>;
};

/** 学籍当前状态不能这样办理 / The enrolment's status does not allow this step */
export type EnrolmentNotInStatus = UserError & {
  __typename?: 'EnrolmentNotInStatus';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 当前状态 / The status it is in */
  status: EnrolmentStatus;
  /** 所需状态之一 / One of these it would have to be in */
  required: Array<EnrolmentStatus>;
};

/** 已在该校就读，无须转学 / The student is at that school already */
export type AlreadyAtSchool = UserError & {
  __typename?: 'AlreadyAtSchool';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 学校 / The school */
  schoolId: Scalars['ID']['output'];
};

/** 学校不开设该学段 / The school does not teach the stage */
export type StageNotOffered = UserError & {
  __typename?: 'StageNotOffered';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 学校 / The school */
  schoolId: Scalars['ID']['output'];
  /** 学段 / The stage */
  stage: SchoolStage;
  /** 所开设的学段 / Stages it teaches */
  offered: Array<SchoolStage>;
};

/** 该学段没有这个年级 / The stage has no such grade */
export type GradeNotOfStage = UserError & {
  __typename?: 'GradeNotOfStage';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 学段 / The stage */
  stage: SchoolStage;
  /** 年级 / The grade */
  grade: Scalars['Int']['output'];
  /** 最低年级 / Lowest grade */
  from: Scalars['Int']['output'];
  /** 最高年级 / Highest grade */
  to: Scalars['Int']['output'];
};

/**
 * 行政区划（由监测帮扶服务提供）
 * A region; monitoring's
 */
export type Region = {
  __typename?: 'Region';
  /**
   * 教育资助汇总，含全部下级；管辖范围以上的区划只给出公开统计，所列之外的拒绝（FORBIDDEN），过小或其差额过小的隐去（WITHHELD）；一项被拒则整组为空，故公开项请逐项用别名查询
   * Education figures of the whole subtree; above the caller's areas public statistics only: others are refused (FORBIDDEN), small ones and those with a small difference
   * withheld (WITHHELD); one that is refused makes the whole object null, so ask for each public figure by an alias of its own
   */
  education: Maybe<EducationFigures>;
  /** 12 位统计用区划代码 / Statistics code, 12 digits */
  code: Scalars['RegionCode']['output'];
};

/**
 * 教育资助汇总：学校按所在区划计，学生、学籍按农户现所在村计，资助按发放时农户所在村计
 * Education figures of a region and all below it: schools where they stand, students and enrolments where their household lives, subsidies where it lived when paid
 */
export type EducationFigures = {
  __typename?: 'EducationFigures';
  /** 学校 / Schools */
  schools: Scalars['Int']['output'];
  /** 学位 / Places of these schools */
  places: Scalars['Int']['output'];
  /** 累计列入花名册的人数，不论是否在校 / People put on the roster so far, at school or not */
  students: Scalars['Int']['output'];
  /** 在读 / At school now: enrolled, neither suspended nor dropped out nor graduated */
  enrolled: Scalars['Int']['output'];
  /** 在读：学前教育 / Enrolled in kindergarten */
  enrolledKindergarten: Scalars['Int']['output'];
  /** 在读：小学 / Enrolled in primary school */
  enrolledPrimary: Scalars['Int']['output'];
  /** 在读：初中 / Enrolled in junior secondary school */
  enrolledJunior: Scalars['Int']['output'];
  /** 在读：普通高中 / Enrolled in senior high school */
  enrolledSenior: Scalars['Int']['output'];
  /** 在读：职业学校 / Enrolled in vocational school */
  enrolledVocational: Scalars['Int']['output'];
  /** 在读：大学 / Enrolled in university */
  enrolledUniversity: Scalars['Int']['output'];
  /** 在读中的寄宿生 / Of those enrolled, boarders */
  boarders: Scalars['Int']['output'];
  /** 休学 / Suspended now */
  suspended: Scalars['Int']['output'];
  /** 辍学未返校，不论年龄 / Dropped out and not back, of any age */
  droppedOut: Scalars['Int']['output'];
  /** 其中辍学当日为义务教育适龄的 / Of them of compulsory age on the day of dropping out */
  droppedOutCompulsory: Scalars['Int']['output'];
  /** 已发放资助笔数 / Subsidies paid, by number */
  subsidiesPaid: Scalars['Int']['output'];
  /** 已发放资助金额（分） / Subsidies paid, in fen */
  subsidyPaidFen: Scalars['Fen']['output'];
  /** 其中分学段资助（分） / Of it aid by stage, in fen */
  stageAidFen: Scalars['Fen']['output'];
  /** 其中雨露计划（分） / Of it Rain and Dew, in fen */
  rainAndDewFen: Scalars['Fen']['output'];
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
  /** 教育资助的记录 / What education subsidies holds */
  educationSubsidies: Maybe<Array<HeldRecord>>;
};

/**
 * 农户（由监测帮扶服务提供）
 * A household; monitoring's
 */
export type Household = {
  __typename?: 'Household';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 本户学生 / Its students */
  students: Maybe<Array<Student>>;
};

/**
 * 家庭成员（由监测帮扶服务提供）
 * A member of a household; monitoring's
 */
export type Person = {
  __typename?: 'Person';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 学生记录；不在花名册的为空 / The student record; null when the person is not on the roster */
  education: Maybe<Student>;
};

/**
 * 学校
 * A school
 */
export type School = {
  __typename?: 'School';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本 / Version */
  version: Scalars['Int']['output'];
  /** 所在县、乡或村 / The county, township or village it stands in */
  region: Maybe<Region>;
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 开设学段 / Stages it teaches */
  stages: Array<SchoolStage>;
  /** 学位数；为建设规模，不作为入学限制 / Places it was built for; not a limit to enrolling */
  places: Scalars['Int']['output'];
  /** 登记日期 / Day of registration */
  registeredOn: Scalars['Date']['output'];
};

/** 学段 / Stage of schooling */
export type SchoolStage =
  /** 学前教育 / Kindergarten */
  | 'KINDERGARTEN'
  /** 小学 / Primary school */
  | 'PRIMARY'
  /** 初中 / Junior secondary school */
  | 'JUNIOR'
  /** 普通高中 / Senior high school */
  | 'SENIOR'
  /** 中高等职业学校、技工学校 / Vocational school, secondary or higher, and technician's school */
  | 'VOCATIONAL'
  /** 大学 / University */
  | 'UNIVERSITY';

/** 学校分页 / Page of schools */
export type SchoolConnection = {
  __typename?: 'SchoolConnection';
  /** 条目 / Entries */
  edges: Array<SchoolEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 学校条目 / Entry */
export type SchoolEdge = {
  __typename?: 'SchoolEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 学校 / School */
  node: School;
};

/** 登记学校 / Register a school */
export type RegisterSchoolInput = {
  /** 幂等键：重复提交只生效一次 / Repeating the same key takes effect once */
  idempotencyKey: Scalars['ID']['input'];
  /** 所在县、乡或村的代码 / Code of the county, township or village */
  regionCode: Scalars['RegionCode']['input'];
  /** 名称，最长 100 字；同一区划内不得重名 / Name, at most 100 characters; unique within its region */
  name: Scalars['String']['input'];
  /** 开设学段，至少一个 / Stages it teaches, at least one */
  stages: Array<SchoolStage>;
  /** 学位数，1 至 100000 / Places, 1 to 100,000 */
  places: Scalars['Int']['input'];
  /** 登记日期，默认今天 / Day of registration; today by default */
  registeredOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RegisterSchoolResult = School | RecordNotYetKnown | SchoolRegionNotUsable | SchoolAlreadyRegistered | DateOutOfRange | IdempotencyKeyReused;

/** 该区划不能登记学校 / A school cannot be registered in this region */
export type SchoolRegionNotUsable = UserError & {
  __typename?: 'SchoolRegionNotUsable';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 区划代码 / Region */
  regionCode: Scalars['RegionCode']['output'];
  /** 原因 / Reason */
  reason: SchoolRegionNotUsableReason;
};

/** 区划为何不可用 / Why a region cannot be used */
export type SchoolRegionNotUsableReason =
  /** 省级或市级：范围过大 / A province or a city: too wide */
  | 'TOO_WIDE'
  /** 当日无效：尚未设立或已撤销 / Not valid on the day: not yet established, or abolished */
  | 'NOT_VALID';

/** 同一区划内已有同名学校 / A school of this name is registered in this region */
export type SchoolAlreadyRegistered = UserError & {
  __typename?: 'SchoolAlreadyRegistered';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 已登记的学校；对方同时登记时为空 / The school registered; null when it was registered at the same moment */
  existingSchoolId: Maybe<Scalars['ID']['output']>;
};

/** 学生分页 / Page of students */
export type StudentConnection = {
  __typename?: 'StudentConnection';
  /** 条目 / Entries */
  edges: Array<StudentEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 学生条目 / Entry */
export type StudentEdge = {
  __typename?: 'StudentEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 学生 / Student */
  node: Student;
};

/** 列入花名册 / Put a person on the roster */
export type RegisterStudentInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 人员，当日周岁须在花名册范围内 / The person; the age on the day must be one of the roster's */
  personId: Scalars['ID']['input'];
  /** 日期，默认今天 / The day; today by default */
  registeredOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RegisterStudentResult = Student | RecordNotYetKnown | StudentNotOnRegister | AgeNotOnRoster | StudentAlreadyRegistered | NoPolicyInForce | DateOutOfRange | IdempotencyKeyReused;

/** 人员已不在该户的登记中 / The person is no longer on the register of the household */
export type StudentNotOnRegister = UserError & {
  __typename?: 'StudentNotOnRegister';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 人员 / The person */
  personId: Scalars['ID']['output'];
  /** 原因 / Reason */
  reason: StudentNotOnRegisterReason;
};

/** 为何不在登记中 / Why the person is not on the register */
export type StudentNotOnRegisterReason =
  /** 已离户 / Has left the household */
  | 'LEFT_HOUSEHOLD'
  /** 所在户已销户 / The household is closed */
  | 'HOUSEHOLD_CLOSED';

/** 年龄不在花名册范围内 / The age is not one of the roster's */
export type AgeNotOnRoster = UserError & {
  __typename?: 'AgeNotOnRoster';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 当日周岁 / Full years of age on the day */
  age: Scalars['Int']['output'];
  /** 最小周岁 / Lowest age */
  from: Scalars['Int']['output'];
  /** 最大周岁 / Highest age */
  to: Scalars['Int']['output'];
  /** 所依据的政策版本 / The policy version */
  policyId: Scalars['ID']['output'];
};

/** 该人员已在花名册中 / The person is on the roster already */
export type StudentAlreadyRegistered = UserError & {
  __typename?: 'StudentAlreadyRegistered';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 已有的学生记录；对方同时登记时为空 / The student record there is; null when it was made at the same moment */
  existingStudentId: Maybe<Scalars['ID']['output']>;
};

/**
 * 教育资助发放：一名学生一个学期的一项资助，只发一次
 * An education subsidy paid: one scheme for one student and one term, once
 */
export type SubsidyPayment = {
  __typename?: 'SubsidyPayment';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本 / Version */
  version: Scalars['Int']['output'];
  /** 学生 / The student */
  student: Maybe<Student>;
  /** 所依据的学籍 / The enrolment it was paid for */
  enrolment: Maybe<Enrolment>;
  /** 农户 / The household */
  household: Maybe<Household>;
  /** 发放时农户所在村；此后不随户迁移 / The household's village when it was paid; it does not move with the household */
  region: Maybe<Region>;
  /** 项目 / Scheme */
  scheme: EducationScheme;
  /** 学期所在年份 / Calendar year of the term */
  year: Scalars['Int']['output'];
  /** 学期 / Term */
  term: SchoolTerm;
  /** 学段 / Stage */
  stage: SchoolStage;
  /** 学期首日是否寄宿 / Whether a boarder on the first day of the term */
  boarder: Scalars['Boolean']['output'];
  /** 资助档次；不分档的项目为空 / Level of aid; null for a scheme without levels */
  aidLevel: Maybe<EducationAidLevel>;
  /** 金额（分），由政策决定 / Amount in fen, by policy */
  amountFen: Scalars['Fen']['output'];
  /** 金额依据 / The policy version of the amount */
  amountPolicy: Maybe<PolicyVersion>;
  /** 学期首日：以当日就学状态为准 / First day of the term, on which the state was judged */
  judgedOn: Scalars['Date']['output'];
  /** 学期首日依据 / The policy version that sets that day */
  termPolicy: Maybe<PolicyVersion>;
  /** 发放日期 / Day of payment */
  paidOn: Scalars['Date']['output'];
};

/** 教育资助项目 / Scheme of education subsidies */
export type EducationScheme =
  /** 分学段资助；每学期为年标准的一半 / Aid by stage; a term is half of the yearly amount */
  | 'STAGE_AID'
  /** 雨露计划：职业教育 / Rain and Dew: vocational schooling */
  | 'RAIN_AND_DEW';

/** 学期 / School term */
export type SchoolTerm =
  /** 春季学期 / Spring term */
  | 'SPRING'
  /** 秋季学期 / Autumn term */
  | 'AUTUMN';

/** 资助档次，按所依据政策列出的顺序 / Level of aid, in the order in which the policy lists them */
export type EducationAidLevel =
  /** 政策列出的第一档 / The first that the policy lists */
  | 'FIRST'
  /** 第二档 / The second */
  | 'SECOND'
  /** 第三档 / The third */
  | 'THIRD';

/** 教育资助分页 / Page of subsidies */
export type SubsidyPaymentConnection = {
  __typename?: 'SubsidyPaymentConnection';
  /** 条目 / Entries */
  edges: Array<SubsidyPaymentEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 教育资助条目 / Entry */
export type SubsidyPaymentEdge = {
  __typename?: 'SubsidyPaymentEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 教育资助 / Subsidy */
  node: SubsidyPayment;
};

/** 发放教育资助 / Pay a subsidy */
export type PaySubsidyInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 学籍 / The enrolment */
  enrolmentId: Scalars['ID']['input'];
  /** 项目 / Scheme */
  scheme: EducationScheme;
  /** 学期所在年份，2000 至 2100 / Calendar year of the term, 2000 to 2100 */
  year: Scalars['Int']['input'];
  /** 学期 / Term */
  term: SchoolTerm;
  /** 档次：政策分档时必填，只有一档时可省略 / Level: required where the policy has several, may be left out where it has one */
  aidLevel?: InputMaybe<EducationAidLevel>;
  /** 发放日期，默认今天；不早于学期首日 / Day of payment; today by default, not before the term begins */
  paidOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type PaySubsidyResult = SubsidyPayment | RecordNotFound | RecordNotYetKnown | AlreadyPaid | SubsidyNotDue | AidLevelNotOffered | NoPolicyInForce | DateOutOfRange | IdempotencyKeyReused;

/** 该生本学期此项资助已发放 / This scheme and term were paid to the student already */
export type AlreadyPaid = UserError & {
  __typename?: 'AlreadyPaid';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 首次发放；对方同时发放时为空 / The first payment; null when it was made at the same moment */
  firstPaymentId: Maybe<Scalars['ID']['output']>;
  /** 首次发放日期；对方同时发放时为空 / Day of the first payment; null when it was made at the same moment */
  firstPaidOn: Maybe<Scalars['Date']['output']>;
};

/** 按学期首日的状态，不应发放 / By the state on the first day of the term, nothing is due */
export type SubsidyNotDue = UserError & {
  __typename?: 'SubsidyNotDue';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 原因 / Reason */
  reason: SubsidyNotDueReason;
  /** 学期首日 / First day of the term */
  judgedOn: Scalars['Date']['output'];
};

/** 为何不应发放 / Why nothing is due */
export type SubsidyNotDueReason =
  /** 学期尚未开始 / The term has not begun */
  | 'TERM_NOT_BEGUN'
  /** 当日尚未入学 / Not yet enrolled on that day */
  | 'NOT_YET_ENROLLED'
  /** 当日休学：本学期暂停 / Suspended on that day: the term is paused */
  | 'SUSPENDED'
  /** 当日已辍学：停发 / Dropped out by that day: stopped */
  | 'DROPPED_OUT'
  /** 当日已毕业 / Graduated by that day */
  | 'GRADUATED'
  /** 当日已离户 / Had left the household by that day */
  | 'LEFT_REGISTER'
  /** 项目不覆盖该学段或就读方式 / The scheme does not cover the stage, or not such boarders or day pupils */
  | 'NOT_COVERED';

/** 政策没有这一档，或分档而未指明 / The policy has no such level, or has several and none was named */
export type AidLevelNotOffered = UserError & {
  __typename?: 'AidLevelNotOffered';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 可选档次；不分档的为空列表 / Levels to choose from; empty where there are none */
  levels: Array<EducationAidLevel>;
  /** 所依据的政策版本 / The policy version */
  policyId: Scalars['ID']['output'];
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
  Enrolment: Enrolment;
  Student: Student;
  Region: Region;
  PersonReport: PersonReport;
  Household: Household;
  Person: Person;
  School: School;
  SubsidyPayment: SubsidyPayment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Enrolment:
    ( { __typename: 'Enrolment' }
    & GraphQLRecursivePick<FederationTypes['Enrolment'], {"id":true}> );
  Student:
    ( { __typename: 'Student' }
    & GraphQLRecursivePick<FederationTypes['Student'], {"id":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
  PersonReport:
    ( { __typename: 'PersonReport' }
    & GraphQLRecursivePick<FederationTypes['PersonReport'], {"personId":true,"householdId":true,"ofChild":true}> );
  Household:
    ( { __typename: 'Household' }
    & GraphQLRecursivePick<FederationTypes['Household'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  School:
    ( { __typename: 'School' }
    & GraphQLRecursivePick<FederationTypes['School'], {"id":true}> );
  SubsidyPayment:
    ( { __typename: 'SubsidyPayment' }
    & GraphQLRecursivePick<FederationTypes['SubsidyPayment'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  EnrolStudentResult:
    | ( EnrolmentRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  TransferStudentResult:
    | ( EnrolmentRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  SuspendStudentResult:
    | ( EnrolmentRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  ResumeStudentResult:
    | ( EnrolmentRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  RecordDropOutResult:
    | ( EnrolmentRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  ReturnToSchoolResult:
    | ( EnrolmentRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  GraduateStudentResult:
    | ( EnrolmentRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  RegisterSchoolResult:
    | ( SchoolRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  RegisterStudentResult:
    | ( StudentRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  PaySubsidyResult:
    | ( SubsidyPaymentRow )
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
  Enrolment: ResolverTypeWrapper<EnrolmentRow>;
  EnrolmentStep: ResolverTypeWrapper<EnrolmentStepRow>;
  EnrolmentStepName: EnrolmentStepName;
  EnrolmentStatus: EnrolmentStatus;
  SuspensionReason: SuspensionReason;
  DropoutCause: DropoutCause;
  EnrolmentConnection: ResolverTypeWrapper<Omit<EnrolmentConnection, 'edges'> & { edges: Array<ResolversTypes['EnrolmentEdge']> }>;
  EnrolmentEdge: ResolverTypeWrapper<Omit<EnrolmentEdge, 'node'> & { node: ResolversTypes['Enrolment'] }>;
  Student: ResolverTypeWrapper<StudentRow>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  EnrolStudentInput: EnrolStudentInput;
  TransferStudentInput: TransferStudentInput;
  SuspendStudentInput: SuspendStudentInput;
  ResumeStudentInput: ResumeStudentInput;
  RecordDropOutInput: RecordDropOutInput;
  ReturnToSchoolInput: ReturnToSchoolInput;
  GraduateStudentInput: GraduateStudentInput;
  EnrolStudentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnrolStudentResult']>;
  TransferStudentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TransferStudentResult']>;
  SuspendStudentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SuspendStudentResult']>;
  ResumeStudentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResumeStudentResult']>;
  RecordDropOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RecordDropOutResult']>;
  ReturnToSchoolResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReturnToSchoolResult']>;
  GraduateStudentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GraduateStudentResult']>;
  AlreadyEnrolled: ResolverTypeWrapper<Refusal>;
  EnrolmentNotInStatus: ResolverTypeWrapper<Refusal>;
  AlreadyAtSchool: ResolverTypeWrapper<Refusal>;
  StageNotOffered: ResolverTypeWrapper<Refusal>;
  GradeNotOfStage: ResolverTypeWrapper<Refusal>;
  Region: ResolverTypeWrapper<RegionReference>;
  EducationFigures: ResolverTypeWrapper<RegionTotals>;
  PersonReport: ResolverTypeWrapper<PersonReport>;
  Household: ResolverTypeWrapper<Reference>;
  Person: ResolverTypeWrapper<Reference>;
  School: ResolverTypeWrapper<SchoolRow>;
  SchoolStage: SchoolStage;
  SchoolConnection: ResolverTypeWrapper<Omit<SchoolConnection, 'edges'> & { edges: Array<ResolversTypes['SchoolEdge']> }>;
  SchoolEdge: ResolverTypeWrapper<Omit<SchoolEdge, 'node'> & { node: ResolversTypes['School'] }>;
  RegisterSchoolInput: RegisterSchoolInput;
  RegisterSchoolResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterSchoolResult']>;
  SchoolRegionNotUsable: ResolverTypeWrapper<Refusal>;
  SchoolRegionNotUsableReason: SchoolRegionNotUsableReason;
  SchoolAlreadyRegistered: ResolverTypeWrapper<Refusal>;
  StudentConnection: ResolverTypeWrapper<Omit<StudentConnection, 'edges'> & { edges: Array<ResolversTypes['StudentEdge']> }>;
  StudentEdge: ResolverTypeWrapper<Omit<StudentEdge, 'node'> & { node: ResolversTypes['Student'] }>;
  RegisterStudentInput: RegisterStudentInput;
  RegisterStudentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterStudentResult']>;
  StudentNotOnRegister: ResolverTypeWrapper<Refusal>;
  StudentNotOnRegisterReason: StudentNotOnRegisterReason;
  AgeNotOnRoster: ResolverTypeWrapper<Refusal>;
  StudentAlreadyRegistered: ResolverTypeWrapper<Refusal>;
  SubsidyPayment: ResolverTypeWrapper<SubsidyPaymentRow>;
  EducationScheme: EducationScheme;
  SchoolTerm: SchoolTerm;
  EducationAidLevel: EducationAidLevel;
  SubsidyPaymentConnection: ResolverTypeWrapper<Omit<SubsidyPaymentConnection, 'edges'> & { edges: Array<ResolversTypes['SubsidyPaymentEdge']> }>;
  SubsidyPaymentEdge: ResolverTypeWrapper<Omit<SubsidyPaymentEdge, 'node'> & { node: ResolversTypes['SubsidyPayment'] }>;
  PaySubsidyInput: PaySubsidyInput;
  PaySubsidyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PaySubsidyResult']>;
  AlreadyPaid: ResolverTypeWrapper<Refusal>;
  SubsidyNotDue: ResolverTypeWrapper<Refusal>;
  SubsidyNotDueReason: SubsidyNotDueReason;
  AidLevelNotOffered: ResolverTypeWrapper<Refusal>;
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
  Enrolment: EnrolmentRow;
  EnrolmentStep: EnrolmentStepRow;
  EnrolmentConnection: Omit<EnrolmentConnection, 'edges'> & { edges: Array<ResolversParentTypes['EnrolmentEdge']> };
  EnrolmentEdge: Omit<EnrolmentEdge, 'node'> & { node: ResolversParentTypes['Enrolment'] };
  Student: StudentRow;
  Mutation: Record<PropertyKey, never>;
  EnrolStudentInput: EnrolStudentInput;
  TransferStudentInput: TransferStudentInput;
  SuspendStudentInput: SuspendStudentInput;
  ResumeStudentInput: ResumeStudentInput;
  RecordDropOutInput: RecordDropOutInput;
  ReturnToSchoolInput: ReturnToSchoolInput;
  GraduateStudentInput: GraduateStudentInput;
  EnrolStudentResult: ResolversUnionTypes<ResolversParentTypes>['EnrolStudentResult'];
  TransferStudentResult: ResolversUnionTypes<ResolversParentTypes>['TransferStudentResult'];
  SuspendStudentResult: ResolversUnionTypes<ResolversParentTypes>['SuspendStudentResult'];
  ResumeStudentResult: ResolversUnionTypes<ResolversParentTypes>['ResumeStudentResult'];
  RecordDropOutResult: ResolversUnionTypes<ResolversParentTypes>['RecordDropOutResult'];
  ReturnToSchoolResult: ResolversUnionTypes<ResolversParentTypes>['ReturnToSchoolResult'];
  GraduateStudentResult: ResolversUnionTypes<ResolversParentTypes>['GraduateStudentResult'];
  AlreadyEnrolled: Refusal;
  EnrolmentNotInStatus: Refusal;
  AlreadyAtSchool: Refusal;
  StageNotOffered: Refusal;
  GradeNotOfStage: Refusal;
  Region: RegionReference;
  EducationFigures: RegionTotals;
  PersonReport: PersonReport | FederationReferenceTypes['PersonReport'];
  Household: Reference;
  Person: Reference;
  School: SchoolRow;
  SchoolConnection: Omit<SchoolConnection, 'edges'> & { edges: Array<ResolversParentTypes['SchoolEdge']> };
  SchoolEdge: Omit<SchoolEdge, 'node'> & { node: ResolversParentTypes['School'] };
  RegisterSchoolInput: RegisterSchoolInput;
  RegisterSchoolResult: ResolversUnionTypes<ResolversParentTypes>['RegisterSchoolResult'];
  SchoolRegionNotUsable: Refusal;
  SchoolAlreadyRegistered: Refusal;
  StudentConnection: Omit<StudentConnection, 'edges'> & { edges: Array<ResolversParentTypes['StudentEdge']> };
  StudentEdge: Omit<StudentEdge, 'node'> & { node: ResolversParentTypes['Student'] };
  RegisterStudentInput: RegisterStudentInput;
  RegisterStudentResult: ResolversUnionTypes<ResolversParentTypes>['RegisterStudentResult'];
  StudentNotOnRegister: Refusal;
  AgeNotOnRoster: Refusal;
  StudentAlreadyRegistered: Refusal;
  SubsidyPayment: SubsidyPaymentRow;
  SubsidyPaymentConnection: Omit<SubsidyPaymentConnection, 'edges'> & { edges: Array<ResolversParentTypes['SubsidyPaymentEdge']> };
  SubsidyPaymentEdge: Omit<SubsidyPaymentEdge, 'node'> & { node: ResolversParentTypes['SubsidyPayment'] };
  PaySubsidyInput: PaySubsidyInput;
  PaySubsidyResult: ResolversUnionTypes<ResolversParentTypes>['PaySubsidyResult'];
  AlreadyPaid: Refusal;
  SubsidyNotDue: Refusal;
  AidLevelNotOffered: Refusal;
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
  __resolveType: TypeResolveFn<'VersionConflict' | 'RecordNotFound' | 'RecordNotYetKnown' | 'IdempotencyKeyReused' | 'NoPolicyInForce' | 'DateOutOfRange' | 'AlreadyEnrolled' | 'EnrolmentNotInStatus' | 'AlreadyAtSchool' | 'StageNotOffered' | 'GradeNotOfStage' | 'SchoolRegionNotUsable' | 'SchoolAlreadyRegistered' | 'StudentNotOnRegister' | 'AgeNotOnRoster' | 'StudentAlreadyRegistered' | 'AlreadyPaid' | 'SubsidyNotDue' | 'AidLevelNotOffered', ParentType, ContextType>;
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
  educationSubsidiesAudit?: Resolver<ResolversTypes['AuditConnection'], ParentType, ContextType, RequireFields<QueryEducationSubsidiesAuditArgs, 'first'>>;
  enrolment?: Resolver<Maybe<ResolversTypes['Enrolment']>, ParentType, ContextType, RequireFields<QueryEnrolmentArgs, 'id'>>;
  enrolments?: Resolver<ResolversTypes['EnrolmentConnection'], ParentType, ContextType, RequireFields<QueryEnrolmentsArgs, 'regionCode' | 'first'>>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType, RequireFields<QuerySchoolArgs, 'id'>>;
  schools?: Resolver<ResolversTypes['SchoolConnection'], ParentType, ContextType, RequireFields<QuerySchoolsArgs, 'regionCode' | 'first'>>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType, RequireFields<QueryStudentArgs, 'id'>>;
  students?: Resolver<ResolversTypes['StudentConnection'], ParentType, ContextType, RequireFields<QueryStudentsArgs, 'regionCode' | 'first'>>;
  subsidyPayment?: Resolver<Maybe<ResolversTypes['SubsidyPayment']>, ParentType, ContextType, RequireFields<QuerySubsidyPaymentArgs, 'id'>>;
  subsidyPayments?: Resolver<ResolversTypes['SubsidyPaymentConnection'], ParentType, ContextType, RequireFields<QuerySubsidyPaymentsArgs, 'regionCode' | 'first'>>;
};

export type EnrolmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Enrolment'] = ResolversParentTypes['Enrolment'], FederationReferenceType extends FederationReferenceTypes['Enrolment'] = FederationReferenceTypes['Enrolment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enrolment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['SchoolStage'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  boarder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EnrolmentStatus'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  statusSince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  suspensionReason?: Resolver<Maybe<ResolversTypes['SuspensionReason']>, ParentType, ContextType>;
  dropoutCause?: Resolver<Maybe<ResolversTypes['DropoutCause']>, ParentType, ContextType>;
  compulsoryAtDropout?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  compulsoryAgePolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  history?: Resolver<Array<ResolversTypes['EnrolmentStep']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrolmentStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolmentStep'] = ResolversParentTypes['EnrolmentStep']> = {
  step?: Resolver<ResolversTypes['EnrolmentStepName'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EnrolmentStatus'], ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['School']>, ParentType, ContextType>;
  boarder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  suspensionReason?: Resolver<Maybe<ResolversTypes['SuspensionReason']>, ParentType, ContextType>;
  dropoutCause?: Resolver<Maybe<ResolversTypes['DropoutCause']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type EnrolmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolmentConnection'] = ResolversParentTypes['EnrolmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EnrolmentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EnrolmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolmentEdge'] = ResolversParentTypes['EnrolmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Enrolment'], ParentType, ContextType>;
};

export type StudentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Student'] = ResolversParentTypes['Student'], FederationReferenceType extends FederationReferenceTypes['Student'] = FederationReferenceTypes['Student']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Student']> | FederationReferenceType, FederationReferenceType, ContextType>;
  enrolments?: Resolver<Array<ResolversTypes['Enrolment']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rosterPolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  subsidies?: Resolver<Array<ResolversTypes['SubsidyPayment']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  enrolStudent?: Resolver<ResolversTypes['EnrolStudentResult'], ParentType, ContextType, RequireFields<MutationEnrolStudentArgs, 'input'>>;
  transferStudent?: Resolver<ResolversTypes['TransferStudentResult'], ParentType, ContextType, RequireFields<MutationTransferStudentArgs, 'input'>>;
  suspendStudent?: Resolver<ResolversTypes['SuspendStudentResult'], ParentType, ContextType, RequireFields<MutationSuspendStudentArgs, 'input'>>;
  resumeStudent?: Resolver<ResolversTypes['ResumeStudentResult'], ParentType, ContextType, RequireFields<MutationResumeStudentArgs, 'input'>>;
  recordDropOut?: Resolver<ResolversTypes['RecordDropOutResult'], ParentType, ContextType, RequireFields<MutationRecordDropOutArgs, 'input'>>;
  returnToSchool?: Resolver<ResolversTypes['ReturnToSchoolResult'], ParentType, ContextType, RequireFields<MutationReturnToSchoolArgs, 'input'>>;
  graduateStudent?: Resolver<ResolversTypes['GraduateStudentResult'], ParentType, ContextType, RequireFields<MutationGraduateStudentArgs, 'input'>>;
  registerSchool?: Resolver<ResolversTypes['RegisterSchoolResult'], ParentType, ContextType, RequireFields<MutationRegisterSchoolArgs, 'input'>>;
  registerStudent?: Resolver<ResolversTypes['RegisterStudentResult'], ParentType, ContextType, RequireFields<MutationRegisterStudentArgs, 'input'>>;
  paySubsidy?: Resolver<ResolversTypes['PaySubsidyResult'], ParentType, ContextType, RequireFields<MutationPaySubsidyArgs, 'input'>>;
};

export type EnrolStudentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolStudentResult'] = ResolversParentTypes['EnrolStudentResult']> = {
  __resolveType: TypeResolveFn<'Enrolment' | 'RecordNotFound' | 'RecordNotYetKnown' | 'StudentNotOnRegister' | 'AlreadyEnrolled' | 'StageNotOffered' | 'GradeNotOfStage' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type TransferStudentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferStudentResult'] = ResolversParentTypes['TransferStudentResult']> = {
  __resolveType: TypeResolveFn<'Enrolment' | 'RecordNotFound' | 'VersionConflict' | 'EnrolmentNotInStatus' | 'AlreadyAtSchool' | 'StageNotOffered' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type SuspendStudentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuspendStudentResult'] = ResolversParentTypes['SuspendStudentResult']> = {
  __resolveType: TypeResolveFn<'Enrolment' | 'RecordNotFound' | 'VersionConflict' | 'EnrolmentNotInStatus' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ResumeStudentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResumeStudentResult'] = ResolversParentTypes['ResumeStudentResult']> = {
  __resolveType: TypeResolveFn<'Enrolment' | 'RecordNotFound' | 'VersionConflict' | 'EnrolmentNotInStatus' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RecordDropOutResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordDropOutResult'] = ResolversParentTypes['RecordDropOutResult']> = {
  __resolveType: TypeResolveFn<'Enrolment' | 'RecordNotFound' | 'VersionConflict' | 'EnrolmentNotInStatus' | 'RecordNotYetKnown' | 'NoPolicyInForce' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ReturnToSchoolResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnToSchoolResult'] = ResolversParentTypes['ReturnToSchoolResult']> = {
  __resolveType: TypeResolveFn<'Enrolment' | 'RecordNotFound' | 'VersionConflict' | 'EnrolmentNotInStatus' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type GraduateStudentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GraduateStudentResult'] = ResolversParentTypes['GraduateStudentResult']> = {
  __resolveType: TypeResolveFn<'Enrolment' | 'RecordNotFound' | 'VersionConflict' | 'EnrolmentNotInStatus' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AlreadyEnrolledResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyEnrolled'] = ResolversParentTypes['AlreadyEnrolled']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openEnrolmentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrolmentNotInStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolmentNotInStatus'] = ResolversParentTypes['EnrolmentNotInStatus']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EnrolmentStatus'], ParentType, ContextType>;
  required?: Resolver<Array<ResolversTypes['EnrolmentStatus']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyAtSchoolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyAtSchool'] = ResolversParentTypes['AlreadyAtSchool']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  schoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StageNotOfferedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StageNotOffered'] = ResolversParentTypes['StageNotOffered']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  schoolId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['SchoolStage'], ParentType, ContextType>;
  offered?: Resolver<Array<ResolversTypes['SchoolStage']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GradeNotOfStageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GradeNotOfStage'] = ResolversParentTypes['GradeNotOfStage']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['SchoolStage'], ParentType, ContextType>;
  grade?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  education?: Resolver<Maybe<ResolversTypes['EducationFigures']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
};

export type EducationFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EducationFigures'] = ResolversParentTypes['EducationFigures']> = {
  schools?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  places?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  students?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enrolled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enrolledKindergarten?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enrolledPrimary?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enrolledJunior?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enrolledSenior?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enrolledVocational?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enrolledUniversity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  boarders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  suspended?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  droppedOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  droppedOutCompulsory?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subsidiesPaid?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subsidyPaidFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  stageAidFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  rainAndDewFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
};

export type PersonReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonReport'] = ResolversParentTypes['PersonReport'], FederationReferenceType extends FederationReferenceTypes['PersonReport'] = FederationReferenceTypes['PersonReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  householdId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ofChild?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  educationSubsidies?: Resolver<Maybe<Array<ResolversTypes['HeldRecord']>>, ParentType, ContextType>;
};

export type HouseholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  students?: Resolver<Maybe<Array<ResolversTypes['Student']>>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  education?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
};

export type SchoolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['School'] = ResolversParentTypes['School'], FederationReferenceType extends FederationReferenceTypes['School'] = FederationReferenceTypes['School']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['School']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stages?: Resolver<Array<ResolversTypes['SchoolStage']>, ParentType, ContextType>;
  places?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolConnection'] = ResolversParentTypes['SchoolConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SchoolEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SchoolEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolEdge'] = ResolversParentTypes['SchoolEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['School'], ParentType, ContextType>;
};

export type RegisterSchoolResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterSchoolResult'] = ResolversParentTypes['RegisterSchoolResult']> = {
  __resolveType: TypeResolveFn<'School' | 'RecordNotYetKnown' | 'SchoolRegionNotUsable' | 'SchoolAlreadyRegistered' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type SchoolRegionNotUsableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolRegionNotUsable'] = ResolversParentTypes['SchoolRegionNotUsable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regionCode?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SchoolRegionNotUsableReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SchoolAlreadyRegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SchoolAlreadyRegistered'] = ResolversParentTypes['SchoolAlreadyRegistered']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  existingSchoolId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StudentConnection'] = ResolversParentTypes['StudentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StudentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StudentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StudentEdge'] = ResolversParentTypes['StudentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Student'], ParentType, ContextType>;
};

export type RegisterStudentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterStudentResult'] = ResolversParentTypes['RegisterStudentResult']> = {
  __resolveType: TypeResolveFn<'Student' | 'RecordNotYetKnown' | 'StudentNotOnRegister' | 'AgeNotOnRoster' | 'StudentAlreadyRegistered' | 'NoPolicyInForce' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type StudentNotOnRegisterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StudentNotOnRegister'] = ResolversParentTypes['StudentNotOnRegister']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['StudentNotOnRegisterReason'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgeNotOnRosterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgeNotOnRoster'] = ResolversParentTypes['AgeNotOnRoster']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  age?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  policyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StudentAlreadyRegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StudentAlreadyRegistered'] = ResolversParentTypes['StudentAlreadyRegistered']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  existingStudentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubsidyPaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubsidyPayment'] = ResolversParentTypes['SubsidyPayment'], FederationReferenceType extends FederationReferenceTypes['SubsidyPayment'] = FederationReferenceTypes['SubsidyPayment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SubsidyPayment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  student?: Resolver<Maybe<ResolversTypes['Student']>, ParentType, ContextType>;
  enrolment?: Resolver<Maybe<ResolversTypes['Enrolment']>, ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['EducationScheme'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  term?: Resolver<ResolversTypes['SchoolTerm'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['SchoolStage'], ParentType, ContextType>;
  boarder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  aidLevel?: Resolver<Maybe<ResolversTypes['EducationAidLevel']>, ParentType, ContextType>;
  amountFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  amountPolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  judgedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  termPolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  paidOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubsidyPaymentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubsidyPaymentConnection'] = ResolversParentTypes['SubsidyPaymentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SubsidyPaymentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SubsidyPaymentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubsidyPaymentEdge'] = ResolversParentTypes['SubsidyPaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SubsidyPayment'], ParentType, ContextType>;
};

export type PaySubsidyResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaySubsidyResult'] = ResolversParentTypes['PaySubsidyResult']> = {
  __resolveType: TypeResolveFn<'SubsidyPayment' | 'RecordNotFound' | 'RecordNotYetKnown' | 'AlreadyPaid' | 'SubsidyNotDue' | 'AidLevelNotOffered' | 'NoPolicyInForce' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AlreadyPaidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlreadyPaid'] = ResolversParentTypes['AlreadyPaid']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstPaymentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  firstPaidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubsidyNotDueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubsidyNotDue'] = ResolversParentTypes['SubsidyNotDue']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['SubsidyNotDueReason'], ParentType, ContextType>;
  judgedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AidLevelNotOfferedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AidLevelNotOffered'] = ResolversParentTypes['AidLevelNotOffered']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  levels?: Resolver<Array<ResolversTypes['EducationAidLevel']>, ParentType, ContextType>;
  policyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  Enrolment?: EnrolmentResolvers<ContextType>;
  EnrolmentStep?: EnrolmentStepResolvers<ContextType>;
  EnrolmentConnection?: EnrolmentConnectionResolvers<ContextType>;
  EnrolmentEdge?: EnrolmentEdgeResolvers<ContextType>;
  Student?: StudentResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  EnrolStudentResult?: EnrolStudentResultResolvers<ContextType>;
  TransferStudentResult?: TransferStudentResultResolvers<ContextType>;
  SuspendStudentResult?: SuspendStudentResultResolvers<ContextType>;
  ResumeStudentResult?: ResumeStudentResultResolvers<ContextType>;
  RecordDropOutResult?: RecordDropOutResultResolvers<ContextType>;
  ReturnToSchoolResult?: ReturnToSchoolResultResolvers<ContextType>;
  GraduateStudentResult?: GraduateStudentResultResolvers<ContextType>;
  AlreadyEnrolled?: AlreadyEnrolledResolvers<ContextType>;
  EnrolmentNotInStatus?: EnrolmentNotInStatusResolvers<ContextType>;
  AlreadyAtSchool?: AlreadyAtSchoolResolvers<ContextType>;
  StageNotOffered?: StageNotOfferedResolvers<ContextType>;
  GradeNotOfStage?: GradeNotOfStageResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  EducationFigures?: EducationFiguresResolvers<ContextType>;
  PersonReport?: PersonReportResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  School?: SchoolResolvers<ContextType>;
  SchoolConnection?: SchoolConnectionResolvers<ContextType>;
  SchoolEdge?: SchoolEdgeResolvers<ContextType>;
  RegisterSchoolResult?: RegisterSchoolResultResolvers<ContextType>;
  SchoolRegionNotUsable?: SchoolRegionNotUsableResolvers<ContextType>;
  SchoolAlreadyRegistered?: SchoolAlreadyRegisteredResolvers<ContextType>;
  StudentConnection?: StudentConnectionResolvers<ContextType>;
  StudentEdge?: StudentEdgeResolvers<ContextType>;
  RegisterStudentResult?: RegisterStudentResultResolvers<ContextType>;
  StudentNotOnRegister?: StudentNotOnRegisterResolvers<ContextType>;
  AgeNotOnRoster?: AgeNotOnRosterResolvers<ContextType>;
  StudentAlreadyRegistered?: StudentAlreadyRegisteredResolvers<ContextType>;
  SubsidyPayment?: SubsidyPaymentResolvers<ContextType>;
  SubsidyPaymentConnection?: SubsidyPaymentConnectionResolvers<ContextType>;
  SubsidyPaymentEdge?: SubsidyPaymentEdgeResolvers<ContextType>;
  PaySubsidyResult?: PaySubsidyResultResolvers<ContextType>;
  AlreadyPaid?: AlreadyPaidResolvers<ContextType>;
  SubsidyNotDue?: SubsidyNotDueResolvers<ContextType>;
  AidLevelNotOffered?: AidLevelNotOfferedResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  scope?: ScopeDirectiveResolver<any, any, ContextType>;
};
