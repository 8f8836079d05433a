import type { HttpRequest } from '@shouwang/http';
import type { Viewer } from '@shouwang/viewer';

/** Whom limits per caller are counted against: the viewer, or where all are one viewer, the address. */
export function callerOf(
  request: HttpRequest,
  viewer: Viewer,
  { tellsApart, header }: { tellsApart: boolean; header: string | null },
): string {
  return tellsApart ? `viewer ${viewer.id}` : addressOf(request, header);
}

/**
 * Where a request comes from, for counting those who are not signed in. `header` names one that a proxy in front of the
 * gateway sets (`x-forwarded-for`); null trusts none, because a caller could take a new name for each request.
 */
export function addressOf(request: HttpRequest, header: string | null): string {
  const named = header === null ? undefined : request.headers[header];
  // A proxy adds its line at the end; what stands before it may be the caller's invention.
  const last = (Array.isArray(named) ? named.at(-1) : named)?.split(',').at(-1)?.trim();
  return last ? `header ${last.slice(0, 200)}` : `address ${networkOf(request.remoteAddress)}`;
}

/** An IPv6 host has 2^64 addresses to call from, so its network stands for it. */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const groups = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  while (tail !== undefined && groups.length + after.length < 8) groups.push('0');
  return [...groups, ...after].slice(0, 4).join(':');
}
