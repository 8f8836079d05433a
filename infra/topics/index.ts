import { topics as declared } from '@shouwang/contracts';
import type { TopicDefinition } from '@shouwang/kafka';

export function topics(): TopicDefinition[] {
  return [...declared];
}
