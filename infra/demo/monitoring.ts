import { replay, type Change } from '@shouwang/aggregate';
import { runTogether } from '@shouwang/database';
import {
  householdStore,
  monitoredHouseholdStore,
  personStore,
  recognise,
  regionStore,
  registerHousehold,
  sealPersons,
  type HouseholdRow,
  type PersonRow,
  type Policies,
  type RegionRow,
  type SealedPerson,
} from '@shouwang/monitoring';
import { personKeys, type Vault } from '@shouwang/personal-data';
import type { PolicyBook } from '@shouwang/policy';
import type { Loader } from './loader.ts';
import { dayBetween, demoId, instantOn, randomFor, year, type DemoHousehold, type Plan } from './plan.ts';

/** The regions of the graph: reference data, loaded with or without the demo. */
export async function loadRegions(loader: Loader, plan: Pick<Plan, 'regions'>): Promise<void> {
  const changes = plan.regions.map((region): Change<RegionRow> => {
    const { code, ...rest } = region;
    return {
      before: null,
      after: { ...rest, id: code, regionCode: code, version: 0 },
      events: [{ fact: 'established', details: {} }],
    };
  });
  await loader.save('regions', regionStore, changes);
}

/** The register, and the households that were recognised for monitoring in the year. */
export async function loadMonitoring(
  loader: Loader,
  plan: Pick<Plan, 'households'>,
  policies: PolicyBook<Policies>,
  vault: Vault,
): Promise<void> {
  const people = plan.households.flatMap(({ members }) => members);
  const sealed = new Map((await sealPersons(vault, people)).map((each) => [each.key.id, each]));
  const registrations = plan.households.map((household) => registrationOf(household, sealed));
  await loader.save(
    'households',
    householdStore,
    registrations.map(({ household }) => household),
  );
  await loader.save(
    'persons',
    personStore,
    registrations.flatMap(({ persons }) => persons),
    async (tx, persons) => {
      const keys = persons.flatMap(({ after }) => sealed.get(after.id)?.key ?? []);
      await runTogether(tx, [personKeys.keepPart(keys)]);
    },
  );
  const recognitions = registrations.flatMap(({ household }, index) =>
    index % 40 === 0 ? [recognitionOf(household.after, policies)] : [],
  );
  await loader.save('monitored-households', monitoredHouseholdStore, recognitions);
}

function registrationOf(
  planned: DemoHousehold,
  sealed: ReadonlyMap<string, SealedPerson>,
): { household: Change<HouseholdRow>; persons: Change<PersonRow>[] } {
  const members = planned.members.map((member) => {
    const found = sealed.get(member.id);
    if (!found) throw new Error('a person of the demo was not sealed');
    return { ...member, ...found.values };
  });
  const decision = registerHousehold({ ...planned, members }, year.to);
  if (!decision.ok) throw new Error(`the demo plans a household that is refused: ${decision.refusal.refusal}`);
  const at = instantOn(planned.registeredOn);
  const created = <Row extends HouseholdRow | PersonRow>(row: Row, fact: string): Change<Row> =>
    replay<Row>([{ at, decide: () => ({ ok: true, next: row, events: [{ fact, details: {} }] }) }]);
  return {
    household: created(decision.household, 'registered'),
    persons: decision.members.map((person) => created(person, 'joined')),
  };
}

/** Every fortieth household: income drawn around the line, so that all three categories occur. */
function recognitionOf(household: HouseholdRow, policies: PolicyBook<Policies>) {
  const random = randomFor('recognition', household.id);
  const on = dayBetween(random, year.from, year.to);
  const line = policies.resolve('income-line', { regionCode: household.regionCode, on });
  if (!line) throw new Error('no income line is in force in the demo');
  const facts = {
    id: demoId('monitored', household.id),
    incomePerHeadFen: BigInt(random.between(450_000, 690_000)),
    hitByShock: true,
    risks: [random.pick(['ILLNESS', 'SCHOOLING', 'UNSTABLE_JOB', 'LACK_OF_LABOUR', 'NATURAL_DISASTER'] as const)],
    clueId: null,
  };
  return replay([{ at: instantOn(on), decide: () => recognise(household, facts, line, on) }]);
}
