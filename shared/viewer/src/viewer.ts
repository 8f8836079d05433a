import { z } from 'zod';

/** Who asks. Every resolver of every service gets one. */
export interface Viewer {
  id: string;
  roles: string[];
  /** The region code prefix the viewer may see; '' is everything. */
  area: string;
  scopes: string[];
}

export const viewerSchema = z.strictObject({
  id: z.string().min(1).max(200),
  roles: z.array(z.string().min(1).max(100)).max(50),
  area: z.string().regex(/^\d{0,12}$/),
  scopes: z.array(z.string().min(1).max(100)).max(200),
}) satisfies z.ZodType<Viewer>;
