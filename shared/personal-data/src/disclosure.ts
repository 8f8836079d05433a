import type { Purpose, Viewer } from '@shouwang/viewer';

/** How personal values are shown to a viewer: masked, in clear for a purpose, or not answered. */
export type Disclosure = { shown: 'masked' } | { shown: 'clear'; purpose: Purpose } | { shown: 'refused' };

/**
 * In clear takes both: the scope, which says that this viewer may, and the purpose, which says why. Who gives no purpose
 * gets masked values and no error, so that every list works for everybody; who gives one without the scope asked for
 * what is not theirs and is told so.
 */
export function disclosureFor({ scopes }: Pick<Viewer, 'scopes'>, purpose: Purpose | null): Disclosure {
  if (purpose === null) return { shown: 'masked' };
  return scopes.includes('personal-data:reveal') ? { shown: 'clear', purpose } : { shown: 'refused' };
}
