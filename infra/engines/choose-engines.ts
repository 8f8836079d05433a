import { CannotStart } from '../local/cannot-start.ts';
import { say } from '../local/console.ts';
import type { ContainerRuntime } from './container-runtime.ts';
import { dockerAnswers } from './docker-address.ts';

/**
 * Where PostgreSQL and Kafka come from: containers of the official images where a Docker engine answers and has or can
 * pull them, else programs on this machine (`infra/local`). SHOUWANG_ENGINES forces either; a server that was given by
 * address is used before any of this is asked.
 */
export const wishes = ['auto', 'docker', 'local'] as const;

export type EngineWish = (typeof wishes)[number];

export interface EngineChoice {
  /** null: programs on this machine. */
  runtime: ContainerRuntime | null;
}

export interface Docker {
  answers(): Promise<boolean>;
  /** Throws CannotStart when an image is neither there nor can be pulled. */
  open(images: readonly string[]): Promise<ContainerRuntime>;
}

/** Loaded only once an engine has answered: testcontainers takes most of a second. */
const realDocker: Docker = {
  answers: () => dockerAnswers(),
  open: async (images) => (await import('./container-runtime.ts')).openRuntime(images),
};

export function readWish(env: Readonly<Record<string, string | undefined>> = process.env): EngineWish {
  const given = env['SHOUWANG_ENGINES'] || 'auto';
  const wish = wishes.find((known) => known === given);
  if (wish) return wish;
  throw new CannotStart(
    `SHOUWANG_ENGINES 应为 ${wishes.join('、')} 之一,收到“${given}”`,
    `SHOUWANG_ENGINES is one of ${wishes.join(', ')}, got "${given}"`,
  );
}

/** Says in one line which it is, and why. */
export async function chooseEngines(
  wish: EngineWish,
  images: readonly string[],
  docker: Docker = realDocker,
): Promise<EngineChoice> {
  if (wish === 'local') return local('SHOUWANG_ENGINES=local', 'SHOUWANG_ENGINES=local');
  if (!(await docker.answers())) {
    if (wish === 'docker') throw noDocker();
    return local('没有 Docker 应答', 'no Docker engine answers');
  }
  try {
    const runtime = await docker.open(images);
    say(`引擎:Docker 容器(${images.join('、')})`, `Engines: Docker containers (${images.join(', ')})`);
    return { runtime };
  } catch (error) {
    if (wish === 'docker' || !(error instanceof CannotStart)) throw error;
    return local(error.zh, error.en);
  }
}

function local(zh: string, en: string): EngineChoice {
  say(`引擎:本机程序(${zh})`, `Engines: programs on this machine (${en})`);
  return { runtime: null };
}

function noDocker(): CannotStart {
  return new CannotStart(
    '没有 Docker 引擎应答,但 SHOUWANG_ENGINES=docker;请启动 Docker,检查 DOCKER_HOST 与套接字权限,或改为 SHOUWANG_ENGINES=local。',
    'SHOUWANG_ENGINES=docker, but no Docker engine answers; start Docker, check DOCKER_HOST and the permissions of its socket, or set SHOUWANG_ENGINES=local.',
  );
}
