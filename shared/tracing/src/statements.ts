import { SpanKind } from '@opentelemetry/api';
import { fail, type Tracer } from './tracer.ts';

/** A span for each SQL statement below an active span: the text of the statement, never its parameters. */
export function tracedStatements(tracer: Tracer) {
  return ({ sql, durationMs, error }: { sql: string; durationMs: number | null; error?: unknown }): void => {
    if (!tracer.active()) return;
    const endTimeMs = Date.now();
    const span = tracer.start({
      name: nameOf(sql),
      kind: SpanKind.CLIENT,
      attributes: { 'db.system.name': 'postgresql', 'db.query.text': sql },
      startTimeMs: endTimeMs - (durationMs ?? 0),
    });
    if (durationMs === null) fail(span, error);
    span.end(endTimeMs);
  };
}

/** `select`, `insert`, `start transaction`: the first words in capitals. */
function nameOf(sql: string): string {
  return (/^\s*([a-z]+(?:\s+transaction)?)/i.exec(sql)?.[1] ?? 'sql').toUpperCase();
}
