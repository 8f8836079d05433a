import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseEngines, type Docker, type EngineWish } from '../engines/choose-engines.ts';
import type { ContainerRuntime } from '../engines/container-runtime.ts';
import { dockerAnswers } from '../engines/docker-address.ts';
import { CannotStart } from '../local/cannot-start.ts';
import { complain, say } from '../local/console.ts';
import { readPostgresHome } from '../local/postgres-home.ts';

/**
 * A data directory stays with the engines that hold its data: whether Docker happens to answer today must not decide
 * which data a start finds. Data in Docker are named volumes (files in the directory would belong to the images' users,
 * and nobody else could remove them); the record beside says which, and whose they are.
 */
export interface KeptEngines {
  runtime: ContainerRuntime;
  /** Of its containers and volumes. */
  prefix: string;
  /** Chosen just now: its volumes are empty. */
  isNew: boolean;
}

interface KeptRecord {
  prefix: string;
  dataDirectory: string;
}

export const recordName = 'containers.json';

function readRecord(dataDirectory: string): KeptRecord | null {
  const file = join(dataDirectory, recordName);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KeptRecord) : null;
}

function writeRecord(dataDirectory: string, prefix: string): void {
  writeFileSync(join(dataDirectory, recordName), `${JSON.stringify({ prefix, dataDirectory }, null, 2)}\n`);
}

function hasLocalData(dataDirectory: string): boolean {
  const isThere = (name: string): boolean => existsSync(join(dataDirectory, name));
  return isThere('postgres') || isThere('kafka') || readPostgresHome(dataDirectory) !== null;
}

/** null: programs on this machine. */
export async function chooseKeptEngines(
  dataDirectory: string,
  wish: EngineWish,
  images: readonly string[],
  docker?: Docker,
): Promise<KeptEngines | null> {
  const record = readRecord(dataDirectory);
  if (record === null && hasLocalData(dataDirectory)) {
    if (wish === 'docker') throw heldLocally(dataDirectory);
    say(
      '引擎:本机程序(此目录的数据在其中)',
      'Engines: programs on this machine (they hold the data of this directory)',
    );
    return null;
  }
  if (record === null) {
    const { runtime } = await chooseEngines(wish, images, docker);
    if (runtime === null) return null;
    const prefix = `shouwang-${randomBytes(6).toString('hex')}`;
    writeRecord(dataDirectory, prefix);
    return { runtime, prefix, isNew: true };
  }
  if (isCopy(record, dataDirectory)) throw copied(record, dataDirectory);
  if (wish === 'local') throw heldByDocker(dataDirectory);
  const { runtime } = await chooseEngines('docker', images, docker).catch((error: unknown) => {
    throw error instanceof CannotStart ? heldByDocker(dataDirectory, error) : error;
  });
  if (runtime === null) throw heldByDocker(dataDirectory);
  writeRecord(dataDirectory, record.prefix);
  return { runtime, prefix: record.prefix, isNew: false };
}

/** Moved is fine; a copy whose original is still there would share its volumes. */
function isCopy({ prefix, dataDirectory: owner }: KeptRecord, dataDirectory: string): boolean {
  return owner !== dataDirectory && readRecord(owner)?.prefix === prefix;
}

/** Before the directory is emptied: its volumes go too, unless they are another directory's. */
export async function removeKeptEngines(dataDirectory: string): Promise<void> {
  const record = readRecord(dataDirectory);
  if (record === null || isCopy(record, dataDirectory)) return;
  if (!(await dockerAnswers())) {
    complain(
      `没有 Docker 应答,数据卷未能删除:${record.prefix}-postgres、${record.prefix}-kafka(docker volume rm)`,
      `No Docker engine answers: the volumes ${record.prefix}-postgres and ${record.prefix}-kafka stay (docker volume rm)`,
    );
    return;
  }
  const { openRuntime } = await import('../engines/container-runtime.ts');
  const { removeContainers } = await import('../engines/containers.ts');
  await removeContainers(await openRuntime([]), record.prefix, true);
}

function heldLocally(path: string): CannotStart {
  return new CannotStart(
    `${path} 的数据在本机程序中,不能改用 Docker;请去掉 SHOUWANG_ENGINES=docker,或用 --data 另起一份,或 --reset(会清空)。`,
    `The data of ${path} is held by programs on this machine, not by Docker; unset SHOUWANG_ENGINES=docker, name another --data, or begin anew with --reset (this empties the data).`,
  );
}

function heldByDocker(path: string, reason?: CannotStart): CannotStart {
  return new CannotStart(
    `${path} 的数据在 Docker 卷中${reason ? `,而${reason.zh}` : ''};请启动 Docker,或用 --data 另起一份,或 --reset(会清空)。`,
    `The data of ${path} is in Docker volumes${reason ? `, but ${reason.en}` : ''}; start Docker, name another --data, or begin anew with --reset (this empties the data).`,
  );
}

function copied({ dataDirectory: owner }: KeptRecord, path: string): CannotStart {
  return new CannotStart(
    `${path} 是 ${owner} 的副本,两者不能共用 Docker 卷;请用 --reset 让副本重新开始(不影响原目录)。`,
    `${path} is a copy of ${owner} and must not share its Docker volumes; let the copy begin anew with --reset (the original stays as it is).`,
  );
}
