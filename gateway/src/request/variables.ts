import type { BilingualText } from '@shouwang/http';
import { HttpError } from '@shouwang/http';
import { limitRefusal } from './limit-refusal.ts';
import type { GatewayLimits } from './limits.ts';

export type VariableLimits = Pick<GatewayLimits, 'variableValues' | 'variableNesting'>;

interface Step {
  value: object;
  path: string;
  depth: number;
}

/**
 * Refuses what makes variables unfit for every service alike: too many values, too deep (coercion and JSON writing
 * recurse and would run out of stack), or text with a zero byte, which PostgreSQL cannot store. Iterative, because the
 * input may be built to exhaust the stack. The value itself is not repeated.
 *
 * @throws {HttpError} 400 that names the limit, or the place.
 */
export function checkVariables(variables: Record<string, unknown>, limits: VariableLimits): void {
  const { variableValues, variableNesting } = limits;
  const steps: Step[] = [{ value: variables, path: 'variables', depth: 1 }];
  let values = 0;
  let depth = 0;
  let zeroByte: string | null = null;
  for (let step = steps.pop(); step; step = steps.pop()) {
    depth = Math.max(depth, step.depth);
    const keys = Object.keys(step.value);
    values += keys.length;
    if (values > variableValues) {
      throw limitRefusal({ limit: 'variableValues', value: values, maximum: variableValues, isAtLeast: true });
    }
    for (const key of keys) {
      const each: unknown = (step.value as Record<string, unknown>)[key];
      if (typeof each === 'string' && each.includes('\0')) zeroByte = `${step.path}.${key}`;
      if (typeof each === 'object' && each !== null) {
        steps.push({ value: each, path: `${step.path}.${key}`, depth: step.depth + 1 });
      }
    }
  }
  if (depth > variableNesting) throw limitRefusal({ limit: 'variableNesting', value: depth, maximum: variableNesting });
  if (zeroByte !== null) throw new HttpError(400, 'BAD_USER_INPUT', zeroByteAt(shorten(zeroByte)));
}

function zeroByteAt(place: string): BilingualText {
  return {
    zh: `${place} 含有零字节（\\u0000），请去掉`,
    en: `${place} holds a zero byte (\\u0000): leave it out`,
  };
}

function shorten(path: string): string {
  return path.length > 120 ? `${path.slice(0, 117)}…` : path;
}
