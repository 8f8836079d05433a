import { replay, type Change, type Decision, type Step } from '@shouwang/aggregate';
import {
  filePlan,
  joinProject,
  pairEnterprise,
  registerEnterprise,
  type EnterpriseRow,
  type Policies,
} from '@shouwang/industry-projects';
import type { PolicyBook } from '@shouwang/policy';
import { addDays, type CalendarDate } from '@shouwang/values';
import { dayBetween, demoId, instantOn, randomFor, year, type Place } from './plan.ts';
import type { PlannedProject } from './projects.ts';

/** Firms that carry projects sign with the villages before they propose; most file their plan in time, a few never. */
export function enterprisesOf(
  projects: readonly PlannedProject[],
  policies: PolicyBook<Policies>,
  idle: readonly { place: Place; number: number }[],
): Change<EnterpriseRow>[] {
  const carried = Map.groupBy(projects, ({ proposal }) => proposal.enterpriseId);
  carried.delete(null);
  const helping = [...carried].map(([id, own], index) => helpingFirm(id ?? '', index, own, policies));
  return [...helping, ...idle.flatMap(({ place, number }) => idleIn(place, number))];
}

function helpingFirm(
  id: string,
  index: number,
  own: readonly PlannedProject[],
  policies: PolicyBook<Policies>,
): Change<EnterpriseRow> {
  const random = randomFor('industry-projects', 'enterprise', id);
  const villages = [...new Set(own.map(({ proposal }) => proposal.regionCode))];
  const regionCode = `${villages[0]?.slice(0, 9)}000`;
  const signedOn = dayBetween(random, '2025-01-06' as CalendarDate, '2025-01-31' as CalendarDate);
  const limit = policies.resolve('pairing-plan', { regionCode, on: signedOn });
  if (!limit) throw new Error('no limit for plans is in force in the demo');
  const kind = random.pick(['PRIVATE_FIRM', 'PRIVATE_FIRM', 'PRIVATE_FIRM', 'LEADING', 'COOPERATIVE'] as const);
  const filedOn = addDays(signedOn, random.between(5, 34));
  const later = [
    stepOf(signedOn, (row) => pairEnterprise(row, { villages, on: signedOn }, limit, year.to)),
    ...own.map(({ proposal, days }) => stepOf(days.proposed, (row) => joinProject(row, proposal.id))),
    ...(index % 25 === 7 ? [] : [stepOf(filedOn, (row) => filePlan(row, filedOn, year.to))]),
  ];
  const inOrder = later.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return replay([registration({ id, regionCode, name: `虚构帮扶企业${numbered(index)}`, kind }), ...inOrder]);
}

/** Registered, and without a project yet. */
function idleIn(place: Place, number: number): Change<EnterpriseRow>[] {
  const regionCode = place.code.padEnd(12, '0');
  return Array.from({ length: number }, (_, index) => {
    const kind = (['COOPERATIVE', 'FAMILY_FARM', 'LOCAL_LEADER'] as const)[index % 3] ?? 'COOPERATIVE';
    const id = demoId('enterprise', 'idle', place.name, index);
    return replay([registration({ id, regionCode, name: `虚构经营主体${numbered(index)}`, kind })]);
  });
}

function registration(enterprise: Pick<EnterpriseRow, 'id' | 'regionCode' | 'name' | 'kind'>): Step<EnterpriseRow> {
  const decide = (): Decision<EnterpriseRow> => registerEnterprise({ ...enterprise, registeredOn: year.from }, year.to);
  return { at: instantOn(year.from), decide };
}

function stepOf(on: string, decide: (row: EnterpriseRow) => Decision<EnterpriseRow>): Step<EnterpriseRow> {
  return {
    at: instantOn(on),
    decide: (row) => {
      if (!row) throw new Error('an enterprise begins with its registration');
      return decide(row);
    },
  };
}

function numbered(index: number): string {
  return String(index + 1).padStart(3, '0');
}
