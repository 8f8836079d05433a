import type { Refusal } from '@shouwang/aggregate';
import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

export const employmentRecords: Feature<Policies> = { resolvers, messages };

export const employmentRecordConstraints: Record<string, Refusal & { employmentRecordId: null }> = {
  employment_record_once_per_workshop: { refusal: 'AlreadyInWorkshop', employmentRecordId: null },
};
