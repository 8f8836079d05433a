import type { Fields, Housing } from './start-housing.ts';

/** Dangerous houses and their renovations, as far as a test needs them. */
export function renovationsOf(housing: () => Housing) {
  const acceptance = { grade: 'A', appraiser: '虚构验收组', report: '验-001' };

  /** An occupied house of grade D, appraised on 10 January. */
  async function dangerous(input: object = {}): Promise<Fields> {
    const { id: dwellingId } = await housing().dwelling(input);
    const appraisal = { grade: 'D', kind: 'DANGER_APPRAISAL', appraiser: '虚构鉴定所', appraisedOn: '2026-01-10' };
    return housing().send('appraiseDwelling', { dwellingId, expectedVersion: 1, ...appraisal });
  }
  const applyFor = (dwelling: Fields, input: object = {}, details = ''): Promise<Fields> =>
    housing().send(
      'applyForRenovation',
      { dwellingId: dwelling.id, applicantGroup: 'RETURN_RISK', appliedOn: '2026-01-15', ...input },
      details,
    );

  const steps = [
    ['approveRenovation', { approvedOn: '2026-01-20' }],
    ['recordRenovationBuilt', { builtOn: '2026-02-01' }],
    ['acceptRenovation', { ...acceptance, acceptedOn: '2026-02-10' }],
    ['payRenovationGrant', { amountFen: 3_000_000, paidOn: '2026-02-20' }],
    ['recordRenovationLivedIn', { livedInOn: '2026-03-01' }],
  ] as const;

  /** Takes the steps of a renovation up to a number of them. */
  async function advance(renovation: Fields, upTo: number, from = 0): Promise<Fields> {
    let now = renovation;
    for (const [mutation, input] of steps.slice(from, upTo)) {
      now = await housing().send(mutation, { renovationId: now.id, expectedVersion: now.version, ...input });
    }
    return now;
  }

  async function renovating(count: number, input: object = {}): Promise<{ dwelling: Fields; renovation: Fields }> {
    const dwelling = await dangerous(input);
    return { dwelling, renovation: await advance(await applyFor(dwelling), count) };
  }

  return { acceptance, advance, applyFor, dangerous, renovating };
}
