import { z } from 'zod';
import { StartError } from './start-error.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment once, at the edge of a process. Give every variable a `.describe()`: it is printed as the way
 * out. An empty variable counts as one that is not set, so that a default holds. Values are never repeated in the
 * error: they may be keys or passwords.
 */
export function readEnv<S extends z.ZodObject>(schema: S, environment: Environment = process.env): z.infer<S> {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = environment[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
  const result = schema.safeParse(given, { reportInput: false });
  if (result.success) return result.data;
  throw new StartError(result.error.issues.map((issue) => problemOf(schema, issue, given)).join('\n'));
}

function problemOf(schema: z.ZodObject, issue: z.core.$ZodIssue, given: Environment): string {
  const name = String(issue.path[0] ?? '?');
  const wayOut = descriptionOf(schema.shape[name]);
  const hint = wayOut ? ` ${wayOut}` : '';
  return name in given
    ? `环境变量 ${name} 无效 / environment variable ${name} is not valid: ${issue.message}.${hint}`
    : `缺少环境变量 ${name} / environment variable ${name} is missing.${hint}`;
}

/** A description stands on whichever layer (`.default()`, `.optional()`, …) the schema's author wrote it. */
function descriptionOf(field: z.core.$ZodType | undefined): string | undefined {
  for (let layer = field; layer;) {
    const description = z.globalRegistry.get(layer)?.description;
    if (description) return description;
    const definition = layer._zod.def as { innerType?: z.core.$ZodType; in?: z.core.$ZodType };
    layer = definition.innerType ?? definition.in;
  }
  return undefined;
}
