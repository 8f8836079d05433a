import { contains, parseRegionCode, type RegionCode } from '@shouwang/values';
import { z } from 'zod';
import { purposes, type Purpose } from './purposes.ts';
import { scopes, type Scope } from './scopes.ts';

/** A region with all below it; `*` is the whole country. */
export type Area = RegionCode | '*';

/** Who asks. Every resolver of every service gets one. */
export interface Viewer {
  id: string;
  roles: string[];
  /** What the viewer may see and change; without one it sees no record at all. */
  areas: Area[];
  scopes: Scope[];
  /** Why personal data is wanted in clear, from a closed list; null leaves it masked. */
  purpose: Purpose | null;
}

const area = z.custom<Area>((value) => value === '*' || (parseRegionCode(value).ok && String(value).length === 12));

export const viewerSchema = z.strictObject({
  id: z.string().min(1).max(200),
  roles: z.array(z.string().min(1).max(100)).max(50),
  areas: z.array(area).max(50),
  scopes: z.array(z.enum(Object.keys(scopes) as Scope[])).max(100),
  purpose: z.enum(Object.keys(purposes) as Purpose[]).nullable(),
}) satisfies z.ZodType<Viewer>;

/** Whether a record of this region lies in the viewer's areas. */
export function seesRegion({ areas }: Pick<Viewer, 'areas'>, code: string): boolean {
  return areas.some((each) => each === '*' || contains(each, code as RegionCode));
}
