import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { monitoring, type Infer } from '@shouwang/contracts';

/** What people wrote (evidence and notes) is sealed under the clue's own key, and null once it was erased. */
export interface RiskClueRow {
  id: string;
  version: number;
  regionCode: string;
  householdId: string;
  channel: Infer<typeof monitoring.clueChannels>;
  kind: Infer<typeof monitoring.clueKinds>;
  evidence: string | null;
  status: Infer<typeof monitoring.clueStatuses>;
  raisedAt: Date;
  raisedBy: string;
  signDueOn: string;
  handleDueOn: string;
  limitPolicy: string;
  sourceEventId: string | null;
  sourceEventType: string | null;
  warningPolicy: string | null;
  signedAt: Date | null;
  signedBy: string | null;
  handledAt: Date | null;
  outcome: Infer<typeof monitoring.clueOutcomes> | null;
  handlingNote: string | null;
  closedOn: string | null;
  closingNote: string | null;
}

export const RiskClueSchema = new EntitySchema<RiskClueRow>({
  name: 'risk_clue',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    householdId: { type: 'uuid' },
    channel: { type: 'text' },
    kind: { type: 'text' },
    evidence: { type: 'text', nullable: true },
    status: { type: 'text' },
    raisedAt: { type: 'timestamptz' },
    raisedBy: { type: 'text' },
    signDueOn: { type: 'date' },
    handleDueOn: { type: 'date' },
    limitPolicy: { type: 'text' },
    sourceEventId: { type: 'text', nullable: true },
    sourceEventType: { type: 'text', nullable: true },
    warningPolicy: { type: 'text', nullable: true },
    signedAt: { type: 'timestamptz', nullable: true },
    signedBy: { type: 'text', nullable: true },
    handledAt: { type: 'timestamptz', nullable: true },
    outcome: { type: 'text', nullable: true },
    handlingNote: { type: 'text', nullable: true },
    closedOn: { type: 'date', nullable: true },
    closingNote: { type: 'text', nullable: true },
  },
});

export const riskClueStore = defineStore<RiskClueRow>({
  contract: monitoring.riskClue,
  entity: RiskClueSchema,
  concealed: ['kind', 'outcome'],
  counts: (clue) => ({ cluesRaised: 1, openClues: clue.status === 'CLOSED' ? 0 : 1 }),
});
