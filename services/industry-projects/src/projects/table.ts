import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { industry, type Infer } from '@shouwang/contracts';

export type RejectionReason = Infer<typeof industry.rejectionReasons>;
export type StopReason = Infer<typeof industry.stopReasons>;

/** A step that a project took, as it is kept with it: what was made public, why it ended, what was paid. */
export interface ProjectStepRecord {
  kind: Infer<typeof industry.projectStages> | 'ROLLED_OVER';
  on: string;
  noticeFrom?: string;
  noticeTo?: string;
  noticePolicy?: string;
  reason?: RejectionReason | StopReason;
  /** Fen as digits: JSON has no whole number that large. */
  amountFen?: string;
}

export interface ProjectRow {
  id: string;
  version: number;
  regionCode: string;
  name: string;
  kind: Infer<typeof industry.projectKinds>;
  financing: Infer<typeof industry.projectFinancings>;
  stage: Infer<typeof industry.projectStages>;
  planYear: number;
  budgetFen: bigint;
  allocatedFen: bigint;
  paidFen: bigint;
  peopleHelped: number;
  enterpriseId: string | null;
  proposedOn: string;
  stageSince: string;
  dueOn: string | null;
  deadlinePolicy: string | null;
  /** In the order taken; never empty, the first is the proposal. */
  steps: ProjectStepRecord[];
}

export const ProjectSchema = new EntitySchema<ProjectRow>({
  name: 'project',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    name: { type: 'text' },
    kind: { type: 'text' },
    financing: { type: 'text' },
    stage: { type: 'text' },
    planYear: { type: 'int' },
    budgetFen: { type: 'bigint' },
    allocatedFen: { type: 'bigint' },
    paidFen: { type: 'bigint' },
    peopleHelped: { type: 'int' },
    enterpriseId: { type: 'uuid', nullable: true },
    proposedOn: { type: 'date' },
    stageSince: { type: 'date' },
    dueOn: { type: 'date', nullable: true },
    deadlinePolicy: { type: 'text', nullable: true },
    steps: { type: 'jsonb' },
  },
});

/** A rejected project counts nowhere. What an enterprise pays for itself is its investment; the fund's share is not. */
export const projectStore = defineStore<ProjectRow>({
  contract: industry.project,
  entity: ProjectSchema,
  counts: (project) => {
    if (project.stage === 'REJECTED') return {};
    return {
      projects: 1,
      projectsInLibrary: project.stage === 'APPROVED' ? 1 : 0,
      projectsOperating: project.stage === 'OPERATING' ? 1 : 0,
      projectsStopped: project.stage === 'STOPPED' ? 1 : 0,
      projectBudgetFen: project.budgetFen,
      fundPaidFen: project.paidFen,
      ...(project.enterpriseId !== null && { enterpriseProjects: 1, enterprisePeopleHelped: project.peopleHelped }),
      ...(project.financing === 'ENTERPRISE' && { enterpriseInvestmentFen: project.budgetFen }),
    };
  },
});
