import type { CommandRequest, GuardedRequest, Outcome } from '@shouwang/aggregate';
import type { Deps } from '@shouwang/service';
import { newId, today, type CalendarDate } from '@shouwang/values';
import { joinProject, leaveProject } from '../enterprises/rules.ts';
import { enterpriseStore } from '../enterprises/table.ts';
import type { Policies } from '../policies.ts';
import { regionRefusal } from '../registry/queries.ts';
import {
  end,
  pay,
  propose,
  rollOver,
  takeNoticedStep,
  takeStep,
  type Ending,
  type NoticedStep,
  type PlainStep,
  type Proposal,
} from './rules.ts';
import { projectStore } from './table.ts';

/** The enterprise is locked before the project exists; nobody waits for the project. */
export function proposeProject(
  { commands }: Deps<Policies>,
  request: CommandRequest,
  input: Omit<Proposal, 'id' | 'proposedOn'> & { proposedOn: string | null },
): Promise<Outcome> {
  return commands.run(request, async (tx, cause) => {
    const day = today(cause.now);
    const proposal = { ...input, id: newId(), proposedOn: input.proposedOn ?? day };
    const { regionCode, enterpriseId, proposedOn: on } = proposal;
    const refusal = await regionRefusal(tx, [{ field: 'input.regionCode', code: regionCode }], 'VILLAGE', on);
    if (refusal) return { ok: false, refusal };
    const [enterprise] = enterpriseId === null ? [] : await enterpriseStore.lock(tx, [enterpriseId]);
    if (enterpriseId !== null && !enterprise) {
      return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'enterprise', id: enterpriseId } };
    }
    const decision = propose(proposal, enterprise ?? null, day);
    if (!decision.ok) return decision;
    await projectStore.save(tx, cause, [{ before: null, after: decision.next, events: decision.events }]);
    if (enterprise) {
      const { next, events } = joinProject(enterprise, proposal.id);
      await enterpriseStore.save(tx, cause, [{ before: enterprise, after: next, events }]);
    }
    return { ok: true, id: proposal.id };
  });
}

/** By the policy in force when the notice begins: what is being shown is not shortened or lengthened meanwhile. */
export async function takeNoticedProjectStep(
  { commands, policies }: Deps<Policies>,
  request: GuardedRequest,
  step: NoticedStep,
  notice: { noticeFrom: CalendarDate; noticeTo: CalendarDate; on: CalendarDate | null },
): Promise<Outcome> {
  const book = await policies();
  return commands.change(projectStore, request, (project, { cause }) => {
    const day = today(cause.now);
    const { regionCode } = project;
    const on = notice.noticeFrom;
    const policy = book.resolve('project-notice', { regionCode, on });
    if (!policy) {
      return { ok: false, refusal: { refusal: 'NoPolicyInForce', policyCode: 'project-notice', regionCode, on } };
    }
    return takeNoticedStep(project, step, { ...notice, on: notice.on ?? day }, policy, day);
  });
}

export function rollOverProject({ commands }: Deps<Policies>, request: GuardedRequest): Promise<Outcome> {
  return commands.change(projectStore, request, (project, { cause }) => rollOver(project, today(cause.now)));
}

export function takeProjectStep(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  step: PlainStep,
  on: string | null,
): Promise<Outcome> {
  return commands.change(projectStore, request, (project, { cause }) => {
    const day = today(cause.now);
    return takeStep(project, step, on ?? day, day);
  });
}

export function payProject(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  { amountFen, on }: { amountFen: bigint; on: string | null },
): Promise<Outcome> {
  return commands.change(projectStore, request, (project, { cause }) => {
    const day = today(cause.now);
    return pay(project, amountFen, on ?? day, day);
  });
}

/** Locks the project, then its enterprise. */
export function endProject(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  ending: Ending,
  on: string | null,
): Promise<Outcome> {
  return commands.change(projectStore, request, async (project, { tx, cause }) => {
    const day = today(cause.now);
    const decision = end(project, ending, on ?? day, day);
    if (!decision.ok || ending.step !== 'reject' || project.enterpriseId === null) return decision;
    const [enterprise] = await enterpriseStore.lock(tx, [project.enterpriseId]);
    if (!enterprise) {
      // It lies outside the viewer's areas, and the rejection would change it.
      return { ok: false, refusal: { refusal: 'RecordNotFound', kind: 'enterprise', id: project.enterpriseId } };
    }
    const { next, events } = leaveProject(enterprise, project.id);
    await enterpriseStore.save(tx, cause, [{ before: enterprise, after: next, events }]);
    return decision;
  });
}
