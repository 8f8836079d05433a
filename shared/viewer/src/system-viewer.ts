import type { Viewer } from './viewer.ts';

/**
 * Who background work is. It sees every region, because the register is copied and kept as a whole; it holds no scope,
 * because it never asks the graph.
 */
export function systemViewer(work: 'consumer' | 'observation' | 'request-desk'): Viewer {
  return { id: `system:${work}`, roles: ['system'], areas: ['*'], scopes: [], purpose: null };
}
