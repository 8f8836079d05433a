import kafkajs, { type LogEntry } from 'kafkajs';
import type { Logger } from './port.ts';

/**
 * What the library says on the way to throwing an error, or on the way to getting over one by itself. Whoever calls it
 * reports these once per change of state; as lines of their own they would come several times per second for as long
 * as a broker is away, and "the group coordinator is not available" comes at every start of a new group.
 */
const onTheWay = [
  /^Connection (error|timeout)/,
  /^Failed to (connect|send messages)/,
  /^Response [A-Z]\w+\(/,
  /^Crash: /,
  /^Closed connection/,
  /^Error when calling eachBatch/,
  /^Caught error when (dis)?connecting/,
  /^The (producer|consumer) is disconnect/,
  /^The coordinator is not aware of this member/,
  /^The group is rebalancing/,
  /^Request \w+.* timed out/,
  /timed out$/,
  /^Response without match/,
  /resync group$/,
  /group coordinator/i,
];

const fieldNames = ['broker', 'groupId', 'topic', 'partition', 'error', 'retryCount'] as const;

/** Passes the library's lines on to our logger: its ERROR and WARN as such, what is expected and its INFO as debug. */
export function libraryLog(logger: Logger): () => (entry: LogEntry) => void {
  return () =>
    ({ level, namespace, log }) => {
      const fields: Record<string, unknown> = { library: 'kafkajs', part: namespace };
      for (const name of fieldNames) if (['string', 'number'].includes(typeof log[name])) fields[name] = log[name];
      const expected = onTheWay.some((pattern) => pattern.test(log.message));
      if (expected || level > kafkajs.logLevel.WARN) logger.debug(fields, log.message);
      else if (level === kafkajs.logLevel.WARN) logger.warn(fields, log.message);
      else logger.error(fields, log.message);
    };
}
