// Written by infra/generate from the .graphql files of this service. Do not edit: npm run generate.
import type { Fen } from '@shouwang/values';
import type { CalendarDate } from '@shouwang/values';
import type { RegionCode } from '@shouwang/values';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Refusal, RegionTotals } from '@shouwang/aggregate';
import type { PolicyVersion as PolicyRow } from '@shouwang/policy';
import type { ProjectRow, ProjectStepRecord } from './projects/table.ts';
import type { BudgetLineRow } from './funds/budget-line-table.ts';
import type { FundAllocationRow } from './funds/fund-allocation-table.ts';
import type { EnterpriseRow } from './enterprises/table.ts';
import type { BenefitLinkRow } from './benefit-links/table.ts';
import type { DividendRow } from './benefit-links/dividend-table.ts';
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
  /** 产业项目服务的审计记录，新的在前 / The audit of industry projects, the newest first */
  industryProjectsAudit: AuditConnection;
  /** 按标识取利益联结；没有则为空 / A benefit link by id; null if there is none */
  benefitLink: Maybe<BenefitLink>;
  /** 农户在区划内（含下级）的利益联结 / Benefit links of the households below a region */
  benefitLinks: BenefitLinkConnection;
  /** 按标识取经营主体；没有则为空 / An enterprise by id; null if there is none */
  enterprise: Maybe<Enterprise>;
  /** 登记在区划内（含下级）的经营主体 / Enterprises registered in a region and below it */
  enterprises: EnterpriseConnection;
  /** 按标识取资金预算；没有则为空 / A budget line by id; null if there is none */
  budgetLine: Maybe<BudgetLine>;
  /** 区划内（含下级）的资金预算 / Budget lines of a region and below it */
  budgetLines: BudgetLineConnection;
  /** 按标识取资金安排；没有则为空 / An allocation by id; null if there is none */
  fundAllocation: Maybe<FundAllocation>;
  /** 区划内（含下级）项目的资金安排 / Allocations to projects below a region */
  fundAllocations: FundAllocationConnection;
  /** 按标识取项目；没有则为空 / A project by id; null if there is none */
  project: Maybe<Project>;
  /** 区划内（含下级）的项目 / Projects below a region */
  projects: ProjectConnection;
};


