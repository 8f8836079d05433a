import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../demo/random.ts';
import type { TcpProxy } from '@shouwang/test-engines';
import { gatewayName, serviceNames, type ServiceName } from '../start/members.ts';
import { poison } from './poison.ts';
import type { Scene } from './scene.ts';
import type { System } from './system.ts';
import { twoCopies } from './two-copies.ts';

/** Something that goes wrong, and is made good again before `act` resolves; the suite then waits until all works. */
export interface Fault {
  name: string;
  zh: string;
  en: string;
  /** How often in the long form, and in the short one, which is part of `npm test` and has a minute. */
  rounds: { long: number; short: number };
  act(scene: Scene): Promise<void>;
}

const processes: readonly string[] = [...serviceNames, gatewayName, 'kafka', 'postgres'];
const killedInShort: readonly string[] = ['monitoring', 'housing-safety', gatewayName, 'kafka', 'postgres'];

const kills: Fault[] = processes.map((name) => ({
  name: `kill-${name}`,
  zh: `kill -9 ${name}`,
  en: `kill -9 ${name}`,
  rounds: { long: 4, short: killedInShort.includes(name) ? 1 : 0 },
  act: async ({ system }) => system.signal(name, 'SIGKILL'),
}));

/** In the order of the table; the suite runs their rounds in a seeded order. */
export const faults: readonly Fault[] = [
  ...kills,
  {
    name: 'kill-all',
    zh: '所有进程接连 kill -9,包括 Kafka 与 PostgreSQL',
    en: 'kill -9 of every process, one right after the other, Kafka and PostgreSQL as well',
    // With the rounds of each process above: every process is killed 20 times.
    rounds: { long: 16, short: 0 },
    async act({ system, random }) {
      const places = new Map(processes.map((name) => [name, random.next()]));
      for (const name of processes.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))) {
        system.signal(name, 'SIGKILL');
        await sleep(random.between(0, 300));
      }
    },
  },
  {
    name: 'kafka-restart',
    zh: 'Kafka 正常停止后重启',
    en: 'Kafka stops in order and starts again',
    rounds: { long: 2, short: 0 },
    act: async ({ system }) => system.signal('kafka', 'SIGTERM'),
  },
  {
    name: 'kafka-freeze',
    zh: 'Kafka 停顿(SIGSTOP)后继续',
    en: 'Kafka stops answering (SIGSTOP) and goes on',
    rounds: { long: 3, short: 0 },
    async act({ system, random }) {
      system.signal('kafka', 'SIGSTOP');
      await sleep(random.between(500, 4_000)).finally(() => system.signal('kafka', 'SIGCONT'));
    },
  },
  {
    name: 'postgres-restart',
    zh: 'PostgreSQL 快速停止后重启',
    en: 'PostgreSQL stops fast and starts again',
    rounds: { long: 2, short: 0 },
    act: async ({ system }) => system.signal('postgres', 'SIGINT'),
  },
  {
    name: 'lost-acknowledgement',
    zh: 'Kafka 的确认丢失',
    en: "Kafka's acknowledgement is lost",
    rounds: { long: 8, short: 1 },
    async act(scene) {
      const proxy = scene.system.toBroker[anyService(scene.random)];
      const isSevered = scene.random.chance(0.5);
      // The one that stays connected is only noticed when the request's time is over.
      await (isSevered ? proxy.loseNextProduceAnswer() : proxy.withholdNextProduceAnswer());
      await sleep(isSevered ? scene.random.between(0, 500) : 0);
      proxy.restore();
    },
  },
  ...network('broker', '与 Kafka 之间的网络', 'the network to Kafka', ({ toBroker }) => toBroker),
  ...network('database', '与数据库之间的网络', 'the network to the database', ({ toDatabase }) => toDatabase),
  {
    name: 'poison',
    zh: '无法处理的事件:只停住它的键,修复后重放一次生效',
    en: 'events that cannot be handled: only their keys stop, redriven after the cure each has its effect once',
    rounds: { long: 3, short: 1 },
    act: poison,
  },
  {
    name: 'two-copies',
    zh: '同一服务运行两份,先后终止领头者',
    en: 'two copies of a service; the one that leads is killed, twice',
    rounds: { long: 3, short: 1 },
    act: twoCopies,
  },
];

/** Of one service or several at a time: what is cut, what hangs, what is slow. */
function network(
  place: string,
  zh: string,
  en: string,
  linesOf: (system: System) => Readonly<Record<ServiceName, TcpProxy>>,
): Fault[] {
  const broken = async (
    { system, random }: Scene,
    breakIt: (line: TcpProxy) => void,
    leastMs: number,
    mostMs: number,
  ): Promise<void> => {
    const struck = serviceNames.filter(() => random.chance(0.5));
    const lines = (struck.length > 0 ? struck : [anyService(random)]).map((name) => linesOf(system)[name]);
    for (const line of lines) breakIt(line);
    await sleep(random.between(leastMs, mostMs));
    for (const line of lines) line.restore();
  };
  return [
    {
      name: `${place}-cut`,
      zh: `${zh}中断`,
      en: `${en} is cut`,
      rounds: { long: 4, short: place === 'broker' ? 1 : 0 },
      act: (scene) => broken(scene, (line) => line.sever(), 1_000, 6_000),
    },
    {
      name: `${place}-hang`,
      zh: `${zh}无声中断`,
      en: `${en} hangs without a word`,
      rounds: { long: 4, short: place === 'database' ? 1 : 0 },
      act: (scene) => broken(scene, (line) => line.hang(), 1_000, 6_000),
    },
    {
      name: `${place}-slow`,
      zh: `${zh}变慢`,
      en: `${en} is slow`,
      rounds: { long: 2, short: 0 },
      act: (scene) => broken(scene, (line) => line.slow(scene.random.between(20, 150)), 1_000, 3_000),
    },
  ];
}

function anyService(random: Random): ServiceName {
  return random.pick(serviceNames);
}
