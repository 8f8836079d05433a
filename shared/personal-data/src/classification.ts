/**
 * What every stored column and every field of an event is, in the words of 个人信息保护法 第四条、第二十八条 and
 * GB/T 45574-2025. A column or field that is not here stops `npm test` (infra/personal-data), and so does one that is here
 * and no longer exists.
 *
 *   ordinary   tells nothing of a person: keys, codes, versions, what a village or a firm did
 *   personal   about a person or a household that is known by its id
 *   health     sensitive: illness, disability
 *   finance    sensitive: income, wages, what was paid to a household
 *   sealed     personal, and stored under the person's own key only
 *   text       what people write about a household, so it may be health; stored under a key of its own only
 *
 * Whatever is personal is sensitive where it is about a child under 14: that is a property of the row, not of a column.
 * Names of columns are divided by spaces.
 */
export type DataClass = 'ORDINARY' | 'PERSONAL' | 'SENSITIVE_HEALTH' | 'SENSITIVE_FINANCE' | 'SENSITIVE_CHILD';

export interface Classes {
  ordinary?: string;
  personal?: string;
  health?: string;
  finance?: string;
  sealed?: string;
  text?: string;
}

/**
 * What stands in a text that no vocabulary, pattern or id closes, beside its class: infra/personal-data finds each of them
 * here, in the events of all services and in the tables of the four that have no keys. What somebody may write about a
 * person belongs into neither list (decision 0035).
 *
 *   names   of a region, an undertaking or an office; a person's stands in one where an undertaking bears it
 *   codes   of a vocabulary or in a pattern that the service, or its table, holds it to
 */
export interface OpenTexts {
  names?: string;
  codes?: string;
}

export interface TableClasses extends Classes, OpenTexts {
  /** Which rows are about a person (`:person`) or the household (`:household`): what a report at their request shows. `:seen`
   * is said of the record with a region that rows without one belong to. */
  of?: string;
}

export type ServiceName = 'monitoring' | 'employment' | 'industry-projects' | 'housing-safety' | 'education-subsidies';

/** Where changes and looks are written down, with the gateway's keys as with the services' records. */
const audited: Readonly<Record<string, TableClasses>> = {
  audit_entry: {
    // The two of values hold only what is ordinary (shared/aggregate/src/audited.ts).
    ordinary: 'position action request_id caused_by operation subject_kind subject_id values_before values_after',
    personal: 'occurred_at viewer_id roles areas purpose person_id region_code fields',
    of: 'person_id = :person',
  },
  audit_seal: {
    ordinary: 'number first_position last_position row_count leaves rows_hash previous_hash hash algorithm sealed_at',
  },
};

const migrations: TableClasses = { ordinary: 'id timestamp name' };

const outboxColumns =
  'position event_id topic state_topic key type source sequence region_code correlation_id causation_id occurred_at deleted extra_headers sent_at';

/** Tables that every service has. Messages hold the fields of `eventClasses`, hashes and keys of commands nothing more. */
export const everyService: Readonly<Record<string, TableClasses>> = {
  command_log: {
    ordinary: 'idempotency_key operation input_hash aggregate_id handled_at',
    personal: 'viewer_id',
  },
  county_counter: { ordinary: 'county_code slot counter amount villages' },
  county_addition: { ordinary: 'county_code slot counter amount villages' },
  village_counter: { ordinary: 'region_code counter amount' },
  outbox: { ordinary: outboxColumns, finance: 'data raw' },
  inbox_event: { ordinary: 'consumer event_id handled_at' },
  inbox_request: {
    ordinary: 'id action arguments requested_at touched_at progress finished_at result',
    personal: 'requested_by',
  },
  parked_key: { ordinary: 'consumer topic key parked_at' },
  parked_message: {
    ordinary: 'id consumer topic key partition offset headers reason attempts parked_at',
    finance: 'value',
  },
  discarded_message: {
    ordinary: 'consumer topic partition offset key event_id reason attempts parked_at because discarded_at',
    personal: 'discarded_by',
  },
  policy: { ordinary: 'id code area valid_from valid_to value source verified' },
  ...audited,
  retention_mark: { ordinary: 'name deleted_before' },
  migrations,
};

