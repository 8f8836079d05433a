/** What Apollo's server and gateway ask of a cache; `get` and `set` may be synchronous where they await. */
export interface LayeredCache<V> {
  get(key: string): Promise<V | undefined>;
  set(key: string, value: V): Promise<void>;
  delete(key: string): Promise<boolean>;
  clear(): void;
  /** What is put in while `work` runs stays for good: the documents of our own lists. */
  pinning<T>(work: () => Promise<T>): Promise<T>;
  readonly sizes: Readonly<Record<'pinned' | 'proven' | 'new', number>>;
}

export interface LayeredCacheOptions<V> {
  /** In any unit, e.g. characters. */
  sizeOf: (value: V) => number;
  /** Of what was asked for once. */
  newSize: number;
  /** Of what was asked for again. */
  provenSize: number;
}

/**
 * A cache of what is dear to make, plans and validated documents, that a stranger can't empty. With one list in the
 * order of use, a thousand documents that are each sent once push out those that everybody uses. Here a new entry only
 * competes with new ones; asked for again, it moves up among the proven; pinned ones never leave. Each layer is bounded.
 */
export function createLayeredCache<V>({ sizeOf, newSize, provenSize }: LayeredCacheOptions<V>): LayeredCache<V> {
  const pinned = new Map<string, V>();
  const proven = createLayer<V>(provenSize);
  const fresh = createLayer<V>(newSize);
  let isPinning = false;
  const forget = (key: string): boolean => [pinned.delete(key), proven.take(key), fresh.take(key)].some(Boolean);
  return {
    async get(key) {
      const pin = pinned.get(key);
      if (pin !== undefined) return pin;
      const entry = proven.take(key) ?? fresh.take(key);
      if (entry) proven.put(key, entry);
      return entry?.value;
    },
    async set(key, value) {
      forget(key);
      if (isPinning) pinned.set(key, value);
      else fresh.put(key, { value, size: sizeOf(value) });
    },
    async delete(key) {
      return forget(key);
    },
    clear() {
      pinned.clear();
      proven.clear();
      fresh.clear();
    },
    async pinning(work) {
      isPinning = true;
      try {
        return await work();
      } finally {
        isPinning = false;
      }
    },
    get sizes() {
      return { pinned: pinned.size, proven: proven.size, new: fresh.size };
    },
  };
}

interface Entry<V> {
  value: V;
  size: number;
}

/** In the order of use, oldest first; what is larger than the whole layer is not kept. */
function createLayer<V>(maximum: number) {
  const entries = new Map<string, Entry<V>>();
  let total = 0;
  function take(key: string): Entry<V> | undefined {
    const entry = entries.get(key);
    if (!entry) return undefined;
    entries.delete(key);
    total -= entry.size;
    return entry;
  }
  return {
    take,
    put(key: string, entry: Entry<V>): void {
      entries.set(key, entry);
      total += entry.size;
      for (const oldest of entries.keys()) {
        if (total <= maximum) break;
        take(oldest);
      }
    },
    clear(): void {
      entries.clear();
      total = 0;
    },
    get size() {
      return entries.size;
    },
  };
}
