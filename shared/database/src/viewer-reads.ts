import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { beginWith, type Sight } from './areas.ts';

/**
 * What one request reads with: one connection, taken at the first statement, in a transaction that sees what its viewer
 * may see. It is given back when the answer is made, without the caller waiting for that.
 *
 * Statements go one after the other, as PostgreSQL would take them on one connection anyway.
 */
export class ViewerReads {
  readonly sight: Sight;
  /** Named as TypeORM names it, to be used like a transaction. */
  readonly connection: DataSource;
  #runner: QueryRunner | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #isOver = false;

  constructor(dataSource: DataSource, sight: Sight) {
    this.connection = dataSource;
    this.sight = sight;
  }

  /** As TypeORM's: rows as the driver gives them, of a type that the caller knows. */
  readonly query: EntityManager['query'] = async (sql, parameters) => {
    if (this.#isOver) throw new Error('the request was answered before this statement');
    return this.#inTurn(() => this.#run(sql, parameters as unknown[] | undefined));
  };

  /** Gives the connection back; the next statement takes another. Before a command, which needs one of its own. */
  release(): Promise<void> {
    return this.#inTurn(() => this.#end('commit'));
  }

  /** The answer is made: what is still on its way ends, and nothing new begins. */
  close(): void {
    this.#isOver = true;
    void this.release();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #run<Rows>(sql: string, parameters?: unknown[]): Promise<Rows> {
    try {
      this.#runner ??= await this.#begin();
      return (await this.#runner.query(sql, parameters)) as Rows;
    } catch (error) {
      // The transaction is lost with the statement, and with it nothing: it only read.
      await this.#end('rollback');
      throw error;
    }
  }

  async #begin(): Promise<QueryRunner> {
    await turnstileOf(this.connection).enter();
    const runner = this.connection.createQueryRunner();
    try {
      await runner.query(beginWith(this.sight, 'read only'));
      return runner;
    } catch (error) {
      await runner.release();
      turnstileOf(this.connection).leave();
      throw error;
    }
  }

  async #end(how: 'commit' | 'rollback'): Promise<void> {
    const runner = this.#runner;
    if (!runner) return;
    this.#runner = null;
    try {
      await runner.query(how).catch(() => {});
      await runner.release();
    } finally {
      turnstileOf(this.connection).leave();
    }
  }
}

/** Requests keep a connection for as long as they read; some of the pool stay for commands and consumers. */
const keptForOthers = 4;

class Turnstile {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  async enter(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}

const turnstiles = new WeakMap<DataSource, Turnstile>();

function turnstileOf(dataSource: DataSource): Turnstile {
  const known = turnstiles.get(dataSource);
  if (known) return known;
  const { poolSize = 10 } = dataSource.options;
  const made = new Turnstile(Math.max(1, poolSize - keptForOthers));
  turnstiles.set(dataSource, made);
  return made;
}
