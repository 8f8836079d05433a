import type { Language, RequestNotes } from '@shouwang/http';
import type { Viewer } from '@shouwang/viewer';

/** What every resolver of every service gets. */
export interface SubgraphContext {
  viewer: Viewer;
  requestId: string;
  language: Language;
  notes: RequestNotes;
}
