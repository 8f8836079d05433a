import { migration } from '@shouwang/database';

/**
 * Words that somebody wrote as the reason of a rejection or a stop are kept no more (decision 0035): they become OTHER. The
 * reason stands in the step that ended the project, and no other step has one.
 */
export const reasonsByCode = migration(
  1795900000000,
  'reasons-by-code',
  `update project set steps = (
     select jsonb_agg(case when step ? 'reason' then step || '{"reason": "OTHER"}' else step end order by place)
     from jsonb_array_elements(steps) with ordinality as taken (step, place))
   where jsonb_path_exists(steps, '$[*].reason')`,
  `create function reasons_are_codes(steps jsonb) returns boolean language sql immutable
   return not exists (
     select from jsonb_array_elements(steps) as step
     where step ? 'reason' and coalesce(step ->> 'reason', '') <> all (case step ->> 'kind'
       when 'REJECTED' then array['NOT_ELIGIBLE', 'NO_BENEFIT_LINK', 'NO_LAND', 'BUDGET_UNSOUND', 'OBJECTION_UPHELD',
         'DUPLICATE', 'PAPERS_INCOMPLETE', 'WITHDRAWN_BY_PROPOSER', 'OTHER']
       when 'STOPPED' then array['ENTERPRISE_WITHDREW', 'NO_LAND', 'NO_FUNDS', 'LOSSES', 'DISASTER', 'PLAN_CHANGED',
         'VIOLATION', 'OTHER']
       else array[]::text[] end))`,
  `alter table project add constraint project_reasons_are_codes check (reasons_are_codes(steps))`,
);
