/**
 * `@apollo/gateway` reports anonymous usage to its maker unless this is set when a gateway is made. Networks of
 * government are closed and nothing of theirs goes out, so it is no setting.
 */
export function disableTelemetry(): void {
  // oxlint-disable-next-line node/no-process-env -- the library offers no other way
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
