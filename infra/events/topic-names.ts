import { topics as declared } from '@shouwang/contracts';
import { refusal } from '../command-line/options.ts';

export const eventsTopics: readonly string[] = declared
  .map(({ name }) => name)
  .filter((name) => name.endsWith('.events.v1'));

/** Topics whose names contain the words given (`dwelling`, `housing-safety`, or a whole name). */
export function topicsNamed(command: string, words: string, among: readonly string[]): string[] {
  if (among.includes(words)) return [words];
  const found = among.filter((name) => name.includes(words));
  if (found.length > 0) return found;
  throw refusal(
    command,
    `--topic ${words}`,
    `没有这样的主题,可用:${among.join('、')}`,
    `there is no such topic; there are: ${among.join(', ')}`,
  );
}

export function placeOf(topic: string, partition: number): `${string}:${number}` {
  return `${topic}:${partition}`;
}

/** `topic:partition` taken apart. */
export function partsOf(place: string): { topic: string; partition: number } {
  const at = place.lastIndexOf(':');
  return { topic: place.slice(0, at), partition: Number(place.slice(at + 1)) };
}
