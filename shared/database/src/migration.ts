import type { MigrationInterface, QueryRunner } from 'typeorm';

export type Migration = new () => MigrationInterface;

/**
 * A migration in plain SQL. The file is named `<13-digit ms>-<verb-object>.ts` and is never edited after it landed;
 * there is no way back but a later migration, because data written in between would be lost.
 */
export function migration(timestampMs: number, name: string, ...statements: readonly string[]): Migration {
  return class implements MigrationInterface {
    readonly name = `${name}-${timestampMs}`;
    async up(runner: QueryRunner): Promise<void> {
      for (const statement of statements) await runner.query(statement);
    }
    async down(): Promise<void> {
      throw new Error(`${name}: migrations go forward only; write a new one`);
    }
  };
}
