import type { Viewer } from '@shouwang/viewer';

/** A viewer without the purpose, which each request names for itself. */
export type Signed = Omit<Viewer, 'purpose'>;

/** Who asks, and whether that still holds: a stream outlives the look at its token. */
export interface SignIn<V = Viewer> {
  viewer: V;
  /** False once the token has expired or the key was revoked, has ended, or cannot be checked any more. */
  isGood(): boolean;
}
