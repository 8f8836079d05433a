import type { Language, RequestNotes } from '@shouwang/http';
import type { Viewer } from '@shouwang/viewer';

/** What every resolver of every service gets. */
export interface SubgraphContext {
  viewer: Viewer;
  requestId: string;
  language: Language;
  notes: RequestNotes;
  /** What this request holds to read with: given back before a command and when the answer is made. */
  reads: { release(): Promise<void>; close(): void };
}
