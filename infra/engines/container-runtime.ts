import { isIP } from 'node:net';
import { type ContainerRuntimeClient, getContainerRuntimeClient, ImageName } from 'testcontainers';
import { CannotStart } from '../local/cannot-start.ts';
import { withProgress } from '../local/console.ts';
import { loopback } from '../local/ports.ts';

/** A Docker engine that has the images it was opened for. */
export interface ContainerRuntime {
  client: ContainerRuntimeClient;
  /** Where ports of containers are reached from here. */
  host: string;
  /** The address of the engine's machine that ports are opened on; '' is every one, for an engine elsewhere. */
  openOn: string;
}

export async function openRuntime(images: readonly string[]): Promise<ContainerRuntime> {
  const client = await getContainerRuntimeClient().catch((error: unknown) => {
    throw unusable(error);
  });
  await Promise.all(images.map((image) => ensureImage(client, image)));
  const { host } = client.info.containerRuntime;
  if (host === 'localhost') return { client, host: loopback, openOn: loopback };
  // An IP address is what a container beside the engine sees of it: the bridge, which no other machine reaches.
  return { client, host, openOn: isIP(host) && !process.env['DOCKER_HOST']?.startsWith('tcp:') ? host : '' };
}

async function ensureImage(client: ContainerRuntimeClient, image: string): Promise<void> {
  const name = ImageName.fromString(image);
  if (await client.image.exists(name)) return;
  await withProgress(
    `正在拉取镜像 ${image}(仅首次;SHOUWANG_ENGINES=local 则不用 Docker)`,
    `Pulling the image ${image} (first time only; SHOUWANG_ENGINES=local does without Docker)`,
    async () => {
      await client.image.pull(name).catch((error: unknown) => {
        throw unavailable(image, error);
      });
      // An engine reports what goes wrong during a pull in a stream that ends like a good one.
      if (!(await client.image.exists(name))) throw unavailable(image, null);
    },
  );
}

function unavailable(image: string, error: unknown): CannotStart {
  const reason = reasonOf(error, 'docker pull');
  return new CannotStart(
    `镜像 ${image} 不在本机,也无法拉取:${reason}`,
    `the image ${image} is not here and cannot be pulled: ${reason}`,
  );
}

function unusable(error: unknown): CannotStart {
  const reason = reasonOf(error, 'docker info');
  return new CannotStart(`Docker 引擎不可用:${reason}`, `the Docker engine cannot be used: ${reason}`);
}

function reasonOf(error: unknown, command: string): string {
  const said = error instanceof Error ? (error.message.split('\n')[0] ?? '') : '';
  return said.slice(0, 200) || command;
}
