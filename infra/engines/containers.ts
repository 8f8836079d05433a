import { join } from 'node:path';
import { answersAsAdmin, initdbSettings, serverSettings, superuser } from '../local/postgres.ts';
import type { SupervisorEvents } from '../local/supervisor.ts';
import type { ContainerRuntime } from './container-runtime.ts';
import { removeContainer, removeVolume, SupervisedContainer } from './container.ts';
import { kafkaImage, postgresImage } from './images.ts';
import { kafkaData, kafkaEnvironment } from './kafka-environment.ts';
import { kafkaAnswers } from './kafka-answers.ts';

/** The engines of one data directory or test run, in containers, with the settings that the local programs have. */
export interface Containers {
  /** Resolves to the address of the superuser's database. */
  startPostgres(wanted: { port: number; password: string; durable: boolean }): Promise<string>;
  kafkaBrokers(port: number): string[];
  startKafka(wanted: { port: number; sessionMs: number }): Promise<void>;
  stop(): Promise<void>;
}

export interface ContainersOptions {
  /** Begins the names of its containers and volumes. */
  prefix: string;
  /** Whether what is written outlives the containers. */
  keep: boolean;
  logs: string;
  events: SupervisorEvents;
  signal: AbortSignal;
}

const names = ['postgres', 'kafka'] as const;

function containerName(prefix: string, name: (typeof names)[number]): string {
  return `${prefix}-${name}`;
}

export function createContainers(runtime: ContainerRuntime, options: ContainersOptions): Containers {
  const { prefix, keep, logs, events, signal } = options;
  const running: SupervisedContainer[] = [];
  const start = async (
    name: (typeof names)[number],
    target: string,
    wanted: Omit<ConstructorParameters<typeof SupervisedContainer>[0], 'name' | 'containerName' | 'volume' | 'logFile'>,
  ): Promise<void> => {
    const own = containerName(prefix, name);
    const container = new SupervisedContainer(
      {
        ...wanted,
        name,
        containerName: own,
        volume: keep ? { name: own, target } : null,
        logFile: join(logs, `${name}.log`),
      },
      runtime,
      events,
    );
    running.push(container);
    await container.start(signal);
  };
  return {
    async startPostgres({ port, password, durable }) {
      const adminUrl = `postgres://${superuser}:${password}@${runtime.host}:${port}/postgres`;
      await start('postgres', '/var/lib/postgresql', {
        image: postgresImage,
        command: ['postgres', ...serverSettings(durable)],
        environment: { POSTGRES_PASSWORD: password, POSTGRES_INITDB_ARGS: initdbSettings(durable).join(' ') },
        port: { container: 5432, host: port },
        isReady: () => answersAsAdmin(adminUrl),
      });
      return adminUrl;
    },
    kafkaBrokers: (port) => [`${runtime.host}:${port}`],
    startKafka: ({ port, sessionMs }) =>
      start('kafka', kafkaData, {
        image: kafkaImage,
        environment: kafkaEnvironment(`${runtime.host}:${port}`, sessionMs),
        port: { container: 9092, host: port },
        isReady: () => kafkaAnswers(runtime.host, port),
      }),
    async stop() {
      await Promise.all(running.map((container) => container.stop()));
    },
  };
}

/** Removes what a run with this prefix left, and with `volumes` its data. */
export async function removeContainers(runtime: ContainerRuntime, prefix: string, volumes: boolean): Promise<void> {
  await Promise.all(
    names.map(async (name) => {
      await removeContainer(runtime, containerName(prefix, name));
      if (volumes) await removeVolume(runtime, containerName(prefix, name));
    }),
  );
}
