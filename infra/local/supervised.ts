import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';
import { endChild, endingOf, hasEnded, killGroup, spawnProgram } from './child.ts';
import { followLog, lastLines, limitLog, rotateLog } from './log-file.ts';
import { lastWords } from './log-line.ts';
import { endByMarker } from './processes.ts';
import type { Program } from './program.ts';
import type { SupervisorEvents, SupervisorOptions } from './supervisor.ts';

const shortestPauseMs = 200;
const longestPauseMs = 5_000;
/** Running this long wipes out earlier failures. */
const stableAfterMs = 30_000;
const startAttempts = 3;

/**
 * One program under supervision.
 *
 *   start ──spawn──▶ waiting ──isReady──▶ running ──exit──▶ pause (0.2 s doubling to 5 s) ──▶ spawn …
 *                       └──ends or takes too long, three times──▶ start() rejects
 */
export class Supervised {
  readonly #program: Program;
  readonly #events: SupervisorEvents;
  readonly #options: SupervisorOptions;
  readonly #newLines: () => string[];
  #child: ChildProcess | null = null;
  #stopping = false;
  #failures = 0;

  constructor(program: Program, events: SupervisorEvents, options: SupervisorOptions) {
    this.#program = program;
    this.#events = events;
    this.#options = options;
    rotateLog(program.logFile);
    this.#newLines = followLog(program.logFile);
  }

  async start(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#launch();
        return;
      } catch (error) {
        if (error instanceof CannotStart || this.#isStopping()) throw error;
        if (attempt >= startAttempts) throw this.#failure(error);
        await sleep(shortestPauseMs * attempt);
      }
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#child) await endChild(this.#child, this.#program.stopSteps);
  }

  kill(): void {
    this.#stopping = true;
    if (this.#child) killGroup(this.#child);
  }

  /** Hands on what it said since the last time. */
  report(): void {
    const lines = this.#newLines();
    if (lines.length > 0) this.#events.onOutput(this.#program.name, lines);
    limitLog(this.#program.logFile);
  }

  #isStopping(): boolean {
    return this.#stopping || this.#options.signal.aborted;
  }

  async #launch(): Promise<void> {
    await endByMarker(this.#program.marker, this.#program.stopSteps);
    await this.#program.beforeStart?.();
    if (this.#isStopping()) throw new Error('stopping');
    this.#child = spawnProgram(this.#program);
    await this.#untilReady(this.#child);
    this.#watch(this.#child);
  }

  async #untilReady(child: ChildProcess): Promise<void> {
    const until = Date.now() + this.#program.readyTimeoutMs;
    while (!hasEnded(child) && Date.now() < until && !this.#isStopping()) {
      if (await this.#program.isReady()) return;
      await sleep(50);
    }
    if (this.#isStopping()) throw new Error('stopping');
    if (hasEnded(child)) throw new Error(endingOf(child));
    await endChild(child, this.#program.stopSteps);
    throw new Error(`not ready after ${this.#program.readyTimeoutMs / 1_000} s`);
  }

  #watch(child: ChildProcess): void {
    const since = Date.now();
    const lost = (): void => {
      if (this.#isStopping() || this.#child !== child) return;
      this.report();
      if (Date.now() - since > stableAfterMs) this.#failures = 0;
      if (this.#options.restart) void this.#restart(endingOf(child));
      else this.#events.onLost(this.#program.name, endingOf(child), 0);
    };
    if (hasEnded(child)) lost();
    else child.once('exit', lost);
  }

  async #restart(reason: string): Promise<void> {
    const pauseMs = Math.min(longestPauseMs, shortestPauseMs * 2 ** this.#failures);
    this.#failures += 1;
    this.#events.onLost(this.#program.name, reason, pauseMs);
    await sleep(pauseMs);
    if (this.#isStopping()) return;
    try {
      await this.#launch();
      this.#events.onBack(this.#program.name);
    } catch (error) {
      if (!this.#isStopping()) void this.#restart(messageOf(error));
    }
  }

  #failure(error: unknown): StartFailure {
    const said = lastWords(lastLines(this.#program.logFile, 6));
    const detail = said === '' ? messageOf(error) : `${messageOf(error)}: ${said}`;
    return new StartFailure(this.#program.name, this.#program.logFile, detail);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A program did not become ready; `detail` ends with the last lines of its log. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
  readonly program: string;
  readonly detail: string;
  readonly logFile: string;

  constructor(program: string, logFile: string, detail: string) {
    super(`${program} did not start: ${detail}`);
    this.program = program;
    this.logFile = logFile;
    this.detail = detail;
  }
}
