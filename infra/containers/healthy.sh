#!/usr/bin/env bash
# Health check of a container of ours: asks the process beside it, whichever it is. A shell costs milliseconds where a
# Node would cost a tenth of a second of processor time, every few seconds, in every container.
set -e
if [[ ${GATEWAY_TLS_CERT:-} ]]; then
  # A shell speaks no TLS. Whether the certificate is trusted is for callers to see: it names the gateway's host, not this one.
  exec node --input-type=module --eval "
    import { get } from 'node:https';
    const options = { port: process.env.GATEWAY_PORT, path: '/ready', rejectUnauthorized: false };
    get(options, ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1));"
fi
exec 3<>"/dev/tcp/127.0.0.1/${SERVICE_PORT:-$GATEWAY_PORT}"
printf 'GET /ready HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
read -r _ status _ <&3
[[ $status == 200 ]]
