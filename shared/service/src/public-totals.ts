import type { RegionTotals } from '@shouwang/aggregate';
import {
  areasSetting,
  OutsideAreas,
  prefixesOf,
  serviceGroup,
  type Queryable,
  type ViewerReads,
} from '@shouwang/database';
import { policyRows, type PolicyBook } from '@shouwang/policy';
import { Forbidden, Withheld } from '@shouwang/subgraph';
import { contains, parentOf, today, type RegionCode } from '@shouwang/values';
import {
  publicStatistics,
  regionsAbove,
  shownAbove,
  type PublicStatistics,
  type TotalsByRegion,
} from './public-statistics.ts';

/**
 * The second wall around public statistics. Row-level security hides the counters above a viewer's areas; this function,
 * with the owner's rights, lets out those that a list in force names: of the areas themselves, and of the regions above
 * without the small ones. Without areas, or with all of them, there is nothing above. What a difference gives away the
 * first wall withholds (public-statistics.ts).
 *
 * Of a city without counties the code of city and county is one, hence the grouping of places.
 */
const publicTotalsSql = `
create function public_totals() returns table (region_code text, counter text, total bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with area as (
    select prefix from unnest(string_to_array(current_setting('${areasSetting}', true), ',')) as each (prefix)
    where prefix ~ '^[1-8][0-9]{1,11}$'
  ), place as (
    select rpad(left(prefix, digits), 12, '0') as code, min(left(prefix, digits)) as prefix
    from area join unnest(array[2, 4, 6, 9, 12]) as digits on digits <= length(prefix) group by 1
  ), listed as (
    select place.*, (list.value ->> 'smallestCell')::bigint as smallest, array(
      select jsonb_array_elements_text(list.value -> 'totals') union all
      select jsonb_array_elements_text(each -> 'parts') from jsonb_array_elements(list.value -> 'breakdowns') as each
    ) as counters
    from place cross join lateral (
      select value from policy where policy.code = 'public-statistics' and policy.area in ('', left(place.prefix, 2))
        and valid_from <= (now() at time zone 'Asia/Shanghai')::date
        and (valid_to is null or valid_to > (now() at time zone 'Asia/Shanghai')::date)
      order by length(policy.area) desc, valid_from desc limit 1
    ) as list
  )
  select code, counted.counter, counted.total from listed cross join lateral (
    select kept.counter, sum(amount)::bigint as total from county_counter as kept
    where length(prefix) <= 6 and county_code >= rpad(prefix, 12, '0') and county_code <= rpad(prefix, 12, '9')
      and kept.counter = any(counters) group by 1
    union all
    select kept.counter, sum(amount)::bigint as total from village_counter as kept
    where length(prefix) > 6 and kept.region_code >= rpad(prefix, 12, '0') and kept.region_code <= rpad(prefix, 12, '9')
      and kept.counter = any(counters) group by 1
  ) as counted
  where counted.total >= smallest or exists (select from area where listed.prefix ^@ area.prefix)
$$`;

/**
 * What the migration of a service consists of that publishes its first list. A list holds for a whole province or for the
 * country: those of a city and of its county could be subtracted from each other. From now on the service may not write
 * policies, which it never did: whoever speaks SQL as its role could put what it likes on the list.
 */
export function publishStatisticsSql(list: PublicStatistics): readonly string[] {
  return [
    publicTotalsSql,
    'revoke execute on function public_totals() from public',
    `grant execute on function public_totals() to ${serviceGroup}`,
    `revoke insert, update, delete on policy from ${serviceGroup}`,
    `alter table policy add constraint policy_of_public_statistics_is_a_provinces
      check (code <> 'public-statistics' or length(area) in (0, 2))`,
    policyRows([
      {
        code: 'public-statistics',
        validFrom: '2021-01-01',
        value: publicStatistics.parse(list),
        source:
          'the project’s own default, to be replaced by each province’s list: no text that we found names these totals as public, or 5 as the smallest cell. The principle is that of 中华人民共和国统计法: data by which a single respondent could be identified or inferred are not given out',
        verified: false,
      },
    ]),
  ];
}

async function readPublicTotals(db: Queryable): Promise<TotalsByRegion> {
  const rows: { region_code: string; counter: string; total: string }[] = await db.query(
    'select region_code, counter, total::text from public_totals()',
  );
  const byRegion = new Map<string, Map<string, bigint>>();
  for (const { region_code: code, counter, total } of rows) {
    byRegion.set(code, (byRegion.get(code) ?? new Map<string, bigint>()).set(counter, BigInt(total)));
  }
  return byRegion;
}

/** What the loader of totals needs to know of a service. */
export interface PublicStatisticsDeps {
  policies: () => Promise<Pick<PolicyBook<{ 'public-statistics': typeof publicStatistics }>, 'resolve'>>;
  now: () => Date;
}

/** Totals of the regions above the viewer's areas, for one request: read by one statement, and only if one is asked for. */
export interface TotalsAbove {
  covers(regionCode: string): boolean;
  load(): Promise<ReadonlyMap<string, RegionTotals>>;
}

export function totalsAbove(reads: ViewerReads, deps: PublicStatisticsDeps): TotalsAbove {
  const areas = prefixesOf(reads.sight)
    .filter((prefix) => prefix !== '')
    .map((prefix) => prefix.padEnd(12, '0') as RegionCode);
  const above = new Set<string>(regionsAbove(areas).map(({ code }) => code));
  let loading: Promise<ReadonlyMap<string, RegionTotals>> | null = null;
  return {
    covers: (regionCode) => above.has(regionCode),
    load: () => (loading ??= loadAbove(reads, areas, deps)),
  };
}

async function loadAbove(
  reads: ViewerReads,
  areas: readonly RegionCode[],
  { policies, now }: PublicStatisticsDeps,
): Promise<ReadonlyMap<string, RegionTotals>> {
  const book = await policies();
  const totals = await readPublicTotals(reads);
  const found = new Map<string, RegionTotals>();
  for (const province of new Set(areas.map(provinceOf))) {
    const policy = book.resolve('public-statistics', { regionCode: province, on: today(now()) });
    if (policy === null) continue;
    const shown = shownAbove(
      areas.filter((area) => contains(province, area)),
      totals,
      policy.value,
    );
    for (const [code, counters] of shown) found.set(code, publicOnly(counters, policy.value));
  }
  return found;
}

function provinceOf(area: RegionCode): RegionCode {
  const above = parentOf(area);
  return above === null ? area : provinceOf(above);
}

function publicOnly(shown: ReadonlyMap<string, bigint>, list: PublicStatistics): RegionTotals {
  const listed = new Set([...list.totals, ...list.breakdowns.flatMap(({ parts }) => parts)]);
  const refuse = (): never => {
    throw new Forbidden({
      zh: '该区划不在您的管辖范围内，该数字也不在公开统计之列',
      en: 'the region does not lie in your areas, and the figure is no public statistic',
    });
  };
  return {
    total(counter) {
      const total = shown.get(counter);
      if (total !== undefined) return total;
      if (!listed.has(counter)) return refuse();
      throw new Withheld(list.smallestCell);
    },
    villagesWith: refuse,
  };
}

/** Of a region that is neither in the viewer's areas nor above one. */
export function refusedTotals(regionCode: string): RegionTotals {
  const refuse = (): never => {
    throw new OutsideAreas(regionCode);
  };
  return { total: refuse, villagesWith: refuse };
}
