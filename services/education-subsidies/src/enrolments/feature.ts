import type { Refusal } from '@shouwang/aggregate';
import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

export const enrolments: Feature<Policies> = { resolvers, messages };

export const enrolmentConstraints: Record<string, Refusal & { openEnrolmentId: null }> = {
  enrolment_one_open_per_student: { refusal: 'AlreadyEnrolled', openEnrolmentId: null },
};
