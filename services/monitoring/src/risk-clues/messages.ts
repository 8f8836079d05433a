import type { RefusalMessages } from '@shouwang/subgraph';
import type { ClueNotInStatus } from './rules.ts';

export const messages: RefusalMessages = {
  ClueNotInStatus: {
    zh: (r: ClueNotInStatus) => `线索当前为 ${r.status}，须为 ${r.required} 才能进行这一步`,
    en: (r: ClueNotInStatus) => `the clue is ${r.status}; this step is taken from ${r.required}`,
  },
};
