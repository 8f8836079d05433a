/** A table of bounded size that forgets whoever was not asked for while `half` others were. */
export interface HalvedTable<Value> {
  readonly size: number;
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
}

/**
 * Two maps: when the newer is full, the older is dropped. One `Map` in the order of use was tried: finding its oldest
 * entry steps over every one deleted before, which took 140 µs for each new caller.
 *
 * @param half how many entries one map holds; the table holds up to twice as many.
 * @param keeps whether an entry is still needed whatever its age; there must be few of them.
 */
export function createHalvedTable<Value>(half: number, keeps: (value: Value) => boolean = () => false) {
  let newer = new Map<string, Value>();
  let older = new Map<string, Value>();

  function turnOver(): void {
    const kept = [...older].filter(([name, value]) => !newer.has(name) && keeps(value));
    older = newer;
    newer = new Map(kept);
  }

  function set(name: string, value: Value): void {
    older.delete(name);
    if (newer.size >= half && !newer.has(name)) turnOver();
    newer.set(name, value);
  }

  return {
    get size() {
      return newer.size + older.size;
    },
    set,
    get(name) {
      const known = newer.get(name);
      if (known !== undefined) return known;
      const found = older.get(name);
      if (found !== undefined) set(name, found);
      return found;
    },
  } satisfies HalvedTable<Value>;
}
