import { readFile } from 'node:fs/promises';
import type { Logger } from '@shouwang/process';
import { StartError } from '@shouwang/process';
import type { Generation } from '../generation.ts';
import { watchFile } from './watch-file.ts';

export type ReloadOutcome = 'unchanged' | 'replaced' | 'refused';

export interface ServedSupergraphOptions {
  path: string;
  pollMs: number;
  logger: Logger;
  /** Throws when the supergraph cannot be served. */
  create: (supergraphSdl: string) => Promise<Generation>;
}

export interface ServedSupergraph {
  /** Throws before `start()`. */
  current(): Generation;
  start(): Promise<void>;
  reload(): Promise<ReloadOutcome>;
  stop(): Promise<void>;
}

/**
 * The supergraph file and the generation that serves it. A new file is made into a complete generation beside the one
 * in use; only then do new requests go to it, while the old one finishes its own and gives its connections back. So a
 * reload drops nothing, and a file that is broken, or half written, changes nothing.
 */
export function createServedSupergraph(options: ServedSupergraphOptions): ServedSupergraph {
  const { path, pollMs, logger, create } = options;
  let serving: { sdl: string; generation: Generation } | null = null;
  let watch: { stop(): void } | null = null;
  let reloading: Promise<ReloadOutcome> = Promise.resolve('unchanged');
  const retiring = new Set<Promise<void>>();

  function retire(generation: Generation): void {
    const retired = generation.retire().catch((error: unknown) => logger.error({ error }, 'a generation did not end'));
    retiring.add(retired);
    void retired.finally(() => retiring.delete(retired));
  }

  async function replace(): Promise<ReloadOutcome> {
    try {
      const sdl = await readFile(path, 'utf8');
      if (sdl === serving?.sdl) return 'unchanged';
      const generation = await create(sdl);
      const old = serving;
      serving = { sdl, generation };
      if (old) retire(old.generation);
      logger.info({ services: [...generation.services.keys()] }, '新的超图已生效 / a new supergraph is in use');
      return 'replaced';
    } catch (error) {
      logger.error(
        { error },
        '新的超图无法使用，继续使用原有超图 / the new supergraph is refused, the old one goes on',
      );
      return 'refused';
    }
  }

  // One after the other: two at once could finish in the wrong order.
  const reload = (): Promise<ReloadOutcome> => (reloading = reloading.then(replace));

  return {
    current() {
      if (!serving) throw new Error('the gateway is not started');
      return serving.generation;
    },
    async start() {
      const sdl = await readFirst(path);
      serving = { sdl, generation: await create(sdl).catch((error: unknown) => refuseStart(path, error)) };
      watch = watchFile(path, pollMs, async () => void (await reload()));
    },
    reload,
    async stop() {
      watch?.stop();
      await reloading;
      if (serving) retire(serving.generation);
      await Promise.all(retiring);
    },
  };
}

async function readFirst(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new StartError(
      `读不到超图文件 ${path}：请用 --supergraph 指明，或运行 npm run generate / cannot read the supergraph ${path}: name it by --supergraph, or run npm run generate`,
      { cause: error },
    );
  }
}

function refuseStart(path: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new StartError(`超图 ${path} 无法使用 / the supergraph ${path} cannot be used: ${reason}`, { cause: error });
}
