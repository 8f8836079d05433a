import { createWriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { GenericContainer, type WaitStrategy } from 'testcontainers';
import { rotateLog } from '../local/log-file.ts';
import { StartFailure } from '../local/supervised.ts';
import type { SupervisorEvents } from '../local/supervisor.ts';
import type { ContainerRuntime } from './container-runtime.ts';

/** An engine in a container, as `npm start` and `npm test` run it. */
export interface ContainerWanted {
  /** Names its log file and its lines in the terminal. */
  name: string;
  /** Of this data directory or test run alone: it is how the next run finds what a killed one left. */
  containerName: string;
  image: string;
  command?: string[];
  environment: Readonly<Record<string, string>>;
  port: { container: number; host: number };
  /** A named volume that outlives the container; null: what is written goes with it. */
  volume: { name: string; target: string } | null;
  logFile: string;
  isReady(): Promise<boolean>;
}

const readyTimeoutMs = 180_000;
const stopSeconds = 4;
const shortestPauseMs = 200;
const longestPauseMs = 5_000;

/**
 * A container under supervision: what ends by itself is started again, as a program on this machine would be. Docker's
 * own restart policies are not used: a container of a run that was killed must not come back by itself.
 *
 * testcontainers' reaper is not used either: it would remove what `npm start` must find again after a crash, and it is a
 * third image to have. A container carries its owner's name instead, and the owner's next run removes it.
 */
export class SupervisedContainer {
  readonly #wanted: ContainerWanted;
  readonly #runtime: ContainerRuntime;
  readonly #events: SupervisorEvents;
  readonly #stopping: AbortController;

  constructor(wanted: ContainerWanted, runtime: ContainerRuntime, events: SupervisorEvents) {
    this.#wanted = wanted;
    this.#runtime = runtime;
    this.#events = events;
    this.#stopping = new AbortController();
  }

  async start(signal: AbortSignal): Promise<void> {
    const { name, containerName, logFile } = this.#wanted;
    rotateLog(logFile);
    await removeContainer(this.#runtime, containerName);
    try {
      signal.throwIfAborted();
      await new EngineContainer(this.#wanted, this.#runtime, AbortSignal.any([signal, this.#stopping.signal])).start();
    } catch (error) {
      signal.throwIfAborted();
      throw new StartFailure(name, logFile, error instanceof Error ? error.message : String(error));
    }
    void this.#supervise(signal);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    const container = this.#runtime.client.container.getById(this.#wanted.containerName);
    await container.stop({ t: stopSeconds }).catch(ignoreAbsence);
    await removeContainer(this.#runtime, this.#wanted.containerName);
  }

  async #supervise(signal: AbortSignal): Promise<void> {
    const { name, containerName } = this.#wanted;
    const container = this.#runtime.client.container.getById(containerName);
    const ended = (): boolean => this.#stopping.signal.aborted || signal.aborted;
    this.#followLog();
    for (let pauseMs = shortestPauseMs; !ended(); pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      const outcome = await container.wait().catch((error: unknown) => ({ StatusCode: messageOf(error) }));
      if (ended()) return;
      this.#events.onLost(name, `exit code ${String((outcome as { StatusCode: unknown }).StatusCode)}`, pauseMs);
      await sleep(pauseMs);
      if (ended()) return;
      await container.start().catch(ignoreAbsence);
      this.#followLog();
      if (await this.#becomesReady(ended)) {
        this.#events.onBack(name);
        pauseMs = shortestPauseMs / 2;
      }
    }
  }

  async #becomesReady(ended: () => boolean): Promise<boolean> {
    const container = this.#runtime.client.container.getById(this.#wanted.containerName);
    while (!ended()) {
      const state = await container.inspect().catch(() => null);
      if (!state?.State.Running) return false;
      if (await this.#wanted.isReady()) return true;
      await sleep(100);
    }
    return false;
  }

  /** Into the file that a program's output would go to; the terminal is told what matters of it. */
  #followLog(): void {
    const { name, containerName, logFile } = this.#wanted;
    const client = this.#runtime.client.container;
    const since = Math.floor(Date.now() / 1_000);
    client.logs(client.getById(containerName), { since }).then(
      (stream) => {
        const file = createWriteStream(logFile, { flags: 'a' });
        file.on('error', () => {});
        stream.on('data', (chunk: Buffer | string) => {
          file.write(chunk);
          this.#events.onOutput(name, String(chunk).split('\n').filter(Boolean));
        });
        stream.once('close', () => file.end());
      },
      () => {},
    );
  }
}

/** What testcontainers' own builder has no word for: the address ports are opened on, and a limit for Docker's log. */
class EngineContainer extends GenericContainer {
  constructor(wanted: ContainerWanted, runtime: ContainerRuntime, signal: AbortSignal) {
    super(wanted.image);
    this.withName(wanted.containerName)
      .withAutoCleanup(false)
      .withEnvironment({ ...wanted.environment })
      .withExposedPorts(wanted.port)
      .withWaitStrategy(waitFor(wanted, runtime, signal));
    if (wanted.command) this.withCommand(wanted.command);
    if (wanted.volume) this.withBindMounts([{ source: wanted.volume.name, target: wanted.volume.target }]);
    this.hostConfig.PortBindings = {
      [`${wanted.port.container}/tcp`]: [{ HostIp: runtime.openOn, HostPort: String(wanted.port.host) }],
    };
    this.hostConfig.LogConfig = { Type: 'json-file', Config: { 'max-size': '16m', 'max-file': '2' } };
  }
}

/** Asks the engine itself, from where it will be used, and gives up as soon as its container has ended. */
function waitFor(wanted: ContainerWanted, runtime: ContainerRuntime, signal: AbortSignal): WaitStrategy {
  const strategy: WaitStrategy = {
    async waitUntilReady(container) {
      const until = Date.now() + readyTimeoutMs;
      while (!(await wanted.isReady())) {
        signal.throwIfAborted();
        const { State: state } = await container.inspect();
        if (!state.Running) throw new Error(await lastWordsOf(runtime, wanted.containerName, state.ExitCode));
        if (Date.now() > until) throw new Error(`not ready after ${readyTimeoutMs / 1_000} s`);
        await sleep(100);
      }
    },
    withStartupTimeout: () => strategy,
    isStartupTimeoutSet: () => true,
    getStartupTimeout: () => readyTimeoutMs,
  };
  return strategy;
}

async function lastWordsOf(runtime: ContainerRuntime, containerName: string, exitCode: number): Promise<string> {
  const container = runtime.client.container.getById(containerName);
  const said = await container.logs({ stdout: true, stderr: true, tail: 3 }).catch(() => Buffer.alloc(0));
  // Docker puts eight bytes before each line; the text is enough.
  const text = said.toString('utf8').replaceAll(/[^\x20-\x7e\n]/g, '');
  return `exit code ${exitCode}: ${text.trim().split('\n').join(' | ').slice(0, 400)}`;
}

/** Whatever state it is in; the anonymous volumes of its image go with it, a named one stays. */
export async function removeContainer(runtime: ContainerRuntime, containerName: string): Promise<void> {
  await runtime.client.container.getById(containerName).remove({ force: true, v: true }).catch(ignoreAbsence);
}

export async function removeVolume(runtime: ContainerRuntime, name: string): Promise<void> {
  await runtime.client.container.dockerode.getVolume(name).remove().catch(ignoreAbsence);
}

/** 304: already so. 404: not there. 409: its removal is under way. */
function ignoreAbsence(error: unknown): void {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  if (status !== 304 && status !== 404 && status !== 409) throw error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
