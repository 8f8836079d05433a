/** One thing that `npm run check` looks at. */
export interface Check {
  readonly name: string;
  /** Every problem as a line that says where and what; empty when all is well. Throwing is a failure too. */
  run(root: string): Promise<readonly string[]>;
}
