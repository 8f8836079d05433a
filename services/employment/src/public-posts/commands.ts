import { asSeen, type CommandRequest, type GuardedRequest, type Outcome } from '@shouwang/aggregate';
import { findRegion, lockHousehold, notYetKnown } from '@shouwang/registry';
import type { Deps } from '@shouwang/service';
import { newId, today, type CalendarDate } from '@shouwang/values';
import { endJob } from '../employment-records/commands.ts';
import { lockOpenJobs } from '../employment-records/queries.ts';
import { start } from '../employment-records/rules.ts';
import { employmentRecordStore } from '../employment-records/table.ts';
import { policyInForce, type Policies } from '../policies.ts';
import { lockWorker } from '../registry/queries.ts';
import { siteFault } from '../registry/rules.ts';
import { lockHoldersJob, postHeldBy } from './queries.ts';
import { close, endReasonOf, fill, open, vacate } from './rules.ts';
import { publicPostStore, type PublicPostRow } from './table.ts';

export async function openPost(
  { commands, policies }: Deps<Policies>,
  request: CommandRequest,
  post: Pick<PublicPostRow, 'regionCode' | 'kind'> & { monthlyAmountFen: bigint | null; openedOn: CalendarDate | null },
): Promise<Outcome> {
  const book = await policies();
  return commands.create(publicPostStore, request, async (tx, cause) => {
    const day = today(cause.now);
    const { regionCode } = post;
    const region = await findRegion(tx, regionCode);
    if (!region) return notYetKnown('region', regionCode);
    const unusable = siteFault(region, day);
    if (unusable) return { ok: false, refusal: unusable };
    const openedOn = post.openedOn ?? day;
    const policy = policyInForce(book, 'public-post-amount', { regionCode, on: openedOn });
    if (!policy.ok) return policy;
    return open({ ...post, id: newId(), openedOn }, policy.version, day);
  });
}

/** The post and the holder's job in one transaction; locks in the order household → post → job. */
export async function fillPost(
  { commands, policies }: Deps<Policies>,
  request: GuardedRequest,
  { personId, ...terms }: { personId: string; agreementFrom: CalendarDate | null; agreementTo: CalendarDate },
): Promise<Outcome> {
  const book = await policies();
  return commands.run(request, async (tx, cause) => {
    const found = await lockWorker(tx, personId);
    if (!found.ok) return found;
    const { worker } = found;
    const locked = asSeen('public-post', (await publicPostStore.lock(tx, [request.id]))[0], request);
    if (!locked.ok) return locked;
    const post = locked.row;
    const day = today(cause.now);
    const from = terms.agreementFrom ?? day;
    const rules = policyInForce(book, 'public-post-rules', { regionCode: post.regionCode, on: from });
    if (!rules.ok) return rules;
    const workingAge = policyInForce(book, 'working-age', { regionCode: worker.regionCode, on: from });
    if (!workingAge.ok) return workingAge;
    const filled = fill(
      post,
      worker,
      { from, to: terms.agreementTo },
      { policy: rules.version, heldPostId: await postHeldBy(tx, personId), today: day },
    );
    if (!filled.ok) return filled;
    const job = start(
      {
        id: newId(),
        route: 'PUBLIC_POST',
        workplace: 'TOWNSHIP',
        employer: null,
        monthlyWageFen: post.monthlyAmountFen,
        startedOn: from,
        workshopId: null,
        publicPostId: post.id,
      },
      worker,
      {
        openJobs: await lockOpenJobs(tx, personId),
        workshop: null,
        workingAge: workingAge.version,
        today: day,
      },
    );
    if (!job.ok) return job;
    await publicPostStore.save(tx, cause, [{ before: post, after: filled.next, events: filled.events }]);
    await employmentRecordStore.save(tx, cause, [{ before: null, after: job.next, events: job.events }]);
    return { ok: true, id: post.id };
  });
}

/** The post and the holder's job in one transaction; locks in the order household → post → job. */
export function vacatePost(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  { reason, on }: { reason: Parameters<typeof endReasonOf>[0]; on: CalendarDate | null },
): Promise<Outcome> {
  return commands.run(request, async (tx, cause) => {
    // Read before the lock only to learn whose household to lock: a holder who changes meanwhile changes the version.
    const seen = asSeen('public-post', (await publicPostStore.find(tx, [request.id]))[0], request);
    if (!seen.ok) return seen;
    const { holderHouseholdId } = seen.row;
    // The holder's job ends with it, so whoever does not see the holder's household cannot vacate the post.
    if (holderHouseholdId !== null && !(await lockHousehold(tx, holderHouseholdId))) {
      return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'household', id: holderHouseholdId } };
    }
    const locked = asSeen('public-post', (await publicPostStore.lock(tx, [request.id]))[0], request);
    if (!locked.ok) return locked;
    const post = locked.row;
    const day = today(cause.now);
    const decision = vacate(post, { reason, on: on ?? day }, day);
    if (!decision.ok) return decision;
    await publicPostStore.save(tx, cause, [{ before: post, after: decision.next, events: decision.events }]);
    const job = await lockHoldersJob(tx, post.id);
    if (!job) throw new Error('a filled post has no job');
    const ended = await endJob(tx, cause, job, {
      by: 'POST',
      endedOn: decision.next.freeSince,
      reason: endReasonOf(reason),
    });
    return ended.ok ? { ok: true, id: post.id } : ended;
  });
}

export function closePost(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  on: CalendarDate | null,
): Promise<Outcome> {
  return commands.change(publicPostStore, request, (post, { cause }) => {
    const day = today(cause.now);
    return close(post, on ?? day, day);
  });
}
