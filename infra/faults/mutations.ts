import type { ServiceName } from '../start/members.ts';

interface Mutation {
  service: ServiceName;
  /** What it answers when it is carried out. */
  entity: string;
  /** The one event that must then be on the topic, whatever else is. */
  event: string;
  /** What else the client must know of the answer. */
  select?: string;
}

const monitoring = (entity: string, event: string, select?: string): Mutation => ({
  service: 'monitoring',
  entity,
  event,
  ...(select && { select }),
});
const housing = (fact: string): Mutation => ({
  service: 'housing-safety',
  entity: 'Dwelling',
  event: `dwelling.${fact}`,
});
const employment = (entity: string, event: string): Mutation => ({ service: 'employment', entity, event });
const industry = (fact: string): Mutation => ({
  service: 'industry-projects',
  entity: 'Enterprise',
  event: `enterprise.${fact}`,
});
const education = (entity: string, event: string): Mutation => ({ service: 'education-subsidies', entity, event });

/** What the client writes: several aggregates of each of the five services. */
export const mutations = {
  establishRegion: monitoring('Region', 'region.established'),
  registerHousehold: monitoring('Household', 'household.registered', 'members { id relation }'),
  addMember: monitoring('Household', 'household.member-joined'),
  moveHousehold: monitoring('Household', 'household.moved'),
  closeHousehold: monitoring('Household', 'household.closed'),
  registerDwelling: housing('registered'),
  appraiseDwelling: housing('appraised'),
  leaveDwelling: housing('left'),
  demolishDwelling: housing('demolished'),
  startEmployment: employment('EmploymentRecord', 'employment-record.started'),
  endEmployment: employment('EmploymentRecord', 'employment-record.ended'),
  openPost: employment('PublicPost', 'public-post.opened'),
  closePost: employment('PublicPost', 'public-post.closed'),
  registerEnterprise: industry('registered'),
  pairEnterprise: industry('paired'),
  filePlan: industry('plan-filed'),
  registerSchool: education('School', 'school.registered'),
  registerStudent: education('Student', 'student.registered'),
  enrolStudent: education('Enrolment', 'enrolment.enrolled'),
  recordDropOut: education('Enrolment', 'enrolment.dropped-out'),
  returnToSchool: education('Enrolment', 'enrolment.returned'),
} as const satisfies Record<string, Mutation>;

export type MutationName = keyof typeof mutations;

/** `isGuarded`: the input says which version the caller saw, and may be told that it is another by now. */
export function documentOf(name: MutationName, isGuarded: boolean): string {
  const { entity, select = '' }: Mutation = mutations[name];
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const id = entity === 'Region' ? 'id: code' : 'id';
  return `mutation ($input: ${input}) { result: ${name}(input: $input) { __typename
    ... on ${entity} { ${id} version ${select} }
    ... on UserError { code message }
    ${isGuarded ? '... on VersionConflict { currentVersion }' : ''} } }`;
}
