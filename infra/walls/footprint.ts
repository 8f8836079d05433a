import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { isFrame } from '@shouwang/database';

/** What a question makes the graph do on its way to an answer: the work that takes its time. */
export interface Footprint {
  /** Bodies of what the gateway sent to services, in the order in which it was sent. */
  calls: string[];
  /** For each request that reached a server of this process, the SQL that it sent to PostgreSQL, in order. */
  statements: string[][];
}

/** Sees what a graph that runs in this process does. One question at a time. */
export interface Tracker {
  /** Given to each service. */
  onStatement: (sql: string) => void;
  /** Ends when the answer is there and what was begun for it has ended. */
  follow<Answer>(question: () => Promise<Answer>): Promise<{ answer: Answer; footprint: Footprint }>;
  stop(): void;
}

/**
 * Statements are told apart by the async context that they are sent in: what a service does by itself meanwhile (sealing
 * its audit, say) is nobody's answer. A context begins where a request arrives, before anything looks at it.
 */
export function createTracker(): Tracker {
  const arrivals = new AsyncLocalStorage<string[]>();
  let current: Footprint | null = null;
  const onArrival = (): void => {
    const statements: string[] = [];
    current?.statements.push(statements);
    arrivals.enterWith(statements);
  };
  /** `fetch`, which the question itself is sent with, has a stream for a body. */
  const onCall = (message: unknown): void => {
    const { body } = (message as { request: { body?: unknown } }).request;
    if (Buffer.isBuffer(body)) current?.calls.push(body.toString());
  };
  subscribe('http.server.request.start', onArrival);
  subscribe('undici:request:create', onCall);
  return {
    onStatement: (sql) => void arrivals.getStore()?.push(sql),
    async follow(question) {
      const footprint: Footprint = { calls: [], statements: [] };
      current = footprint;
      try {
        const answer = await question();
        await settled(footprint);
        return { answer, footprint };
      } finally {
        current = null;
      }
    },
    stop() {
      unsubscribe('http.server.request.start', onArrival);
      unsubscribe('undici:request:create', onCall);
    },
  };
}

const patienceMs = 10_000;

/** Of a read the transaction ends behind the answer, without anybody waiting for it. */
async function settled({ statements }: Footprint): Promise<void> {
  const until = performance.now() + patienceMs;
  while (!statements.every(isOver)) {
    if (performance.now() > until) throw new Error(`a transaction does not end: ${JSON.stringify(statements)}`);
    await new Promise((done) => setTimeout(done, 1));
  }
}

function isOver(statements: readonly string[]): boolean {
  const begun = statements.filter((sql) => sql !== 'commit' && isFrame(sql));
  return begun.length === statements.filter((sql) => sql === 'commit' || sql === 'rollback').length;
}