export type QueryIndustryProjectsAuditArgs = {
  filter?: InputMaybe<AuditFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBenefitLinkArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBenefitLinksArgs = {
  regionCode: Scalars['RegionCode']['input'];
  projectId?: InputMaybe<Scalars['ID']['input']>;
  kind?: InputMaybe<Array<LinkKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEnterpriseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEnterprisesArgs = {
  regionCode: Scalars['RegionCode']['input'];
  kind?: InputMaybe<Array<EnterpriseKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBudgetLineArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBudgetLinesArgs = {
  regionCode: Scalars['RegionCode']['input'];
  year?: InputMaybe<Scalars['Int']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryFundAllocationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFundAllocationsArgs = {
  regionCode: Scalars['RegionCode']['input'];
  kind?: InputMaybe<Array<AllocationKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProjectsArgs = {
  regionCode: Scalars['RegionCode']['input'];
  stage?: InputMaybe<Array<ProjectStage>>;
  kind?: InputMaybe<Array<ProjectKind>>;
  planYear?: InputMaybe<Scalars['Int']['input']>;
  enterpriseId?: InputMaybe<Scalars['ID']['input']>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * 利益联结：农户从项目受益的方式
 * A benefit link: how a household benefits from a project
 */
export type BenefitLink = {
  __typename?: 'BenefitLink';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本，修改时须带上 / Version; a change must carry it */
  version: Scalars['Int']['output'];
  /** 农户 / The household */
  household: Maybe<Household>;
  /** 农户所在村 / The household's village */
  region: Maybe<Region>;
  /** 项目 / The project */
  project: Maybe<Project>;
  /** 联结方式 / Kind */
  kind: LinkKind;
  /** 开始日期 / First day */
  startedOn: Scalars['Date']['output'];
  /** 终止日期；仍有效的为空 / Last day; null while it is in force */
  endedOn: Maybe<Scalars['Date']['output']>;
  /** 累计兑付（分） / Paid so far, in fen */
  paidFen: Scalars['Fen']['output'];
  /** 各期收益，按期间 / What it paid, by period */
  dividends: Array<Dividend>;
};

/** 某期收益 / What a link paid for a period */
export type Dividend = {
  __typename?: 'Dividend';
  /** 期间：2026、2026-H1 或 2026-H2 / Period: 2026, 2026-H1 or 2026-H2 */
  period: Scalars['String']['output'];
  /** 金额（分） / Amount, in fen */
  amountFen: Scalars['Fen']['output'];
  /** 兑付日期 / Day of payment */
  paidOn: Scalars['Date']['output'];
};

/** 六型联结 / The six links */
export type LinkKind =
  /** 三资股份 / Share */
  | 'SHARE'
  /** 租赁分包 / Lease */
  | 'LEASE'
  /** 产业领养 / Adoption */
  | 'ADOPTION'
  /** 劳务用工 / Wage */
  | 'WAGE'
  /** 产品订单 / Order */
  | 'ORDER'
  /** 服务 / Service */
  | 'SERVICE';

/** 利益联结分页 / Page of benefit links */
export type BenefitLinkConnection = {
  __typename?: 'BenefitLinkConnection';
  /** 条目 / Entries */
  edges: Array<BenefitLinkEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 利益联结条目 / Entry */
export type BenefitLinkEdge = {
  __typename?: 'BenefitLinkEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 利益联结 / Entry */
  node: BenefitLink;
};

/**
 * 农户：由监测帮扶服务提供
 * A household; its record is monitoring's
 */
export type Household = {
  __typename?: 'Household';
  /** 利益联结，新的在前 / Its benefit links, the newest first */
  benefits: Maybe<Array<BenefitLink>>;
  /** 标识 / Id */
  id: Scalars['ID']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** 建立利益联结；项目资金须已落实 / Link a household to a project whose money stands */
  linkHousehold: LinkHouseholdResult;
  /** 兑付收益；同一时段只付一次 / Pay income; never twice for the same time */
  payDividend: PayDividendResult;
  /** 终止利益联结 / End a link */
  endLink: EndLinkResult;
  /** 登记经营主体 / Register an enterprise */
  registerEnterprise: RegisterEnterpriseResult;
  /** 与村签约结对 / It signs to help villages */
  pairEnterprise: PairEnterpriseResult;
  /** 帮扶计划备案 / It files its plan */
  filePlan: FilePlanResult;
  /** 预算下达 / Open a budget line */
  openBudgetLine: OpenBudgetLineResult;
  /** 安排资金：预算、项目与资金安排一并变更 / Allocate funds: line, project and allocation change together */
  allocateFund: AllocateFundResult;
  /** 村级申报项目 / Propose a project */
  proposeProject: ProposeProjectResult;
  /** 乡镇审核通过，须经公示 / The township reviews it, after a notice */
  reviewProject: ReviewProjectResult;
  /** 县级部门论证通过，须经公示 / The county department appraises it, after a notice */
  appraiseProject: AppraiseProjectResult;
  /** 县级审定入库，须经公示 / The county approves it into the library, after a notice */
  approveProject: ApproveProjectResult;
  /** 计划年度结束仍未安排资金，结转下年 / Unfunded when its year ends: roll it over to the next */
  rollOverProject: RollOverProjectResult;
  /** 招标 / It was tendered */
  tenderProject: TenderProjectResult;
  /** 完工 / It was built */
  completeProject: CompleteProjectResult;
  /** 验收 / It was accepted */
  acceptProject: AcceptProjectResult;
  /** 拨付资金，可分次；付清后为已拨付 / Pay it, perhaps in part; paid in full it is PAID */
  payProject: PayProjectResult;
  /** 投入运营 / It begins to operate */
  startOperation: StartOperationResult;
  /** 入库前退回 / Reject it before it is approved */
  rejectProject: RejectProjectResult;
  /** 终止 / Stop it, or it failed */
  stopProject: StopProjectResult;
};


export type MutationLinkHouseholdArgs = {
  input: LinkHouseholdInput;
};


export type MutationPayDividendArgs = {
  input: PayDividendInput;
};


export type MutationEndLinkArgs = {
  input: EndLinkInput;
};


export type MutationRegisterEnterpriseArgs = {
  input: RegisterEnterpriseInput;
};


export type MutationPairEnterpriseArgs = {
  input: PairEnterpriseInput;
};


export type MutationFilePlanArgs = {
  input: FilePlanInput;
};


export type MutationOpenBudgetLineArgs = {
  input: OpenBudgetLineInput;
};


export type MutationAllocateFundArgs = {
  input: AllocateFundInput;
};


export type MutationProposeProjectArgs = {
  input: ProposeProjectInput;
};


export type MutationReviewProjectArgs = {
  input: ReviewProjectInput;
};


export type MutationAppraiseProjectArgs = {
  input: AppraiseProjectInput;
};


export type MutationApproveProjectArgs = {
  input: ApproveProjectInput;
};


export type MutationRollOverProjectArgs = {
  input: RollOverProjectInput;
};


export type MutationTenderProjectArgs = {
  input: TenderProjectInput;
};


export type MutationCompleteProjectArgs = {
  input: CompleteProjectInput;
};


export type MutationAcceptProjectArgs = {
  input: AcceptProjectInput;
};


export type MutationPayProjectArgs = {
  input: PayProjectInput;
};


export type MutationStartOperationArgs = {
  input: StartOperationInput;
};


export type MutationRejectProjectArgs = {
  input: RejectProjectInput;
};


export type MutationStopProjectArgs = {
  input: StopProjectInput;
};

/** 建立利益联结；项目资金须已落实 / Link a household to a project whose money stands */
export type LinkHouseholdInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 农户 / Household */
  householdId: Scalars['ID']['input'];
  /** 项目 / Project */
  projectId: Scalars['ID']['input'];
  /** 联结方式 / Kind */
  kind: LinkKind;
  /** 开始日期，默认今天 / First day; today by default */
  startedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 兑付收益；同一时段只付一次 / Pay income; never twice for the same time */
export type PayDividendInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 利益联结 / The benefit link */
  benefitLinkId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 期间：2026、2026-H1 或 2026-H2 / Period: 2026, 2026-H1 or 2026-H2 */
  period: Scalars['String']['input'];
  /** 金额（分） / Amount, in fen */
  amountFen: Scalars['Fen']['input'];
  /** 兑付日期，默认今天 / Day of payment; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 终止利益联结 / End a link */
export type EndLinkInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 利益联结 / The benefit link */
  benefitLinkId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 日期，默认今天 / Day; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type LinkHouseholdResult = BenefitLink | RecordNotYetKnown | RecordNotFound | ProjectNotInStage | HouseholdNotLinkable | BenefitLinkExists | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type PayDividendResult = BenefitLink | RecordNotFound | VersionConflict | DividendAlreadyPaid | PeriodOutsideLink | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type EndLinkResult = BenefitLink | RecordNotFound | VersionConflict | BenefitLinkEnded | DateOutOfRange | IdempotencyKeyReused;

/** 该农户已销户 / The household is closed */
export type HouseholdNotLinkable = UserError & {
  __typename?: 'HouseholdNotLinkable';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 农户 / The household */
  householdId: Scalars['ID']['output'];
};

/** 该户与该项目已有同类联结 / The household has a link of this kind with the project */
export type BenefitLinkExists = UserError & {
  __typename?: 'BenefitLinkExists';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
};

/** 联结已终止 / The link has ended */
export type BenefitLinkEnded = UserError & {
  __typename?: 'BenefitLinkEnded';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 终止日期 / Its last day */
  endedOn: Maybe<Scalars['Date']['output']>;
};

/** 该时段的收益已兑付 / Income for this time was paid */
export type DividendAlreadyPaid = UserError & {
  __typename?: 'DividendAlreadyPaid';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 已付期间 / The period that was paid */
  paidPeriod: Maybe<Scalars['String']['output']>;
  /** 兑付日期 / Day it was paid */
  paidOn: Maybe<Scalars['Date']['output']>;
};

/** 期间不在联结有效期内 / The period lies outside the link’s time */
export type PeriodOutsideLink = UserError & {
  __typename?: 'PeriodOutsideLink';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 联结开始日期 / First day of the link */
  startedOn: Scalars['Date']['output'];
  /** 联结终止日期 / Last day of the link */
  endedOn: Maybe<Scalars['Date']['output']>;
};

/**
 * 经营主体：龙头企业、合作社、家庭农场、致富带头人与帮扶企业
 * An enterprise, cooperative or family farm, and the firms that help villages
 */
export type Enterprise = {
  __typename?: 'Enterprise';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本，修改时须带上 / Version; a change must carry it */
  version: Scalars['Int']['output'];
  /** 登记地 / Where it is registered */
  region: Maybe<Region>;
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 种类 / Kind */
  kind: EnterpriseKind;
  /** 登记日期 / Day of registration */
  registeredOn: Scalars['Date']['output'];
  /** 结对村，按代码排序 / Villages it signed to help, by code */
  pairedVillages: Maybe<Array<Maybe<Region>>>;
  /** 最近签约日期 / Day of the last signing */
  pairedOn: Maybe<Scalars['Date']['output']>;
  /** 承担的项目数，不含被退回的 / Projects it carries that were not rejected */
  projectCount: Scalars['Int']['output'];
  /** 帮扶计划应备案日 / Its plan is to be filed by */
  planDueOn: Maybe<Scalars['Date']['output']>;
  /** 备案时限的依据 / The policy version of that limit */
  planPolicy: Maybe<PolicyVersion>;
  /** 帮扶计划备案日期；待备案为空 / Day its plan was filed; null while it is outstanding */
  planFiledOn: Maybe<Scalars['Date']['output']>;
  /** 帮扶计划是否逾期未备案 / Whether the limit has passed and the plan is not filed */
  planOverdue: Scalars['Boolean']['output'];
};

/** 经营主体种类 / Kind of enterprise */
export type EnterpriseKind =
  /** 龙头企业 / Leading enterprise */
  | 'LEADING'
  /** 合作社 / Cooperative */
  | 'COOPERATIVE'
  /** 家庭农场 / Family farm */
  | 'FAMILY_FARM'
  /** 致富带头人 / Local leader */
  | 'LOCAL_LEADER'
  /** 民营企业 / Private firm */
  | 'PRIVATE_FIRM';

/** 经营主体分页 / Page of enterprises */
export type EnterpriseConnection = {
  __typename?: 'EnterpriseConnection';
  /** 条目 / Entries */
  edges: Array<EnterpriseEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 经营主体条目 / Entry */
export type EnterpriseEdge = {
  __typename?: 'EnterpriseEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 经营主体 / Entry */
  node: Enterprise;
};

/** 登记经营主体 / Register an enterprise */
export type RegisterEnterpriseInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 登记地，任一级 / Where it is registered, on any level */
  regionCode: Scalars['RegionCode']['input'];
  /** 名称，最长 100 字 / Name, at most 100 characters */
  name: Scalars['String']['input'];
  /** 种类 / Kind */
  kind: EnterpriseKind;
  /** 登记日期，默认今天 / Day of registration; today by default */
  registeredOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 与村签约结对 / It signs to help villages */
export type PairEnterpriseInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 经营主体 / The enterprise */
  enterpriseId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 村，1 至 100 个 / One to a hundred villages */
  villages: Array<Scalars['RegionCode']['input']>;
  /** 签约日期，默认今天 / Day of signing; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 帮扶计划备案 / It files its plan */
export type FilePlanInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 经营主体 / The enterprise */
  enterpriseId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 日期，默认今天 / Day; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RegisterEnterpriseResult = Enterprise | RecordNotYetKnown | IndustryRegionUnsuitable | EnterpriseAlreadyRegistered | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type PairEnterpriseResult = Enterprise | RecordNotFound | VersionConflict | RecordNotYetKnown | IndustryRegionUnsuitable | VillageAlreadyPaired | NoPolicyInForce | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type FilePlanResult = Enterprise | RecordNotFound | VersionConflict | NoPlanOutstanding | DateOutOfRange | IdempotencyKeyReused;

/** 该地已登记同名经营主体 / An enterprise of this name is registered there */
export type EnterpriseAlreadyRegistered = UserError & {
  __typename?: 'EnterpriseAlreadyRegistered';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
};

/** 该村已与其结对，或重复填写 / It is paired with the village already, or the village stands twice */
export type VillageAlreadyPaired = UserError & {
  __typename?: 'VillageAlreadyPaired';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 村 / The village */
  regionCode: Scalars['RegionCode']['output'];
};

/** 没有待备案的帮扶计划 / No plan is outstanding */
export type NoPlanOutstanding = UserError & {
  __typename?: 'NoPlanOutstanding';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 最近签约日期 / Day of the last signing */
  pairedOn: Maybe<Scalars['Date']['output']>;
  /** 已备案日期 / Day the plan was filed */
  planFiledOn: Maybe<Scalars['Date']['output']>;
};

/**
 * 行政区划：由监测帮扶服务提供
 * A region; its record is monitoring's
 */
export type Region = {
  __typename?: 'Region';
  /**
   * 产业项目汇总，含全部下级；管辖范围以上的区划只给出公开统计，所列之外的拒绝（FORBIDDEN），过小或其差额过小的隐去（WITHHELD）；一项被拒则整组为空，故公开项请逐项用别名查询
   * Industry figures of the whole subtree; above the caller's areas public statistics only: others are refused (FORBIDDEN), small ones and those with a small difference
   * withheld (WITHHELD); one that is refused makes the whole object null, so ask for each public figure by an alias of its own
   */
  industry: Maybe<IndustryFigures>;
  /** 12 位统计用区划代码 / Statistics code, 12 digits */
  code: Scalars['RegionCode']['output'];
};

/**
 * 产业项目汇总
 * Industry figures of a region and all below it
 */
export type IndustryFigures = {
  __typename?: 'IndustryFigures';
  /** 项目数，不含被退回的 / Projects that were not rejected */
  projects: Scalars['Int']['output'];
  /** 其中已入库、尚未安排资金或开工的 / Of them approved into the library and neither funded nor begun */
  projectsInLibrary: Scalars['Int']['output'];
  /** 其中投入运营的 / Of them in operation */
  projectsOperating: Scalars['Int']['output'];
  /** 其中已终止的 / Of them stopped */
  projectsStopped: Scalars['Int']['output'];
  /** 项目预算合计（分），不含被退回的 / Budgets of the projects that were not rejected, in fen */
  budgetFen: Scalars['Fen']['output'];
  /** 已安排资金（分） / Funds allocated, in fen */
  fundAllocatedFen: Scalars['Fen']['output'];
  /** 其中用于产业的（分） / Of them for industry, in fen */
  fundForIndustryFen: Scalars['Fen']['output'];
  /** 其中直接补助（分） / Of them direct support, in fen */
  directSupportFen: Scalars['Fen']['output'];
  /** 其中资产收益（分） / Of them asset income, in fen */
  assetIncomeFen: Scalars['Fen']['output'];
  /** 资金覆盖的村：有项目获得资金的村数 / Villages reached: those in which a project was given funds */
  fundVillages: Scalars['Int']['output'];
  /** 已拨付资金（分） / Funds paid out, in fen */
  fundPaidFen: Scalars['Fen']['output'];
  /** 参与帮扶的经营主体：至少承担一个未被退回项目的，按其登记地计 / Enterprises with a project that was not rejected, by their own region */
  helpingEnterprises: Scalars['Int']['output'];
  /** 有经营主体承担的项目，不含被退回的 / Projects with an enterprise that were not rejected */
  enterpriseProjects: Scalars['Int']['output'];
  /** 经营主体自筹投资（分）：由其出资的项目的预算 / Enterprises' investment: budgets of the projects that they pay for, in fen */
  enterpriseInvestmentFen: Scalars['Fen']['output'];
  /** 有经营主体承担的项目所帮扶的人数 / People helped by the projects with an enterprise */
  enterprisePeopleHelped: Scalars['Int']['output'];
  /** 有经营主体项目的村 / Villages that have a project with an enterprise */
  enterpriseVillages: Scalars['Int']['output'];
  /** 现有利益联结，按农户所在村计 / Benefit links in force, by the household's village */
  benefitLinks: Scalars['Int']['output'];
  /** 累计兑付收益（分），按农户所在村计 / Income paid to households so far, by their village, in fen */
  dividendsPaidFen: Scalars['Fen']['output'];
};

/**
 * 资金预算：某地区某年度某来源的资金；同一来源再次下达的另记一笔
 * A budget line: what an area has in a year from a source; what arrives later from the same source is a line of its own
 */
export type BudgetLine = {
  __typename?: 'BudgetLine';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本 / Version */
  version: Scalars['Int']['output'];
  /** 地区，县级及以上 / The area, a county or above */
  region: Maybe<Region>;
  /** 年度 / Year */
  year: Scalars['Int']['output'];
  /** 来源 / Source */
  source: FundSource;
  /** 金额（分） / Amount, in fen */
  amountFen: Scalars['Fen']['output'];
  /** 已安排（分） / Allocated, in fen */
  allocatedFen: Scalars['Fen']['output'];
  /** 其中非产业（分） / Of it outside industry, in fen */
  allocatedOutsideIndustryFen: Scalars['Fen']['output'];
  /** 尚可安排（分） / Left, in fen */
  remainingFen: Scalars['Fen']['output'];
  /** 下达日期 / Day of opening */
  openedOn: Scalars['Date']['output'];
};

/**
 * 资金安排：把预算用于一个项目；一经作出不再修改
 * An allocation of the fund to a project; once made it is never changed
 */
export type FundAllocation = {
  __typename?: 'FundAllocation';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本 / Version */
  version: Scalars['Int']['output'];
  /** 项目所在村 / The village of the project */
  region: Maybe<Region>;
  /** 项目 / The project */
  project: Maybe<Project>;
  /** 所用预算 / The budget line */
  budgetLine: Maybe<BudgetLine>;
  /** 金额（分） / Amount, in fen */
  amountFen: Scalars['Fen']['output'];
  /** 种类 / Kind */
  kind: AllocationKind;
  /** 是否用于产业 / Whether it is for industry */
  forIndustry: Scalars['Boolean']['output'];
  /** 批次 / Batch */
  batch: Scalars['Int']['output'];
  /** 安排日期 / Day of the allocation */
  allocatedOn: Scalars['Date']['output'];
  /** 产业占比的依据 / The policy version of the industry share */
  sharePolicy: Maybe<PolicyVersion>;
};

/** 资金来源 / Source of funds */
export type FundSource =
  /** 中央 / Central */
  | 'CENTRAL'
  /** 省级 / Province */
  | 'PROVINCE'
  /** 市级 / City */
  | 'CITY'
  /** 县级 / County */
  | 'COUNTY'
  /** 东西部协作 / East–west cooperation */
  | 'EAST_WEST'
  /** 自有资金 / Own funds */
  | 'OWN';

/** 资金安排种类 / Kind of allocation */
export type AllocationKind =
  /** 直接补助 / Direct support */
  | 'DIRECT_SUPPORT'
  /** 资产收益 / Asset income */
  | 'ASSET_INCOME'
  /** 其他 / Other */
  | 'OTHER';

/** 资金预算分页 / Page of budget lines */
export type BudgetLineConnection = {
  __typename?: 'BudgetLineConnection';
  /** 条目 / Entries */
  edges: Array<BudgetLineEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 资金预算条目 / Entry */
export type BudgetLineEdge = {
  __typename?: 'BudgetLineEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 资金预算 / Entry */
  node: BudgetLine;
};

/** 资金安排分页 / Page of allocations */
export type FundAllocationConnection = {
  __typename?: 'FundAllocationConnection';
  /** 条目 / Entries */
  edges: Array<FundAllocationEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 资金安排条目 / Entry */
export type FundAllocationEdge = {
  __typename?: 'FundAllocationEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 资金安排 / Entry */
  node: FundAllocation;
};

/** 预算下达 / Open a budget line */
export type OpenBudgetLineInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 地区，县级及以上 / The area, a county or above */
  regionCode: Scalars['RegionCode']['input'];
  /** 年度 / Year */
  year: Scalars['Int']['input'];
  /** 来源 / Source */
  source: FundSource;
  /** 金额（分） / Amount, in fen */
  amountFen: Scalars['Fen']['input'];
  /** 下达日期，默认今天 / Day of opening; today by default */
  openedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 安排资金：预算、项目与资金安排一并变更 / Allocate funds: line, project and allocation change together */
export type AllocateFundInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 预算 / The budget line */
  budgetLineId: Scalars['ID']['input'];
  /** 项目 / The project */
  projectId: Scalars['ID']['input'];
  /** 所见项目版本 / The version of the project seen */
  expectedVersion: Scalars['Int']['input'];
  /** 金额（分） / Amount, in fen */
  amountFen: Scalars['Fen']['input'];
  /** 种类 / Kind */
  kind: AllocationKind;
  /** 是否用于产业 / Whether it is for industry */
  forIndustry: Scalars['Boolean']['input'];
  /** 批次，决定应完工日 / Batch; it decides by when the project is to be built */
  batch: Scalars['Int']['input'];
  /** 安排日期，默认今天 / Day of the allocation; today by default */
  allocatedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type OpenBudgetLineResult = BudgetLine | RecordNotYetKnown | IndustryRegionUnsuitable | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type AllocateFundResult = FundAllocation | RecordNotFound | VersionConflict | ProjectNotInStage | BudgetLineDoesNotCover | BudgetLineExceeded | IndustryShareNotKept | ProjectBudgetExceeded | NoPolicyInForce | DateOutOfRange | IdempotencyKeyReused;

/** 该预算不能用于此项目 / The budget line is not for this project */
export type BudgetLineDoesNotCover = UserError & {
  __typename?: 'BudgetLineDoesNotCover';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 原因 / Why */
  reason: BudgetLineMismatch;
  /** 预算年度 / Year of the line */
  lineYear: Scalars['Int']['output'];
  /** 项目计划年度 / Plan year of the project */
  planYear: Scalars['Int']['output'];
};

/** 预算为何不适用 / Why a line is not for a project */
export type BudgetLineMismatch =
  /** 项目不在预算的地区内 / The project lies outside its area */
  | 'REGION'
  /** 年度不同 / The years differ */
  | 'YEAR';

/** 超出预算余额 / More than is left of the line */
export type BudgetLineExceeded = UserError & {
  __typename?: 'BudgetLineExceeded';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 尚可安排（分） / What is left, in fen */
  remainingFen: Scalars['Fen']['output'];
};

/** 非产业支出超出产业占比所允许的部分 / The industry share would not be kept */
export type IndustryShareNotKept = UserError & {
  __typename?: 'IndustryShareNotKept';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 非产业尚可安排（分） / What is left outside industry, in fen */
  remainingFen: Scalars['Fen']['output'];
  /** 产业占比下限（%） / Least share of industry, in percent */
  sharePercent: Scalars['Int']['output'];
  /** 所依据的政策版本 / Its policy version */
  sharePolicyId: Scalars['ID']['output'];
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
  /** 产业项目的记录 / What industry projects holds */
  industryProjects: Maybe<Array<HeldRecord>>;
};

/**
 * 产业项目：由村申报，经乡镇审核、县级部门论证、县级审定入库，到投入运营
 * A project: from the village's proposal through three reviews into the library, and on to its operation
 */
export type Project = {
  __typename?: 'Project';
  /** 标识 / Id */
  id: Scalars['ID']['output'];
  /** 版本，修改时须带上 / Version; a change must carry it */
  version: Scalars['Int']['output'];
  /** 所在村 / The village */
  region: Maybe<Region>;
  /** 名称 / Name */
  name: Scalars['String']['output'];
  /** 种类 / Kind */
  kind: ProjectKind;
  /** 出资方 / Who pays */
  financing: ProjectFinancing;
  /** 阶段 / Stage */
  stage: ProjectStage;
  /** 进入该阶段的日期 / Since when it is in this stage */
  stageSince: Scalars['Date']['output'];
  /** 计划年度 / Year it is planned for */
  planYear: Scalars['Int']['output'];
  /** 预算（分） / Budget, in fen */
  budgetFen: Scalars['Fen']['output'];
  /** 已安排资金（分） / Funds allocated to it, in fen */
  allocatedFen: Scalars['Fen']['output'];
  /** 已拨付资金（分） / Funds paid out, in fen */
  paidFen: Scalars['Fen']['output'];
  /** 帮扶人数 / People it helps */
  peopleHelped: Scalars['Int']['output'];
  /** 承担的经营主体 / The enterprise that carries it */
  enterprise: Maybe<Enterprise>;
  /** 申报日期 / Day of the proposal */
  proposedOn: Scalars['Date']['output'];
  /** 应完工日；未安排资金的为空 / To be built by; null while unfunded */
  dueOn: Maybe<Scalars['Date']['output']>;
  /** 应完工日的依据 / The policy version of that day */
  deadlinePolicy: Maybe<PolicyVersion>;
  /** 是否逾期未完工 / Whether that day has passed and it is not built */
  overdue: Scalars['Boolean']['output'];
  /** 经过的步骤，按先后 / The steps it took, in order */
  steps: Array<ProjectStep>;
  /** 资金安排，按先后 / Allocations to it, in order */
  allocations: Array<FundAllocation>;
};

/** 项目经过的一步 / A step of a project */
export type ProjectStep = {
  __typename?: 'ProjectStep';
  /** 步骤 / Step */
  kind: ProjectStepKind;
  /** 日期 / Day */
  on: Scalars['Date']['output'];
  /** 公示开始 / First day of the notice */
  noticeFrom: Maybe<Scalars['Date']['output']>;
  /** 公示结束 / Last day of the notice */
  noticeTo: Maybe<Scalars['Date']['output']>;
  /** 公示天数的依据 / The policy version of the notice */
  noticePolicy: Maybe<PolicyVersion>;
  /** 退回或终止的原因 / Why it was rejected or stopped */
  reason: Maybe<ProjectEndReason>;
  /** 安排或拨付的金额（分） / What was allocated or paid, in fen */
  amountFen: Maybe<Scalars['Fen']['output']>;
};

/** 项目种类 / Kind of project */
export type ProjectKind =
  /** 种植 / Planting */
  | 'PLANTING'
  /** 养殖 / Breeding */
  | 'BREEDING'
  /** 加工 / Processing */
  | 'PROCESSING'
  /** 乡村旅游 / Tourism */
  | 'TOURISM'
  /** 光伏 / Solar power */
  | 'SOLAR'
  /** 生产服务 / Services */
  | 'SERVICE'
  /** 配套基础设施 / Infrastructure */
  | 'INFRASTRUCTURE'
  /** 其他 / Other */
  | 'OTHER';

/** 出资方 / Who pays for a project */
export type ProjectFinancing =
  /** 衔接资金 / The special fund */
  | 'FUND'
  /** 经营主体自筹，无需安排与拨付资金 / The enterprise itself: nothing is allocated or paid */
  | 'ENTERPRISE';

/** 项目阶段 / Stage of a project */
export type ProjectStage =
  /** 已申报 / Proposed */
  | 'PROPOSED'
  /** 乡镇已审核 / Reviewed by the township */
  | 'REVIEWED'
  /** 县级部门已论证 / Appraised by the county department */
  | 'APPRAISED'
  /** 已审定入库 / Approved into the library */
  | 'APPROVED'
  /** 已安排资金 / Funded */
  | 'FUNDED'
  /** 已招标 / Tendered */
  | 'TENDERED'
  /** 已完工 / Built */
  | 'BUILT'
  /** 已验收 / Accepted */
  | 'ACCEPTED'
  /** 已全额拨付 / Paid in full */
  | 'PAID'
  /** 运营中 / In operation */
  | 'OPERATING'
  /** 已退回 / Rejected */
  | 'REJECTED'
  /** 已终止 / Stopped or failed */
  | 'STOPPED';

/** 步骤 / Kind of step */
export type ProjectStepKind =
  /** 村级申报 / Proposed */
  | 'PROPOSED'
  /** 乡镇审核 / Reviewed by the township */
  | 'REVIEWED'
  /** 县级部门论证 / Appraised by the county department */
  | 'APPRAISED'
  /** 县级审定入库 / Approved into the library */
  | 'APPROVED'
  /** 结转下年 / Rolled over to the next year */
  | 'ROLLED_OVER'
  /** 资金安排 / Funded */
  | 'FUNDED'
  /** 招标 / Tendered */
  | 'TENDERED'
  /** 完工 / Built */
  | 'BUILT'
  /** 验收 / Accepted */
  | 'ACCEPTED'
  /** 拨付，可分次 / Paid, perhaps in part */
  | 'PAID'
  /** 投入运营 / In operation */
  | 'OPERATING'
  /** 退回 / Rejected */
  | 'REJECTED'
  /** 终止 / Stopped or failed */
  | 'STOPPED';

/** 退回项目的原因 / Why a project is rejected */
export type ProjectRejectionReason =
  /** 不符合资金用途或入库条件 / Not what the fund or the library is for */
  | 'NOT_ELIGIBLE'
  /** 没有联农带农机制 / No benefit link to households */
  | 'NO_BENEFIT_LINK'
  /** 用地未落实或手续不全 / The land or its papers are missing */
  | 'NO_LAND'
  /** 预算不合理 / The budget is unsound */
  | 'BUDGET_UNSOUND'
  /** 公示有异议且成立 / An objection to the notice was upheld */
  | 'OBJECTION_UPHELD'
  /** 重复申报 / Proposed already */
  | 'DUPLICATE'
  /** 申报材料不全 / The papers are incomplete */
  | 'PAPERS_INCOMPLETE'
  /** 申报方撤回 / Whoever proposed it took it back */
  | 'WITHDRAWN_BY_PROPOSER'
  /** 其他（见纸质档案） / Other: the reason stands in the paper file */
  | 'OTHER';

/** 终止项目的原因 / Why a project is stopped */
export type ProjectStopReason =
  /** 经营主体退出 / The enterprise that carried it left */
  | 'ENTERPRISE_WITHDREW'
  /** 用地未落实或手续不全 / The land or its papers are missing */
  | 'NO_LAND'
  /** 资金未落实 / The money is missing */
  | 'NO_FUNDS'
  /** 经营亏损、难以为继 / It makes losses */
  | 'LOSSES'
  /** 自然灾害或疫病 / A disaster of nature, or a disease of crops or animals */
  | 'DISASTER'
  /** 规划调整或并入其他项目 / The plan changed, or it became part of another project */
  | 'PLAN_CHANGED'
  /** 违规违纪 / A violation */
  | 'VIOLATION'
  /** 其他（见纸质档案） / Other: the reason stands in the paper file */
  | 'OTHER';

/** 退回或终止项目的原因：上述两表之和 / Why a project was rejected or stopped: the codes of both */
export type ProjectEndReason =
  /** 不符合资金用途或入库条件 / Not what the fund or the library is for */
  | 'NOT_ELIGIBLE'
  /** 没有联农带农机制 / No benefit link to households */
  | 'NO_BENEFIT_LINK'
  /** 用地未落实或手续不全 / The land or its papers are missing */
  | 'NO_LAND'
  /** 预算不合理 / The budget is unsound */
  | 'BUDGET_UNSOUND'
  /** 公示有异议且成立 / An objection to the notice was upheld */
  | 'OBJECTION_UPHELD'
  /** 重复申报 / Proposed already */
  | 'DUPLICATE'
  /** 申报材料不全 / The papers are incomplete */
  | 'PAPERS_INCOMPLETE'
  /** 申报方撤回 / Whoever proposed it took it back */
  | 'WITHDRAWN_BY_PROPOSER'
  /** 经营主体退出 / The enterprise that carried it left */
  | 'ENTERPRISE_WITHDREW'
  /** 资金未落实 / The money is missing */
  | 'NO_FUNDS'
  /** 经营亏损、难以为继 / It makes losses */
  | 'LOSSES'
  /** 自然灾害或疫病 / A disaster of nature, or a disease of crops or animals */
  | 'DISASTER'
  /** 规划调整或并入其他项目 / The plan changed, or it became part of another project */
  | 'PLAN_CHANGED'
  /** 违规违纪 / A violation */
  | 'VIOLATION'
  /** 其他（见纸质档案） / Other: the reason stands in the paper file */
  | 'OTHER';

/** 项目分页 / Page of projects */
export type ProjectConnection = {
  __typename?: 'ProjectConnection';
  /** 条目 / Entries */
  edges: Array<ProjectEdge>;
  /** 分页信息 / Where the page stands */
  pageInfo: PageInfo;
};

/** 项目条目 / Entry */
export type ProjectEdge = {
  __typename?: 'ProjectEdge';
  /** 游标 / Cursor */
  cursor: Scalars['String']['output'];
  /** 项目 / Project */
  node: Project;
};

/** 村级申报项目 / Propose a project */
export type ProposeProjectInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 所在村 / The village */
  regionCode: Scalars['RegionCode']['input'];
  /** 名称，最长 100 字 / Name, at most 100 characters */
  name: Scalars['String']['input'];
  /** 种类 / Kind */
  kind: ProjectKind;
  /** 出资方，默认衔接资金 / Who pays; the fund by default */
  financing?: InputMaybe<ProjectFinancing>;
  /** 计划年度，不早于申报之年 / Year it is planned for, not before that of the proposal */
  planYear: Scalars['Int']['input'];
  /** 预算（分） / Budget, in fen */
  budgetFen: Scalars['Fen']['input'];
  /** 帮扶人数 / People it helps */
  peopleHelped: Scalars['Int']['input'];
  /** 承担的经营主体；自筹项目必填 / The enterprise that carries it; required where it pays */
  enterpriseId?: InputMaybe<Scalars['ID']['input']>;
  /** 申报日期，默认今天 / Day of the proposal; today by default */
  proposedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** 乡镇审核通过，须经公示 / The township reviews it, after a notice */
export type ReviewProjectInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 项目 / Project */
  projectId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 公示第一天 / First day of the notice */
  noticeFrom: Scalars['Date']['input'];
  /** 公示最后一天 / Last day of the notice */
  noticeTo: Scalars['Date']['input'];
  /** 办结日期，不早于公示最后一天；默认今天 / Day of the step, not before the notice's last; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 县级部门论证通过，须经公示 / The county department appraises it, after a notice */
export type AppraiseProjectInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 项目 / Project */
  projectId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 公示第一天 / First day of the notice */
  noticeFrom: Scalars['Date']['input'];
  /** 公示最后一天 / Last day of the notice */
  noticeTo: Scalars['Date']['input'];
  /** 办结日期，不早于公示最后一天；默认今天 / Day of the step, not before the notice's last; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 县级审定入库，须经公示 / The county approves it into the library, after a notice */
export type ApproveProjectInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 项目 / Project */
  projectId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 公示第一天 / First day of the notice */
  noticeFrom: Scalars['Date']['input'];
  /** 公示最后一天 / Last day of the notice */
  noticeTo: Scalars['Date']['input'];
  /** 办结日期，不早于公示最后一天；默认今天 / Day of the step, not before the notice's last; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 计划年度结束仍未安排资金，结转下年 / Unfunded when its year ends: roll it over to the next */
export type RollOverProjectInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 项目 / Project */
  projectId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
};

/** 招标 / It was tendered */
export type TenderProjectInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 项目 / Project */
  projectId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 日期，默认今天 / Day; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 完工 / It was built */
export type CompleteProjectInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 项目 / Project */
  projectId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 日期，默认今天 / Day; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 验收 / It was accepted */
export type AcceptProjectInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 项目 / Project */
  projectId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 日期，默认今天 / Day; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 拨付资金，可分次；付清后为已拨付 / Pay it, perhaps in part; paid in full it is PAID */
export type PayProjectInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 项目 / Project */
  projectId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 金额（分），可分次拨付 / Amount, in fen; may be a part */
  amountFen: Scalars['Fen']['input'];
  /** 日期，默认今天 / Day; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 投入运营 / It begins to operate */
export type StartOperationInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 项目 / Project */
  projectId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 日期，默认今天 / Day; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 入库前退回 / Reject it before it is approved */
export type RejectProjectInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 项目 / Project */
  projectId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 原因；会随事件发布，故只有代码 / Reason; it is published, so it is a code and no words */
  reason: ProjectRejectionReason;
  /** 日期，默认今天 / Day; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 终止 / Stop it, or it failed */
export type StopProjectInput = {
  /** 幂等键 / Idempotency key */
  idempotencyKey: Scalars['ID']['input'];
  /** 项目 / Project */
  projectId: Scalars['ID']['input'];
  /** 所见版本 / The version seen */
  expectedVersion: Scalars['Int']['input'];
  /** 原因；会随事件发布，故只有代码 / Reason; it is published, so it is a code and no words */
  reason: ProjectStopReason;
  /** 日期，默认今天 / Day; today by default */
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type ProposeProjectResult = Project | RecordNotYetKnown | IndustryRegionUnsuitable | RecordNotFound | EnterpriseRequired | PlanYearOutOfRange | ProjectAlreadyInPlan | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type ReviewProjectResult = Project | RecordNotFound | VersionConflict | ProjectNotInStage | NoticeTooShort | NoPolicyInForce | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type AppraiseProjectResult = Project | RecordNotFound | VersionConflict | ProjectNotInStage | NoticeTooShort | NoPolicyInForce | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type ApproveProjectResult = Project | RecordNotFound | VersionConflict | ProjectNotInStage | NoticeTooShort | NoPolicyInForce | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RollOverProjectResult = Project | RecordNotFound | VersionConflict | ProjectNotInStage | PlanYearNotOver | ProjectAlreadyInPlan | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type TenderProjectResult = Project | RecordNotFound | VersionConflict | ProjectNotInStage | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type CompleteProjectResult = Project | RecordNotFound | VersionConflict | ProjectNotInStage | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type AcceptProjectResult = Project | RecordNotFound | VersionConflict | ProjectNotInStage | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type PayProjectResult = Project | RecordNotFound | VersionConflict | ProjectNotInStage | PaymentOverAllocation | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type StartOperationResult = Project | RecordNotFound | VersionConflict | ProjectNotInStage | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type RejectProjectResult = Project | RecordNotFound | VersionConflict | ProjectNotInStage | DateOutOfRange | IdempotencyKeyReused;

/** 成功的记录，或可预期的拒绝 / The record, or an expected refusal */
export type StopProjectResult = Project | RecordNotFound | VersionConflict | ProjectNotInStage | DateOutOfRange | IdempotencyKeyReused;

/** 项目当前阶段不能这样办理 / The stage of the project does not allow this */
export type ProjectNotInStage = UserError & {
  __typename?: 'ProjectNotInStage';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 当前阶段 / The stage it is in */
  stage: ProjectStage;
  /** 出资方 / Who pays for it */
  financing: ProjectFinancing;
  /** 须处于的阶段；为空表示该出资方的项目没有这一步 / The stages that allow it; none when projects so financed never take this step */
  takenFrom: Array<ProjectStage>;
};

/** 公示天数不足 / The notice is too short */
export type NoticeTooShort = UserError & {
  __typename?: 'NoticeTooShort';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 应公示天数，首末两日计入 / Days required, first and last counted */
  requiredDays: Scalars['Int']['output'];
  /** 公示最早结束日 / The earliest last day */
  earliestEnd: Scalars['Date']['output'];
  /** 所依据的政策版本 / Its policy version */
  noticePolicyId: Scalars['ID']['output'];
};

/** 计划年度不在允许范围内 / The plan year is outside the range allowed */
export type PlanYearOutOfRange = UserError & {
  __typename?: 'PlanYearOutOfRange';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 最早年度 / The earliest */
  earliestYear: Scalars['Int']['output'];
  /** 最晚年度 / The latest */
  latestYear: Scalars['Int']['output'];
};

/** 计划年度尚未结束，不能结转 / The plan year is not over yet */
export type PlanYearNotOver = UserError & {
  __typename?: 'PlanYearNotOver';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 计划年度 / The plan year */
  planYear: Scalars['Int']['output'];
  /** 最早结转日 / From when it may roll over */
  rollOverFrom: Scalars['Date']['output'];
};

/** 自筹项目须指明经营主体 / A project that an enterprise pays for must name it */
export type EnterpriseRequired = UserError & {
  __typename?: 'EnterpriseRequired';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
};

/** 该村当年计划中已有同名项目 / The village has a project of this name in that year */
export type ProjectAlreadyInPlan = UserError & {
  __typename?: 'ProjectAlreadyInPlan';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
};

/** 超出项目预算 / More than the project’s budget */
export type ProjectBudgetExceeded = UserError & {
  __typename?: 'ProjectBudgetExceeded';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 尚可安排（分） / What is left, in fen */
  remainingFen: Scalars['Fen']['output'];
};

/** 超出已安排未拨付的资金 / More than is allocated and unpaid */
export type PaymentOverAllocation = UserError & {
  __typename?: 'PaymentOverAllocation';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 尚可拨付（分） / What is left, in fen */
  remainingFen: Scalars['Fen']['output'];
};

/** 区划不适用 / The region cannot be named here */
export type IndustryRegionUnsuitable = UserError & {
  __typename?: 'IndustryRegionUnsuitable';
  /** 代码 / Code */
  code: Scalars['String']['output'];
  /** 说明 / Message */
  message: Scalars['String']['output'];
  /** 字段 / Field */
  field: Scalars['String']['output'];
  /** 区划代码 / The region */
  regionCode: Scalars['RegionCode']['output'];
  /** 原因 / Why */
  reason: IndustryRegionReason;
};

/** 区划为何不适用 / Why a region cannot be named */
export type IndustryRegionReason =
  /** 须为村 / It must be a village */
  | 'NOT_A_VILLAGE'
  /** 须为县级及以上 / It must be a county or above */
  | 'BELOW_COUNTY'
  /** 该区划在当日无效 / It is not valid on that day */
  | 'NOT_VALID';



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
  BenefitLink: BenefitLink;
  Household: Household;
  Enterprise: Enterprise;
  Region: Region;
  BudgetLine: BudgetLine;
  FundAllocation: FundAllocation;
  PersonReport: PersonReport;
  Project: Project;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  BenefitLink:
    ( { __typename: 'BenefitLink' }
    & GraphQLRecursivePick<FederationTypes['BenefitLink'], {"id":true}> );
  Household:
    ( { __typename: 'Household' }
    & GraphQLRecursivePick<FederationTypes['Household'], {"id":true}> );
  Enterprise:
    ( { __typename: 'Enterprise' }
    & GraphQLRecursivePick<FederationTypes['Enterprise'], {"id":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"code":true}> );
  BudgetLine:
    ( { __typename: 'BudgetLine' }
    & GraphQLRecursivePick<FederationTypes['BudgetLine'], {"id":true}> );
  FundAllocation:
    ( { __typename: 'FundAllocation' }
    & GraphQLRecursivePick<FederationTypes['FundAllocation'], {"id":true}> );
  PersonReport:
    ( { __typename: 'PersonReport' }
    & GraphQLRecursivePick<FederationTypes['PersonReport'], {"personId":true,"householdId":true,"ofChild":true}> );
  Project:
    ( { __typename: 'Project' }
    & GraphQLRecursivePick<FederationTypes['Project'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  LinkHouseholdResult:
    | ( BenefitLinkRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  PayDividendResult:
    | ( BenefitLinkRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  EndLinkResult:
    | ( BenefitLinkRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  RegisterEnterpriseResult:
    | ( EnterpriseRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  PairEnterpriseResult:
    | ( EnterpriseRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  FilePlanResult:
    | ( EnterpriseRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  OpenBudgetLineResult:
    | ( BudgetLineRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  AllocateFundResult:
    | ( FundAllocationRow )
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
  ProposeProjectResult:
    | ( ProjectRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  ReviewProjectResult:
    | ( ProjectRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  AppraiseProjectResult:
    | ( ProjectRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  ApproveProjectResult:
    | ( ProjectRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  RollOverProjectResult:
    | ( ProjectRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  TenderProjectResult:
    | ( ProjectRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  CompleteProjectResult:
    | ( ProjectRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  AcceptProjectResult:
    | ( ProjectRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  PayProjectResult:
    | ( ProjectRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  StartOperationResult:
    | ( ProjectRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  RejectProjectResult:
    | ( ProjectRow )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
    | ( Refusal )
  ;
  StopProjectResult:
    | ( ProjectRow )
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
  BenefitLink: ResolverTypeWrapper<BenefitLinkRow>;
  Dividend: ResolverTypeWrapper<DividendRow>;
  LinkKind: LinkKind;
  BenefitLinkConnection: ResolverTypeWrapper<Omit<BenefitLinkConnection, 'edges'> & { edges: Array<ResolversTypes['BenefitLinkEdge']> }>;
  BenefitLinkEdge: ResolverTypeWrapper<Omit<BenefitLinkEdge, 'node'> & { node: ResolversTypes['BenefitLink'] }>;
  Household: ResolverTypeWrapper<{ id: string }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  LinkHouseholdInput: LinkHouseholdInput;
  PayDividendInput: PayDividendInput;
  EndLinkInput: EndLinkInput;
  LinkHouseholdResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LinkHouseholdResult']>;
  PayDividendResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PayDividendResult']>;
  EndLinkResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndLinkResult']>;
  HouseholdNotLinkable: ResolverTypeWrapper<Refusal>;
  BenefitLinkExists: ResolverTypeWrapper<Refusal>;
  BenefitLinkEnded: ResolverTypeWrapper<Refusal>;
  DividendAlreadyPaid: ResolverTypeWrapper<Refusal>;
  PeriodOutsideLink: ResolverTypeWrapper<Refusal>;
  Enterprise: ResolverTypeWrapper<EnterpriseRow>;
  EnterpriseKind: EnterpriseKind;
  EnterpriseConnection: ResolverTypeWrapper<Omit<EnterpriseConnection, 'edges'> & { edges: Array<ResolversTypes['EnterpriseEdge']> }>;
  EnterpriseEdge: ResolverTypeWrapper<Omit<EnterpriseEdge, 'node'> & { node: ResolversTypes['Enterprise'] }>;
  RegisterEnterpriseInput: RegisterEnterpriseInput;
  PairEnterpriseInput: PairEnterpriseInput;
  FilePlanInput: FilePlanInput;
  RegisterEnterpriseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterEnterpriseResult']>;
  PairEnterpriseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PairEnterpriseResult']>;
  FilePlanResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FilePlanResult']>;
  EnterpriseAlreadyRegistered: ResolverTypeWrapper<Refusal>;
  VillageAlreadyPaired: ResolverTypeWrapper<Refusal>;
  NoPlanOutstanding: ResolverTypeWrapper<Refusal>;
  Region: ResolverTypeWrapper<{ code: string }>;
  IndustryFigures: ResolverTypeWrapper<RegionTotals>;
  BudgetLine: ResolverTypeWrapper<BudgetLineRow>;
  FundAllocation: ResolverTypeWrapper<FundAllocationRow>;
  FundSource: FundSource;
  AllocationKind: AllocationKind;
  BudgetLineConnection: ResolverTypeWrapper<Omit<BudgetLineConnection, 'edges'> & { edges: Array<ResolversTypes['BudgetLineEdge']> }>;
  BudgetLineEdge: ResolverTypeWrapper<Omit<BudgetLineEdge, 'node'> & { node: ResolversTypes['BudgetLine'] }>;
  FundAllocationConnection: ResolverTypeWrapper<Omit<FundAllocationConnection, 'edges'> & { edges: Array<ResolversTypes['FundAllocationEdge']> }>;
  FundAllocationEdge: ResolverTypeWrapper<Omit<FundAllocationEdge, 'node'> & { node: ResolversTypes['FundAllocation'] }>;
  OpenBudgetLineInput: OpenBudgetLineInput;
  AllocateFundInput: AllocateFundInput;
  OpenBudgetLineResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenBudgetLineResult']>;
  AllocateFundResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AllocateFundResult']>;
  BudgetLineDoesNotCover: ResolverTypeWrapper<Refusal>;
  BudgetLineMismatch: BudgetLineMismatch;
  BudgetLineExceeded: ResolverTypeWrapper<Refusal>;
  IndustryShareNotKept: ResolverTypeWrapper<Refusal>;
  PersonReport: ResolverTypeWrapper<PersonReport>;
  Project: ResolverTypeWrapper<ProjectRow>;
  ProjectStep: ResolverTypeWrapper<ProjectStepRecord>;
  ProjectKind: ProjectKind;
  ProjectFinancing: ProjectFinancing;
  ProjectStage: ProjectStage;
  ProjectStepKind: ProjectStepKind;
  ProjectRejectionReason: ProjectRejectionReason;
  ProjectStopReason: ProjectStopReason;
  ProjectEndReason: ProjectEndReason;
  ProjectConnection: ResolverTypeWrapper<Omit<ProjectConnection, 'edges'> & { edges: Array<ResolversTypes['ProjectEdge']> }>;
  ProjectEdge: ResolverTypeWrapper<Omit<ProjectEdge, 'node'> & { node: ResolversTypes['Project'] }>;
  ProposeProjectInput: ProposeProjectInput;
  ReviewProjectInput: ReviewProjectInput;
  AppraiseProjectInput: AppraiseProjectInput;
  ApproveProjectInput: ApproveProjectInput;
  RollOverProjectInput: RollOverProjectInput;
  TenderProjectInput: TenderProjectInput;
  CompleteProjectInput: CompleteProjectInput;
  AcceptProjectInput: AcceptProjectInput;
  PayProjectInput: PayProjectInput;
  StartOperationInput: StartOperationInput;
  RejectProjectInput: RejectProjectInput;
  StopProjectInput: StopProjectInput;
  ProposeProjectResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProposeProjectResult']>;
  ReviewProjectResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReviewProjectResult']>;
  AppraiseProjectResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AppraiseProjectResult']>;
  ApproveProjectResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveProjectResult']>;
  RollOverProjectResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RollOverProjectResult']>;
  TenderProjectResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TenderProjectResult']>;
  CompleteProjectResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteProjectResult']>;
  AcceptProjectResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptProjectResult']>;
  PayProjectResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PayProjectResult']>;
  StartOperationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartOperationResult']>;
  RejectProjectResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectProjectResult']>;
  StopProjectResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StopProjectResult']>;
  ProjectNotInStage: ResolverTypeWrapper<Refusal>;
  NoticeTooShort: ResolverTypeWrapper<Refusal>;
  PlanYearOutOfRange: ResolverTypeWrapper<Refusal>;
  PlanYearNotOver: ResolverTypeWrapper<Refusal>;
  EnterpriseRequired: ResolverTypeWrapper<Refusal>;
  ProjectAlreadyInPlan: ResolverTypeWrapper<Refusal>;
  ProjectBudgetExceeded: ResolverTypeWrapper<Refusal>;
  PaymentOverAllocation: ResolverTypeWrapper<Refusal>;
  IndustryRegionUnsuitable: ResolverTypeWrapper<Refusal>;
  IndustryRegionReason: IndustryRegionReason;
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
  BenefitLink: BenefitLinkRow;
  Dividend: DividendRow;
  BenefitLinkConnection: Omit<BenefitLinkConnection, 'edges'> & { edges: Array<ResolversParentTypes['BenefitLinkEdge']> };
  BenefitLinkEdge: Omit<BenefitLinkEdge, 'node'> & { node: ResolversParentTypes['BenefitLink'] };
  Household: { id: string };
  Mutation: Record<PropertyKey, never>;
  LinkHouseholdInput: LinkHouseholdInput;
  PayDividendInput: PayDividendInput;
  EndLinkInput: EndLinkInput;
  LinkHouseholdResult: ResolversUnionTypes<ResolversParentTypes>['LinkHouseholdResult'];
  PayDividendResult: ResolversUnionTypes<ResolversParentTypes>['PayDividendResult'];
  EndLinkResult: ResolversUnionTypes<ResolversParentTypes>['EndLinkResult'];
  HouseholdNotLinkable: Refusal;
  BenefitLinkExists: Refusal;
  BenefitLinkEnded: Refusal;
  DividendAlreadyPaid: Refusal;
  PeriodOutsideLink: Refusal;
  Enterprise: EnterpriseRow;
  EnterpriseConnection: Omit<EnterpriseConnection, 'edges'> & { edges: Array<ResolversParentTypes['EnterpriseEdge']> };
  EnterpriseEdge: Omit<EnterpriseEdge, 'node'> & { node: ResolversParentTypes['Enterprise'] };
  RegisterEnterpriseInput: RegisterEnterpriseInput;
  PairEnterpriseInput: PairEnterpriseInput;
  FilePlanInput: FilePlanInput;
  RegisterEnterpriseResult: ResolversUnionTypes<ResolversParentTypes>['RegisterEnterpriseResult'];
  PairEnterpriseResult: ResolversUnionTypes<ResolversParentTypes>['PairEnterpriseResult'];
  FilePlanResult: ResolversUnionTypes<ResolversParentTypes>['FilePlanResult'];
  EnterpriseAlreadyRegistered: Refusal;
  VillageAlreadyPaired: Refusal;
  NoPlanOutstanding: Refusal;
  Region: { code: string };
  IndustryFigures: RegionTotals;
  BudgetLine: BudgetLineRow;
  FundAllocation: FundAllocationRow;
  BudgetLineConnection: Omit<BudgetLineConnection, 'edges'> & { edges: Array<ResolversParentTypes['BudgetLineEdge']> };
  BudgetLineEdge: Omit<BudgetLineEdge, 'node'> & { node: ResolversParentTypes['BudgetLine'] };
  FundAllocationConnection: Omit<FundAllocationConnection, 'edges'> & { edges: Array<ResolversParentTypes['FundAllocationEdge']> };
  FundAllocationEdge: Omit<FundAllocationEdge, 'node'> & { node: ResolversParentTypes['FundAllocation'] };
  OpenBudgetLineInput: OpenBudgetLineInput;
  AllocateFundInput: AllocateFundInput;
  OpenBudgetLineResult: ResolversUnionTypes<ResolversParentTypes>['OpenBudgetLineResult'];
  AllocateFundResult: ResolversUnionTypes<ResolversParentTypes>['AllocateFundResult'];
  BudgetLineDoesNotCover: Refusal;
  BudgetLineExceeded: Refusal;
  IndustryShareNotKept: Refusal;
  PersonReport: PersonReport | FederationReferenceTypes['PersonReport'];
  Project: ProjectRow;
  ProjectStep: ProjectStepRecord;
  ProjectConnection: Omit<ProjectConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProjectEdge']> };
  ProjectEdge: Omit<ProjectEdge, 'node'> & { node: ResolversParentTypes['Project'] };
  ProposeProjectInput: ProposeProjectInput;
  ReviewProjectInput: ReviewProjectInput;
  AppraiseProjectInput: AppraiseProjectInput;
  ApproveProjectInput: ApproveProjectInput;
  RollOverProjectInput: RollOverProjectInput;
  TenderProjectInput: TenderProjectInput;
  CompleteProjectInput: CompleteProjectInput;
  AcceptProjectInput: AcceptProjectInput;
  PayProjectInput: PayProjectInput;
  StartOperationInput: StartOperationInput;
  RejectProjectInput: RejectProjectInput;
  StopProjectInput: StopProjectInput;
  ProposeProjectResult: ResolversUnionTypes<ResolversParentTypes>['ProposeProjectResult'];
  ReviewProjectResult: ResolversUnionTypes<ResolversParentTypes>['ReviewProjectResult'];
  AppraiseProjectResult: ResolversUnionTypes<ResolversParentTypes>['AppraiseProjectResult'];
  ApproveProjectResult: ResolversUnionTypes<ResolversParentTypes>['ApproveProjectResult'];
  RollOverProjectResult: ResolversUnionTypes<ResolversParentTypes>['RollOverProjectResult'];
  TenderProjectResult: ResolversUnionTypes<ResolversParentTypes>['TenderProjectResult'];
  CompleteProjectResult: ResolversUnionTypes<ResolversParentTypes>['CompleteProjectResult'];
  AcceptProjectResult: ResolversUnionTypes<ResolversParentTypes>['AcceptProjectResult'];
  PayProjectResult: ResolversUnionTypes<ResolversParentTypes>['PayProjectResult'];
  StartOperationResult: ResolversUnionTypes<ResolversParentTypes>['StartOperationResult'];
  RejectProjectResult: ResolversUnionTypes<ResolversParentTypes>['RejectProjectResult'];
  StopProjectResult: ResolversUnionTypes<ResolversParentTypes>['StopProjectResult'];
  ProjectNotInStage: Refusal;
  NoticeTooShort: Refusal;
  PlanYearOutOfRange: Refusal;
  PlanYearNotOver: Refusal;
  EnterpriseRequired: Refusal;
  ProjectAlreadyInPlan: Refusal;
  ProjectBudgetExceeded: Refusal;
  PaymentOverAllocation: Refusal;
  IndustryRegionUnsuitable: Refusal;
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
  __resolveType: TypeResolveFn<'VersionConflict' | 'RecordNotFound' | 'RecordNotYetKnown' | 'IdempotencyKeyReused' | 'NoPolicyInForce' | 'DateOutOfRange' | 'HouseholdNotLinkable' | 'BenefitLinkExists' | 'BenefitLinkEnded' | 'DividendAlreadyPaid' | 'PeriodOutsideLink' | 'EnterpriseAlreadyRegistered' | 'VillageAlreadyPaired' | 'NoPlanOutstanding' | 'BudgetLineDoesNotCover' | 'BudgetLineExceeded' | 'IndustryShareNotKept' | 'ProjectNotInStage' | 'NoticeTooShort' | 'PlanYearOutOfRange' | 'PlanYearNotOver' | 'EnterpriseRequired' | 'ProjectAlreadyInPlan' | 'ProjectBudgetExceeded' | 'PaymentOverAllocation' | 'IndustryRegionUnsuitable', ParentType, ContextType>;
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
  industryProjectsAudit?: Resolver<ResolversTypes['AuditConnection'], ParentType, ContextType, RequireFields<QueryIndustryProjectsAuditArgs, 'first'>>;
  benefitLink?: Resolver<Maybe<ResolversTypes['BenefitLink']>, ParentType, ContextType, RequireFields<QueryBenefitLinkArgs, 'id'>>;
  benefitLinks?: Resolver<ResolversTypes['BenefitLinkConnection'], ParentType, ContextType, RequireFields<QueryBenefitLinksArgs, 'regionCode' | 'first'>>;
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType, RequireFields<QueryEnterpriseArgs, 'id'>>;
  enterprises?: Resolver<ResolversTypes['EnterpriseConnection'], ParentType, ContextType, RequireFields<QueryEnterprisesArgs, 'regionCode' | 'first'>>;
  budgetLine?: Resolver<Maybe<ResolversTypes['BudgetLine']>, ParentType, ContextType, RequireFields<QueryBudgetLineArgs, 'id'>>;
  budgetLines?: Resolver<ResolversTypes['BudgetLineConnection'], ParentType, ContextType, RequireFields<QueryBudgetLinesArgs, 'regionCode' | 'first'>>;
  fundAllocation?: Resolver<Maybe<ResolversTypes['FundAllocation']>, ParentType, ContextType, RequireFields<QueryFundAllocationArgs, 'id'>>;
  fundAllocations?: Resolver<ResolversTypes['FundAllocationConnection'], ParentType, ContextType, RequireFields<QueryFundAllocationsArgs, 'regionCode' | 'first'>>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType, RequireFields<QueryProjectArgs, 'id'>>;
  projects?: Resolver<ResolversTypes['ProjectConnection'], ParentType, ContextType, RequireFields<QueryProjectsArgs, 'regionCode' | 'first'>>;
};

export type BenefitLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenefitLink'] = ResolversParentTypes['BenefitLink'], FederationReferenceType extends FederationReferenceTypes['BenefitLink'] = FederationReferenceTypes['BenefitLink']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BenefitLink']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  household?: Resolver<Maybe<ResolversTypes['Household']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LinkKind'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  paidFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  dividends?: Resolver<Array<ResolversTypes['Dividend']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DividendResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dividend'] = ResolversParentTypes['Dividend']> = {
  period?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amountFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  paidOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type BenefitLinkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenefitLinkConnection'] = ResolversParentTypes['BenefitLinkConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BenefitLinkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BenefitLinkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenefitLinkEdge'] = ResolversParentTypes['BenefitLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BenefitLink'], ParentType, ContextType>;
};

export type HouseholdResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Household'] = ResolversParentTypes['Household'], FederationReferenceType extends FederationReferenceTypes['Household'] = FederationReferenceTypes['Household']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Household']> | FederationReferenceType, FederationReferenceType, ContextType>;
  benefits?: Resolver<Maybe<Array<ResolversTypes['BenefitLink']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  linkHousehold?: Resolver<ResolversTypes['LinkHouseholdResult'], ParentType, ContextType, RequireFields<MutationLinkHouseholdArgs, 'input'>>;
  payDividend?: Resolver<ResolversTypes['PayDividendResult'], ParentType, ContextType, RequireFields<MutationPayDividendArgs, 'input'>>;
  endLink?: Resolver<ResolversTypes['EndLinkResult'], ParentType, ContextType, RequireFields<MutationEndLinkArgs, 'input'>>;
  registerEnterprise?: Resolver<ResolversTypes['RegisterEnterpriseResult'], ParentType, ContextType, RequireFields<MutationRegisterEnterpriseArgs, 'input'>>;
  pairEnterprise?: Resolver<ResolversTypes['PairEnterpriseResult'], ParentType, ContextType, RequireFields<MutationPairEnterpriseArgs, 'input'>>;
  filePlan?: Resolver<ResolversTypes['FilePlanResult'], ParentType, ContextType, RequireFields<MutationFilePlanArgs, 'input'>>;
  openBudgetLine?: Resolver<ResolversTypes['OpenBudgetLineResult'], ParentType, ContextType, RequireFields<MutationOpenBudgetLineArgs, 'input'>>;
  allocateFund?: Resolver<ResolversTypes['AllocateFundResult'], ParentType, ContextType, RequireFields<MutationAllocateFundArgs, 'input'>>;
  proposeProject?: Resolver<ResolversTypes['ProposeProjectResult'], ParentType, ContextType, RequireFields<MutationProposeProjectArgs, 'input'>>;
  reviewProject?: Resolver<ResolversTypes['ReviewProjectResult'], ParentType, ContextType, RequireFields<MutationReviewProjectArgs, 'input'>>;
  appraiseProject?: Resolver<ResolversTypes['AppraiseProjectResult'], ParentType, ContextType, RequireFields<MutationAppraiseProjectArgs, 'input'>>;
  approveProject?: Resolver<ResolversTypes['ApproveProjectResult'], ParentType, ContextType, RequireFields<MutationApproveProjectArgs, 'input'>>;
  rollOverProject?: Resolver<ResolversTypes['RollOverProjectResult'], ParentType, ContextType, RequireFields<MutationRollOverProjectArgs, 'input'>>;
  tenderProject?: Resolver<ResolversTypes['TenderProjectResult'], ParentType, ContextType, RequireFields<MutationTenderProjectArgs, 'input'>>;
  completeProject?: Resolver<ResolversTypes['CompleteProjectResult'], ParentType, ContextType, RequireFields<MutationCompleteProjectArgs, 'input'>>;
  acceptProject?: Resolver<ResolversTypes['AcceptProjectResult'], ParentType, ContextType, RequireFields<MutationAcceptProjectArgs, 'input'>>;
  payProject?: Resolver<ResolversTypes['PayProjectResult'], ParentType, ContextType, RequireFields<MutationPayProjectArgs, 'input'>>;
  startOperation?: Resolver<ResolversTypes['StartOperationResult'], ParentType, ContextType, RequireFields<MutationStartOperationArgs, 'input'>>;
  rejectProject?: Resolver<ResolversTypes['RejectProjectResult'], ParentType, ContextType, RequireFields<MutationRejectProjectArgs, 'input'>>;
  stopProject?: Resolver<ResolversTypes['StopProjectResult'], ParentType, ContextType, RequireFields<MutationStopProjectArgs, 'input'>>;
};

export type LinkHouseholdResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkHouseholdResult'] = ResolversParentTypes['LinkHouseholdResult']> = {
  __resolveType: TypeResolveFn<'BenefitLink' | 'RecordNotYetKnown' | 'RecordNotFound' | 'ProjectNotInStage' | 'HouseholdNotLinkable' | 'BenefitLinkExists' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type PayDividendResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayDividendResult'] = ResolversParentTypes['PayDividendResult']> = {
  __resolveType: TypeResolveFn<'BenefitLink' | 'RecordNotFound' | 'VersionConflict' | 'DividendAlreadyPaid' | 'PeriodOutsideLink' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type EndLinkResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndLinkResult'] = ResolversParentTypes['EndLinkResult']> = {
  __resolveType: TypeResolveFn<'BenefitLink' | 'RecordNotFound' | 'VersionConflict' | 'BenefitLinkEnded' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type HouseholdNotLinkableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HouseholdNotLinkable'] = ResolversParentTypes['HouseholdNotLinkable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  householdId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BenefitLinkExistsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenefitLinkExists'] = ResolversParentTypes['BenefitLinkExists']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BenefitLinkEndedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenefitLinkEnded'] = ResolversParentTypes['BenefitLinkEnded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DividendAlreadyPaidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DividendAlreadyPaid'] = ResolversParentTypes['DividendAlreadyPaid']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  paidPeriod?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paidOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PeriodOutsideLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeriodOutsideLink'] = ResolversParentTypes['PeriodOutsideLink']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterpriseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise'], FederationReferenceType extends FederationReferenceTypes['Enterprise'] = FederationReferenceTypes['Enterprise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enterprise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EnterpriseKind'], ParentType, ContextType>;
  registeredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  pairedVillages?: Resolver<Maybe<Array<Maybe<ResolversTypes['Region']>>>, ParentType, ContextType>;
  pairedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  projectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  planDueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  planPolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  planFiledOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  planOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterpriseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseConnection'] = ResolversParentTypes['EnterpriseConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EnterpriseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EnterpriseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseEdge'] = ResolversParentTypes['EnterpriseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
};

export type RegisterEnterpriseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterEnterpriseResult'] = ResolversParentTypes['RegisterEnterpriseResult']> = {
  __resolveType: TypeResolveFn<'Enterprise' | 'RecordNotYetKnown' | 'IndustryRegionUnsuitable' | 'EnterpriseAlreadyRegistered' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type PairEnterpriseResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PairEnterpriseResult'] = ResolversParentTypes['PairEnterpriseResult']> = {
  __resolveType: TypeResolveFn<'Enterprise' | 'RecordNotFound' | 'VersionConflict' | 'RecordNotYetKnown' | 'IndustryRegionUnsuitable' | 'VillageAlreadyPaired' | 'NoPolicyInForce' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type FilePlanResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FilePlanResult'] = ResolversParentTypes['FilePlanResult']> = {
  __resolveType: TypeResolveFn<'Enterprise' | 'RecordNotFound' | 'VersionConflict' | 'NoPlanOutstanding' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type EnterpriseAlreadyRegisteredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseAlreadyRegistered'] = ResolversParentTypes['EnterpriseAlreadyRegistered']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VillageAlreadyPairedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VillageAlreadyPaired'] = ResolversParentTypes['VillageAlreadyPaired']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regionCode?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoPlanOutstandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoPlanOutstanding'] = ResolversParentTypes['NoPlanOutstanding']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pairedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  planFiledOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  industry?: Resolver<Maybe<ResolversTypes['IndustryFigures']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
};

export type IndustryFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndustryFigures'] = ResolversParentTypes['IndustryFigures']> = {
  projects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  projectsInLibrary?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  projectsOperating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  projectsStopped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  budgetFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  fundAllocatedFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  fundForIndustryFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  directSupportFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  assetIncomeFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  fundVillages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fundPaidFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  helpingEnterprises?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enterpriseProjects?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enterpriseInvestmentFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  enterprisePeopleHelped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enterpriseVillages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  benefitLinks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dividendsPaidFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
};

export type BudgetLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetLine'] = ResolversParentTypes['BudgetLine'], FederationReferenceType extends FederationReferenceTypes['BudgetLine'] = FederationReferenceTypes['BudgetLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BudgetLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['FundSource'], ParentType, ContextType>;
  amountFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  allocatedFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  allocatedOutsideIndustryFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  remainingFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  openedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FundAllocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundAllocation'] = ResolversParentTypes['FundAllocation'], FederationReferenceType extends FederationReferenceTypes['FundAllocation'] = FederationReferenceTypes['FundAllocation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['FundAllocation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  budgetLine?: Resolver<Maybe<ResolversTypes['BudgetLine']>, ParentType, ContextType>;
  amountFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AllocationKind'], ParentType, ContextType>;
  forIndustry?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  batch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  allocatedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  sharePolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BudgetLineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetLineConnection'] = ResolversParentTypes['BudgetLineConnection']> = {
  edges?: Resolver<Array<ResolversTypes['BudgetLineEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BudgetLineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetLineEdge'] = ResolversParentTypes['BudgetLineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BudgetLine'], ParentType, ContextType>;
};

export type FundAllocationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundAllocationConnection'] = ResolversParentTypes['FundAllocationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FundAllocationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FundAllocationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundAllocationEdge'] = ResolversParentTypes['FundAllocationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FundAllocation'], ParentType, ContextType>;
};

export type OpenBudgetLineResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenBudgetLineResult'] = ResolversParentTypes['OpenBudgetLineResult']> = {
  __resolveType: TypeResolveFn<'BudgetLine' | 'RecordNotYetKnown' | 'IndustryRegionUnsuitable' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AllocateFundResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllocateFundResult'] = ResolversParentTypes['AllocateFundResult']> = {
  __resolveType: TypeResolveFn<'FundAllocation' | 'RecordNotFound' | 'VersionConflict' | 'ProjectNotInStage' | 'BudgetLineDoesNotCover' | 'BudgetLineExceeded' | 'IndustryShareNotKept' | 'ProjectBudgetExceeded' | 'NoPolicyInForce' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type BudgetLineDoesNotCoverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetLineDoesNotCover'] = ResolversParentTypes['BudgetLineDoesNotCover']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['BudgetLineMismatch'], ParentType, ContextType>;
  lineYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  planYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BudgetLineExceededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BudgetLineExceeded'] = ResolversParentTypes['BudgetLineExceeded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remainingFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndustryShareNotKeptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndustryShareNotKept'] = ResolversParentTypes['IndustryShareNotKept']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remainingFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  sharePercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sharePolicyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonReport'] = ResolversParentTypes['PersonReport'], FederationReferenceType extends FederationReferenceTypes['PersonReport'] = FederationReferenceTypes['PersonReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PersonReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  personId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  householdId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ofChild?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  industryProjects?: Resolver<Maybe<Array<ResolversTypes['HeldRecord']>>, ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project'], FederationReferenceType extends FederationReferenceTypes['Project'] = FederationReferenceTypes['Project']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Project']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProjectKind'], ParentType, ContextType>;
  financing?: Resolver<ResolversTypes['ProjectFinancing'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['ProjectStage'], ParentType, ContextType>;
  stageSince?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  planYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  budgetFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  allocatedFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  paidFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  peopleHelped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  proposedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  deadlinePolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['ProjectStep']>, ParentType, ContextType>;
  allocations?: Resolver<Array<ResolversTypes['FundAllocation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectStep'] = ResolversParentTypes['ProjectStep']> = {
  kind?: Resolver<ResolversTypes['ProjectStepKind'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  noticeFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  noticeTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  noticePolicy?: Resolver<Maybe<ResolversTypes['PolicyVersion']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['ProjectEndReason']>, ParentType, ContextType>;
  amountFen?: Resolver<Maybe<ResolversTypes['Fen']>, ParentType, ContextType>;
};

export type ProjectConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectConnection'] = ResolversParentTypes['ProjectConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProjectEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProjectEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectEdge'] = ResolversParentTypes['ProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type ProposeProjectResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposeProjectResult'] = ResolversParentTypes['ProposeProjectResult']> = {
  __resolveType: TypeResolveFn<'Project' | 'RecordNotYetKnown' | 'IndustryRegionUnsuitable' | 'RecordNotFound' | 'EnterpriseRequired' | 'PlanYearOutOfRange' | 'ProjectAlreadyInPlan' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ReviewProjectResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewProjectResult'] = ResolversParentTypes['ReviewProjectResult']> = {
  __resolveType: TypeResolveFn<'Project' | 'RecordNotFound' | 'VersionConflict' | 'ProjectNotInStage' | 'NoticeTooShort' | 'NoPolicyInForce' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AppraiseProjectResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppraiseProjectResult'] = ResolversParentTypes['AppraiseProjectResult']> = {
  __resolveType: TypeResolveFn<'Project' | 'RecordNotFound' | 'VersionConflict' | 'ProjectNotInStage' | 'NoticeTooShort' | 'NoPolicyInForce' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ApproveProjectResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveProjectResult'] = ResolversParentTypes['ApproveProjectResult']> = {
  __resolveType: TypeResolveFn<'Project' | 'RecordNotFound' | 'VersionConflict' | 'ProjectNotInStage' | 'NoticeTooShort' | 'NoPolicyInForce' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RollOverProjectResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RollOverProjectResult'] = ResolversParentTypes['RollOverProjectResult']> = {
  __resolveType: TypeResolveFn<'Project' | 'RecordNotFound' | 'VersionConflict' | 'ProjectNotInStage' | 'PlanYearNotOver' | 'ProjectAlreadyInPlan' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type TenderProjectResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TenderProjectResult'] = ResolversParentTypes['TenderProjectResult']> = {
  __resolveType: TypeResolveFn<'Project' | 'RecordNotFound' | 'VersionConflict' | 'ProjectNotInStage' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type CompleteProjectResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteProjectResult'] = ResolversParentTypes['CompleteProjectResult']> = {
  __resolveType: TypeResolveFn<'Project' | 'RecordNotFound' | 'VersionConflict' | 'ProjectNotInStage' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type AcceptProjectResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptProjectResult'] = ResolversParentTypes['AcceptProjectResult']> = {
  __resolveType: TypeResolveFn<'Project' | 'RecordNotFound' | 'VersionConflict' | 'ProjectNotInStage' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type PayProjectResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PayProjectResult'] = ResolversParentTypes['PayProjectResult']> = {
  __resolveType: TypeResolveFn<'Project' | 'RecordNotFound' | 'VersionConflict' | 'ProjectNotInStage' | 'PaymentOverAllocation' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type StartOperationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartOperationResult'] = ResolversParentTypes['StartOperationResult']> = {
  __resolveType: TypeResolveFn<'Project' | 'RecordNotFound' | 'VersionConflict' | 'ProjectNotInStage' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type RejectProjectResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectProjectResult'] = ResolversParentTypes['RejectProjectResult']> = {
  __resolveType: TypeResolveFn<'Project' | 'RecordNotFound' | 'VersionConflict' | 'ProjectNotInStage' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type StopProjectResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StopProjectResult'] = ResolversParentTypes['StopProjectResult']> = {
  __resolveType: TypeResolveFn<'Project' | 'RecordNotFound' | 'VersionConflict' | 'ProjectNotInStage' | 'DateOutOfRange' | 'IdempotencyKeyReused', ParentType, ContextType>;
};

export type ProjectNotInStageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectNotInStage'] = ResolversParentTypes['ProjectNotInStage']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['ProjectStage'], ParentType, ContextType>;
  financing?: Resolver<ResolversTypes['ProjectFinancing'], ParentType, ContextType>;
  takenFrom?: Resolver<Array<ResolversTypes['ProjectStage']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NoticeTooShortResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeTooShort'] = ResolversParentTypes['NoticeTooShort']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requiredDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  earliestEnd?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  noticePolicyId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanYearOutOfRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanYearOutOfRange'] = ResolversParentTypes['PlanYearOutOfRange']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  earliestYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  latestYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PlanYearNotOverResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanYearNotOver'] = ResolversParentTypes['PlanYearNotOver']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  planYear?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rollOverFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnterpriseRequiredResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnterpriseRequired'] = ResolversParentTypes['EnterpriseRequired']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectAlreadyInPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectAlreadyInPlan'] = ResolversParentTypes['ProjectAlreadyInPlan']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectBudgetExceededResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectBudgetExceeded'] = ResolversParentTypes['ProjectBudgetExceeded']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remainingFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentOverAllocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentOverAllocation'] = ResolversParentTypes['PaymentOverAllocation']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remainingFen?: Resolver<ResolversTypes['Fen'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IndustryRegionUnsuitableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IndustryRegionUnsuitable'] = ResolversParentTypes['IndustryRegionUnsuitable']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regionCode?: Resolver<ResolversTypes['RegionCode'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['IndustryRegionReason'], ParentType, ContextType>;
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
  BenefitLink?: BenefitLinkResolvers<ContextType>;
  Dividend?: DividendResolvers<ContextType>;
  BenefitLinkConnection?: BenefitLinkConnectionResolvers<ContextType>;
  BenefitLinkEdge?: BenefitLinkEdgeResolvers<ContextType>;
  Household?: HouseholdResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  LinkHouseholdResult?: LinkHouseholdResultResolvers<ContextType>;
  PayDividendResult?: PayDividendResultResolvers<ContextType>;
  EndLinkResult?: EndLinkResultResolvers<ContextType>;
  HouseholdNotLinkable?: HouseholdNotLinkableResolvers<ContextType>;
  BenefitLinkExists?: BenefitLinkExistsResolvers<ContextType>;
  BenefitLinkEnded?: BenefitLinkEndedResolvers<ContextType>;
  DividendAlreadyPaid?: DividendAlreadyPaidResolvers<ContextType>;
  PeriodOutsideLink?: PeriodOutsideLinkResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  EnterpriseConnection?: EnterpriseConnectionResolvers<ContextType>;
  EnterpriseEdge?: EnterpriseEdgeResolvers<ContextType>;
  RegisterEnterpriseResult?: RegisterEnterpriseResultResolvers<ContextType>;
  PairEnterpriseResult?: PairEnterpriseResultResolvers<ContextType>;
  FilePlanResult?: FilePlanResultResolvers<ContextType>;
  EnterpriseAlreadyRegistered?: EnterpriseAlreadyRegisteredResolvers<ContextType>;
  VillageAlreadyPaired?: VillageAlreadyPairedResolvers<ContextType>;
  NoPlanOutstanding?: NoPlanOutstandingResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  IndustryFigures?: IndustryFiguresResolvers<ContextType>;
  BudgetLine?: BudgetLineResolvers<ContextType>;
  FundAllocation?: FundAllocationResolvers<ContextType>;
  BudgetLineConnection?: BudgetLineConnectionResolvers<ContextType>;
  BudgetLineEdge?: BudgetLineEdgeResolvers<ContextType>;
  FundAllocationConnection?: FundAllocationConnectionResolvers<ContextType>;
  FundAllocationEdge?: FundAllocationEdgeResolvers<ContextType>;
  OpenBudgetLineResult?: OpenBudgetLineResultResolvers<ContextType>;
  AllocateFundResult?: AllocateFundResultResolvers<ContextType>;
  BudgetLineDoesNotCover?: BudgetLineDoesNotCoverResolvers<ContextType>;
  BudgetLineExceeded?: BudgetLineExceededResolvers<ContextType>;
  IndustryShareNotKept?: IndustryShareNotKeptResolvers<ContextType>;
  PersonReport?: PersonReportResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  ProjectStep?: ProjectStepResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  ProposeProjectResult?: ProposeProjectResultResolvers<ContextType>;
  ReviewProjectResult?: ReviewProjectResultResolvers<ContextType>;
  AppraiseProjectResult?: AppraiseProjectResultResolvers<ContextType>;
  ApproveProjectResult?: ApproveProjectResultResolvers<ContextType>;
  RollOverProjectResult?: RollOverProjectResultResolvers<ContextType>;
  TenderProjectResult?: TenderProjectResultResolvers<ContextType>;
  CompleteProjectResult?: CompleteProjectResultResolvers<ContextType>;
  AcceptProjectResult?: AcceptProjectResultResolvers<ContextType>;
  PayProjectResult?: PayProjectResultResolvers<ContextType>;
  StartOperationResult?: StartOperationResultResolvers<ContextType>;
  RejectProjectResult?: RejectProjectResultResolvers<ContextType>;
  StopProjectResult?: StopProjectResultResolvers<ContextType>;
  ProjectNotInStage?: ProjectNotInStageResolvers<ContextType>;
  NoticeTooShort?: NoticeTooShortResolvers<ContextType>;
  PlanYearOutOfRange?: PlanYearOutOfRangeResolvers<ContextType>;
  PlanYearNotOver?: PlanYearNotOverResolvers<ContextType>;
  EnterpriseRequired?: EnterpriseRequiredResolvers<ContextType>;
  ProjectAlreadyInPlan?: ProjectAlreadyInPlanResolvers<ContextType>;
  ProjectBudgetExceeded?: ProjectBudgetExceededResolvers<ContextType>;
  PaymentOverAllocation?: PaymentOverAllocationResolvers<ContextType>;
  IndustryRegionUnsuitable?: IndustryRegionUnsuitableResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  scope?: ScopeDirectiveResolver<any, any, ContextType>;
};
