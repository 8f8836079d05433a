/** Something that is written by a program and checked in. `npm run generate` writes it, `npm run check` compares it. */
export interface Generator {
  readonly name: string;
  /** Folders, from the root, that hold nothing but what this generator writes: a file that it no longer writes goes. */
  readonly folders?: readonly string[];
  /** Path from the root → content. Deterministic, or the check would fail at random. */
  generate(root: string): Promise<ReadonlyMap<string, string>>;
}
