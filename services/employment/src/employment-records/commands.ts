import { asSeen, type Cause, type CommandRequest, type GuardedRequest, type Outcome } from '@shouwang/aggregate';
import type { Transaction } from '@shouwang/database';
import { lockHousehold } from '@shouwang/registry';
import type { Deps } from '@shouwang/service';
import { newId, today, type CalendarDate } from '@shouwang/values';
import { policyInForce, type Policies } from '../policies.ts';
import { lockWorker } from '../registry/queries.ts';
import { workshopStore } from '../workshops/table.ts';
import { countHouseholdJobs, lockOpenJobs } from './queries.ts';
import { end, heirOf, start, type NewJob } from './rules.ts';
import { employmentRecordStore, type EmploymentRecordRow } from './table.ts';

type Job = Omit<NewJob, 'id' | 'startedOn' | 'publicPostId'> & { startedOn: CalendarDate | null };
type Ending = { endedOn: CalendarDate | null; reason: NonNullable<EmploymentRecordRow['endReason']> };

export async function startEmployment(
  { commands, policies }: Deps<Policies>,
  request: CommandRequest,
  { personId, ...job }: Job & { personId: string },
): Promise<Outcome> {
  const book = await policies();
  return commands.create(employmentRecordStore, request, async (tx, cause) => {
    const found = await lockWorker(tx, personId);
    if (!found.ok) return found;
    const { worker } = found;
    const [workshop = null] = job.workshopId === null ? [] : await workshopStore.find(tx, [job.workshopId]);
    if (job.workshopId !== null && workshop === null) {
      return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'workshop', id: job.workshopId } };
    }
    const day = today(cause.now);
    const startedOn = job.startedOn ?? day;
    const workingAge = policyInForce(book, 'working-age', { regionCode: worker.regionCode, on: startedOn });
    if (!workingAge.ok) return workingAge;
    return start({ ...job, id: newId(), startedOn, publicPostId: null }, worker, {
      openJobs: await lockOpenJobs(tx, personId),
      workshop,
      workingAge: workingAge.version,
      today: day,
    });
  });
}

export function endEmployment({ commands }: Deps<Policies>, request: GuardedRequest, ending: Ending): Promise<Outcome> {
  return commands.run(request, async (tx, cause) => {
    // The household comes before the job in the order of locks; a job never changes its household.
    const [seen] = await employmentRecordStore.find(tx, [request.id]);
    if (seen) await lockHousehold(tx, seen.householdId);
    const [locked] = await employmentRecordStore.lock(tx, [request.id]);
    const record = asSeen('employment-record', locked, request);
    if (!record.ok) return record;
    const endedOn = ending.endedOn ?? today(cause.now);
    return endJob(tx, cause, record.row, { ...ending, endedOn, by: 'WORKER' });
  });
}

/** Ends a locked job of a locked household, and hands the counting of the person over to the next one. */
export async function endJob(
  tx: Transaction,
  cause: Cause,
  record: EmploymentRecordRow,
  { by, ...ending }: { by: 'WORKER' | 'POST'; endedOn: CalendarDate; reason: Ending['reason'] },
): Promise<Outcome> {
  const decision = end(record, ending, {
    by,
    householdJobsLeft: await countHouseholdJobs(tx, record.householdId, record.id),
    today: today(cause.now),
  });
  if (!decision.ok) return decision;
  const heir = heirOf(record, await lockOpenJobs(tx, record.personId));
  // In this order: the database holds that only one job of a person carries the person.
  await employmentRecordStore.save(tx, cause, [
    { before: record, after: decision.next, events: decision.events },
    ...(heir ? [{ before: heir, after: { ...heir, countsPerson: true }, events: [] }] : []),
  ]);
  return { ok: true, id: record.id };
}
