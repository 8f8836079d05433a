/** A test without its engine fails and says so; skipped in silence it would look like a passed one. */
export function engineAddress(variable: 'TEST_POSTGRES_URL' | 'TEST_KAFKA_BROKERS', engine: string): string {
  const value = process.env[variable];
  if (value) return value;
  throw new Error(
    `没有 ${engine}:请用 npm test -- <文件> 运行,或设置 ${variable} · no ${engine}: run this with npm test -- <file> or set ${variable}`,
  );
}
