import type { BilingualText } from '@shouwang/http';

/** Deeper input than any type of the graph; coercion and JSON writing recurse and would run out of stack. */
const maximumDepth = 32;

interface Step {
  value: object;
  path: string;
  depth: number;
}

/**
 * What makes variables unfit for every service alike: too deep, or text with a zero byte, which PostgreSQL cannot
 * store. Iterative, because the input may be built to exhaust the stack. The value itself is not repeated.
 */
export function flawOfVariables(variables: Record<string, unknown>): BilingualText | null {
  const steps: Step[] = [{ value: variables, path: 'variables', depth: 1 }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { value, path, depth } = step;
    if (depth > maximumDepth) {
      return {
        zh: `${shorten(path)} 嵌套超过 ${maximumDepth} 层`,
        en: `${shorten(path)} is nested over ${maximumDepth} levels`,
      };
    }
    for (const [key, each] of Object.entries(value)) {
      if (typeof each === 'string' && each.includes('\0')) {
        const place = shorten(`${path}.${key}`);
        return {
          zh: `${place} 含有零字节（\\u0000），请去掉`,
          en: `${place} holds a zero byte (\\u0000): leave it out`,
        };
      }
      if (typeof each === 'object' && each !== null) {
        steps.push({ value: each, path: `${path}.${key}`, depth: depth + 1 });
      }
    }
  }
  return null;
}

function shorten(path: string): string {
  return path.length > 120 ? `${path.slice(0, 117)}…` : path;
}