/** What the other four keep of monitoring's register: no name, no number. */
const copies: Readonly<Record<string, TableClasses>> = {
  region_copy: { ordinary: 'code name level valid_from valid_to sequence', names: 'name', codes: 'code level' },
  household_copy: {
    ordinary: 'id sequence',
    personal: 'region_code origin status member_count',
    codes: 'origin status',
    of: 'id = :household',
  },
  person_copy: {
    ordinary: 'id sequence',
    personal: 'region_code household_id relation sex birth_date left_on',
    health: 'labour_grade',
    codes: 'relation sex labour_grade',
    of: 'id = :person',
  },
};

export const columnClasses: Readonly<Record<ServiceName | 'gateway', Readonly<Record<string, TableClasses>>>> = {
  gateway: {
    ...audited,
    migrations,
    // The heads of its audit and nothing else.
    outbox: { ordinary: `${outboxColumns} data raw` },
    // Who made a key is a person at work; what a key is called is chosen by that person.
    api_key: {
      ordinary: 'id prefix hash name roles scopes areas created_at expires_at last_used_at revoked_at replaces',
      personal: 'created_by',
    },
  },
  monitoring: {
    ...everyService,
    region: { ordinary: 'id version region_code name level parent_code valid_from valid_to' },
    household: {
      ordinary: 'id version',
      personal: 'region_code origin status member_count registered_on closed_on close_reason',
      of: 'id = :household',
    },
    person: {
      ordinary: 'id version',
      personal: 'region_code household_id relation sex birth_date joined_on left_on leave_reason erased_on',
      // Lost labour is a disability or an illness by another name.
      health: 'labour_grade',
      sealed: 'name id_number id_number_index phone bank_account',
      of: 'id = :person',
    },
    person_correction: {
      ordinary: 'id',
      personal: 'person_id fields corrected_by corrected_at',
      sealed: 'before reason',
      of: 'person_id in (select id from person where id = :person and :seen)',
    },
    risk_clue: {
      ordinary: 'id version limit_policy source_event_id source_event_type warning_policy',
      personal:
        'region_code household_id channel status raised_at raised_by sign_due_on handle_due_on signed_at signed_by handled_at outcome closed_on',
      health: 'kind',
      text: 'evidence handling_note closing_note',
      of: 'household_id = :household',
    },
    monitored_household: {
      ordinary: 'id version line_policy clue_id income_line_fen',
      personal: 'region_code household_id category recognised_on',
      health: 'risks hit_by_shock',
      finance: 'income_per_head_fen',
      of: 'household_id = :household',
    },
    'vault.person_key': { ordinary: 'master_key_id suite', personal: 'person_id wrapped_key' },
    'vault.clue_key': { ordinary: 'clue_id master_key_id suite', personal: 'wrapped_key' },
  },
  employment: {
    ...everyService,
    ...copies,
    employment_record: {
      ordinary: 'id version workshop_id public_post_id counts_person',
      personal: 'region_code person_id household_id route workplace employer started_on ended_on end_reason lifted',
      finance: 'monthly_wage_fen',
      names: 'employer',
      codes: 'route workplace end_reason',
      of: 'person_id = :person',
    },
    public_post: {
      ordinary:
        'id version region_code kind status monthly_amount_fen amount_policy opened_on free_since holder_policy closed_on',
      personal: 'holder_person_id holder_household_id agreement_from agreement_to',
      codes: 'kind status',
      of: 'holder_person_id = :person',
    },
    workshop: {
      ordinary:
        'id version region_code name kind status opened_on recognised_on recognition_policy withdrawn_on withdrawal_reason',
      // Who runs it may be one person.
      personal: 'operator',
      names: 'name operator',
      codes: 'kind status withdrawal_reason',
    },
  },
  'industry-projects': {
    ...everyService,
    ...copies,
    benefit_link: {
      ordinary: 'id version project_id',
      personal: 'region_code household_id kind started_on ended_on',
      finance: 'paid_fen',
      codes: 'kind',
      of: 'household_id = :household',
    },
    dividend: {
      ordinary: 'link_id period',
      finance: 'amount_fen paid_on',
      codes: 'period',
      of: 'link_id in (select id from benefit_link where household_id = :household and :seen)',
    },
    budget_line: {
      ordinary: 'id version region_code year source amount_fen allocated_fen allocated_outside_industry_fen opened_on',
      codes: 'source',
    },
    enterprise: {
      ordinary:
        'id version region_code name kind registered_on paired_villages paired_on project_count plan_due_on plan_policy plan_filed_on',
      names: 'name',
      codes: 'kind paired_villages',
    },
    fund_allocation: {
      ordinary:
        'id version region_code project_id budget_line_id amount_fen kind for_industry batch allocated_on share_policy',
      codes: 'kind',
    },
    project: {
      ordinary:
        'id version region_code name kind financing stage plan_year budget_fen allocated_fen paid_fen people_helped enterprise_id proposed_on stage_since due_on deadline_policy steps',
      names: 'name',
      codes: 'kind financing stage steps',
    },
  },
  'housing-safety': {
    ...everyService,
    ...copies,
    dwelling: {
      ordinary: 'id version',
      personal:
        'region_code household_id tenure built_year area_square_metres residents occupied occupancy_since grade appraised_on registered_on demolished_on',
      codes: 'tenure grade',
      of: 'household_id = :household',
    },
    appraisal: {
      ordinary: 'id dwelling_id renovation_id',
      // The appraiser is an office, or named as an official.
      personal: 'grade previous_grade kind appraised_on appraiser report recorded_at',
      names: 'appraiser',
      codes: 'grade previous_grade kind report',
      of: 'dwelling_id in (select id from dwelling where household_id = :household and :seen)',
    },
    renovation: {
      ordinary: 'id version dwelling_id grant_policy deadline_policy',
      personal:
        'region_code household_id status status_since applied_on grade_before built_due_on paid_due_on lived_in_due_on due_on',
      // A reason may be that the household was helped before, or is in no group.
      finance: 'applicant_group grant_fen rejection_reason',
      codes: 'applicant_group status grade_before rejection_reason',
      of: 'household_id = :household',
    },
  },
  'education-subsidies': {
    ...everyService,
    ...copies,
    school: {
      ordinary: 'id version region_code name stages places registered_on',
      names: 'name',
      codes: 'stages',
    },
    student: {
      ordinary: 'id version roster_policy',
      personal: 'region_code person_id household_id registered_on',
      of: 'person_id = :person',
    },
    enrolment: {
      ordinary: 'id version compulsory_age_policy',
      personal:
        'region_code student_id person_id household_id school_id stage grade boarder status started_on status_since ended_on last_step last_step_on compulsory_at_dropout',
      health: 'suspension_reason dropout_cause',
      codes: 'stage status last_step suspension_reason dropout_cause',
      of: 'person_id = :person',
    },
    enrolment_step: {
      ordinary: 'enrolment_id sequence',
      personal: 'step taken_on status school_id boarder recorded_at',
      health: 'suspension_reason dropout_cause',
      codes: 'step status suspension_reason dropout_cause',
      of: 'enrolment_id in (select id from enrolment where person_id = :person and :seen)',
    },
    subsidy_payment: {
      ordinary: 'id version amount_policy term_policy',
      personal: 'region_code student_id enrolment_id household_id scheme year term stage boarder judged_on',
      finance: 'aid_level amount_fen paid_on',
      codes: 'scheme term stage aid_level',
      of: 'student_id in (select id from student where person_id = :person and :seen)',
    },
  },
};

