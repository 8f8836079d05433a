import type { DataSource, EntityManager } from 'typeorm';
import { beginWith, type Sight } from './areas.ts';

/** The one handle that every table function takes first. `sight`: where it may read and write; a tool's has none. */
export type Transaction = EntityManager & { readonly sight?: Sight };

const attempts = 5;

/**
 * Runs `work` in one transaction that sees and changes what is in sight, and nothing else; deadlocks and serialization
 * failures are tried again, everything else is thrown.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  sight: Sight,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(dataSource, sight, work);
    } catch (error) {
      const code = sqlState(error);
      if (attempt === attempts || (code !== '40001' && code !== '40P01')) throw error;
    }
  }
}

async function once<T>(dataSource: DataSource, sight: Sight, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query(beginWith(sight, 'read write'));
    try {
      const result = await work(Object.assign(runner.manager, { sight }));
      await runner.query('commit');
      return result;
    } catch (error) {
      await runner.query('rollback').catch(() => {});
      throw error;
    }
  } finally {
    await runner.release();
  }
}

/** The name of the constraint that the database refused a row for, or null: a name maps to a refusal. */
export function violatedConstraint(error: unknown): string | null {
  if (!sqlState(error)?.startsWith('23')) return null;
  const { constraint } = error as { constraint?: string };
  return constraint ?? null;
}

/** True when the database could not be reached or is going away: nobody's input is at fault and a retry may help. */
export function isConnectionFailure(error: unknown): boolean {
  const code = sqlState(error);
  if (code && /^(08|53|57P|ECONN|EPIPE|ETIMEDOUT|ENOENT)/.test(code)) return true;
  return (
    error instanceof Error &&
    /connection (terminated|timeout)|timeout exceeded when trying to connect|client has encountered a connection error|connection is (closed|not established)/i.test(
      error.message,
    )
  );
}

function sqlState(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
