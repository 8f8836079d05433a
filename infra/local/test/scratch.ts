import { mkdtempSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endKafka } from '../kafka.ts';
import { endPostgres } from '../postgres.ts';
import { removePostgresHome } from '../postgres-home.ts';
import { createSupervisor, type Supervisor } from '../supervisor.ts';

/**
 * A data directory for one test. Its mode is 700: as root this is the case where PostgreSQL's user cannot enter and
 * everything has to go elsewhere, as anybody else it is the plain case.
 */
export interface Scratch {
  path: string;
  supervisor: Supervisor;
  signal: AbortSignal;
  lost: string[];
  remove(): Promise<void>;
}

export async function createScratch(options: { restart: boolean }): Promise<Scratch> {
  const path = mkdtempSync(join(tmpdir(), 'shouwang-engines-'));
  await mkdir(join(path, 'logs'));
  const stopping = new AbortController();
  const lost: string[] = [];
  const events = { onLost: (name: string) => lost.push(name), onBack: () => {}, onOutput: () => {} };
  const supervisor = createSupervisor(events, { ...options, signal: stopping.signal });
  return {
    path,
    supervisor,
    signal: stopping.signal,
    lost,
    async remove() {
      await supervisor.stop(['kafka', 'postgres']);
      stopping.abort();
      await endPostgres(path);
      await endKafka(path);
      await removePostgresHome(path);
      await rm(path, { recursive: true, force: true });
    },
  };
}
