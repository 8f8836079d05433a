import type { HttpRequest } from '@shouwang/http';
import type { Viewer } from '@shouwang/viewer';
import { demoViewer } from '../identity/demo-viewer.ts';

/**
 * Whom limits per caller are counted against: the viewer, and while everybody is the demo viewer, the address the
 * connection comes from. `header` names one that a proxy in front of the gateway sets (`x-forwarded-for`, the id of an
 * API key it has verified); null trusts none, because a caller could take a new name for each request.
 */
export function callerOf(request: HttpRequest, viewer: Viewer, header: string | null): string {
  if (viewer.id !== demoViewer.id) return `viewer ${viewer.id}`;
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