/** Of every aggregate, with what the event of a restore says: that the record went back to a back-up. */
const always = 'id regionCode exists backupTakenAt';
/** And the day of what happened, which most events name. */
const dated = `${always} on`;

/** Fields of an aggregate's state and of its events' details, by `<service>.<aggregate>`. None of them may be sealed. */
export const eventClasses: Readonly<Record<string, Omit<Classes, 'sealed' | 'text'> & OpenTexts>> = {
  'monitoring.region': {
    ordinary: `${dated} name level parentCode validFrom validTo previousName successorCode`,
    names: 'name previousName',
  },
  'monitoring.household': {
    ordinary: dated,
    personal: 'origin status memberCount registeredOn closedOn closeReason personId reason previousRegionCode',
  },
  'monitoring.person': {
    ordinary: dated,
    personal: 'householdId relation sex birthDate joinedOn leftOn leaveReason reason previousRegionCode fields ground',
    health: 'labourGrade',
    // The names of the corrected fields.
    codes: 'fields',
  },
  'monitoring.risk-clue': {
    ordinary: `${always} limitPolicy sourceEventId sourceEventType warningPolicy`,
    personal: 'householdId channel status raisedAt signDueOn handleDueOn outcome closedOn signedBy previousRegionCode',
    health: 'kind',
    // The unit that signs.
    names: 'signedBy',
    codes: 'sourceEventType',
  },
  'monitoring.monitored-household': {
    ordinary: `${always} linePolicy incomeLineFen clueId`,
    personal: 'householdId category recognisedOn previousRegionCode',
    health: 'risks',
    finance: 'incomePerHeadFen',
  },
  'employment.employment-record': {
    ordinary: `${dated} workshopId publicPostId`,
    personal:
      'personId householdId route workplace startedOn endedOn endReason reason householdJobsLeft previousRegionCode',
    finance: 'monthlyWageFen',
  },
  'employment.workshop': {
    ordinary: `${dated} name kind status openedOn recognisedOn recognitionPolicy withdrawnOn targetWorkers monthsHeld reason`,
    names: 'name',
    codes: 'reason',
  },
  'employment.public-post': {
    ordinary: `${dated} kind status monthlyAmountFen openedOn holderPolicy closedOn`,
    personal: 'holderPersonId holderHouseholdId agreementFrom agreementTo personId reason',
  },
  'industry-projects.project': {
    ordinary: `${dated} name kind financing stage planYear budgetFen allocatedFen paidFen peopleHelped enterpriseId proposedOn stageSince dueOn deadlinePolicy noticeFrom noticeTo noticePolicy fromYear toYear allocationId amountFen reason`,
    names: 'name',
    codes: 'reason',
  },
  'industry-projects.budget-line': {
    ordinary: `${always} year source amountFen allocatedFen allocatedOutsideIndustryFen openedOn allocationId`,
  },
  'industry-projects.fund-allocation': {
    ordinary: `${always} projectId budgetLineId amountFen kind forIndustry batch allocatedOn sharePolicy`,
  },
  'industry-projects.enterprise': {
    ordinary: `${dated} name kind registeredOn pairedVillages projectCount planDueOn planPolicy planFiledOn villages projectId`,
    names: 'name',
  },
  'industry-projects.benefit-link': {
    ordinary: `${dated} projectId period`,
    personal: 'householdId kind startedOn endedOn previousRegionCode',
    finance: 'paidFen amountFen',
    codes: 'period',
  },
  'housing-safety.dwelling': {
    ordinary: dated,
    personal:
      'householdId tenure builtYear areaSquareMetres residents occupied grade appraisedOn danger registeredOn demolishedOn previousGrade kind',
  },
  'housing-safety.renovation': {
    ordinary: `${dated} dwellingId grantPolicy deadlinePolicy`,
    personal: 'householdId status builtDueOn paidDueOn livedInDueOn appliedOn statusSince grade',
    finance: 'applicantGroup grantFen amountFen reason',
    codes: 'reason',
  },
  'education-subsidies.school': { ordinary: `${always} name stages places registeredOn`, names: 'name' },
  'education-subsidies.student': {
    ordinary: always,
    personal: 'personId householdId registeredOn previousRegionCode',
  },
  'education-subsidies.enrolment': {
    ordinary: dated,
    personal:
      'studentId personId householdId schoolId stage grade boarder status startedOn statusSince endedOn fromSchoolId previousRegionCode',
    health: 'reason cause',
  },
  'education-subsidies.subsidy-payment': {
    ordinary: `${always} amountPolicy`,
    personal: 'studentId enrolmentId householdId scheme year term',
    finance: 'amountFen paidOn',
  },
};

const dataClasses = {
  ordinary: 'ORDINARY',
  personal: 'PERSONAL',
  health: 'SENSITIVE_HEALTH',
  finance: 'SENSITIVE_FINANCE',
  sealed: 'PERSONAL',
  text: 'SENSITIVE_HEALTH',
} as const satisfies Record<keyof Classes, DataClass>;

/** Every name of a table or an aggregate, with its classes: exactly one where the table is right. */
export function classesByName(classes: Classes): Map<string, (keyof Classes)[]> {
  const found = new Map<string, (keyof Classes)[]>();
  for (const each of Object.keys(dataClasses) as (keyof Classes)[]) {
    for (const name of classes[each]?.split(' ') ?? []) found.set(name, [...(found.get(name) ?? []), each]);
  }
  return found;
}

/** Throws for a name without a class: what nobody classified is shown to nobody. */
export function dataClassOf(classes: Classes, name: string): { dataClass: DataClass; as: keyof Classes } {
  const [found] = classesByName(classes).get(name) ?? [];
  if (!found) throw new Error(`${name} has no class`);
  return { dataClass: dataClasses[found], as: found };
}
