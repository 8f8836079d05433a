import type { Refusal } from '@shouwang/aggregate';
import type { Feature } from '@shouwang/service';
import type { Policies } from '../policies.ts';
import { messages } from './messages.ts';
import { resolvers } from './resolvers.ts';

export const students: Feature<Policies> = { resolvers, messages };

export const studentConstraints: Record<string, Refusal & { existingStudentId: null }> = {
  student_one_per_person: { refusal: 'StudentAlreadyRegistered', existingStudentId: null },
};
