import { randomUUID } from 'node:crypto';
import { monitoring } from '@shouwang/contracts';
import { encodeHeaders, stateEventType, type AggregateContract } from '@shouwang/events';
import type { OutgoingMessage } from '@shouwang/kafka';
import { newId } from '@shouwang/values';
import { createRandom, type Random } from '../demo/random.ts';
import { readRegions } from '../regions/regions.ts';

/** How many messages there are of each; a benchmark compares it with what arrived. */
export interface RegisterCounts {
  regions: number;
  households: number;
  persons: number;
}

/**
 * An invented register as monitoring's compacted state topics hold it: one message for each region, household and person,
 * with the headers and the bytes that the relay sends. `send` gets them in pieces; a household's persons come with it.
 */
export async function sendRegister(
  households: number,
  seed: string,
  send: (messages: OutgoingMessage[]) => Promise<void>,
): Promise<RegisterCounts> {
  const random = createRandom(`${seed} register`);
  const regions = readRegions();
  const villages = regions.filter(({ level }) => level === 'VILLAGE').map(({ code }) => code);
  const loaded = randomUUID();
  await send(
    regions.map((row) => stateMessage(monitoring.region, { ...row, id: row.code, regionCode: row.code }, loaded)),
  );
  const counts = { regions: regions.length, households, persons: 0 };
  for (let sent = 0; sent < households; sent += 1_000) {
    const messages: OutgoingMessage[] = [];
    for (let index = sent; index < Math.min(sent + 1_000, households); index += 1) {
      const persons = 2 + (index % 4);
      messages.push(...familyOf(random, random.pick(villages), persons));
      counts.persons += persons;
    }
    await send(messages);
  }
  return counts;
}

function familyOf(random: Random, regionCode: string, persons: number): OutgoingMessage[] {
  const householdId = newId();
  const household: monitoring.HouseholdState = {
    id: householdId,
    regionCode,
    origin: random.pick(monitoring.origins),
    status: 'ACTIVE',
    memberCount: persons,
    registeredOn: '2026-01-05',
    closedOn: null,
    closeReason: null,
  };
  const members = Array.from({ length: persons }, (_, index): monitoring.PersonState => ({
    id: newId(),
    regionCode,
    householdId,
    relation: index === 0 ? 'HEAD' : random.pick(monitoring.relations.slice(1)),
    sex: random.pick(monitoring.sexes),
    birthDate: `${random.between(1940, 2024)}-0${random.between(1, 9)}-${random.between(10, 28)}`,
    labourGrade: random.pick(monitoring.labourGrades),
    joinedOn: '2026-01-05',
    leftOn: null,
    leaveReason: null,
  }));
  const registered = randomUUID();
  return [
    stateMessage(monitoring.household, household, registered),
    ...members.map((member) => stateMessage(monitoring.person, member, registered)),
  ];
}

function stateMessage(
  aggregate: AggregateContract,
  state: { readonly id: string; readonly regionCode: string },
  correlationid: string,
): OutgoingMessage {
  const headers = encodeHeaders({
    id: newId(),
    source: aggregate.source,
    type: stateEventType(aggregate),
    time: '2026-01-05T02:03:04.005Z',
    subject: state.id,
    partitionkey: state.id,
    regioncode: state.regionCode,
    correlationid,
    causationid: null,
    sequence: 1,
  });
  return { topic: aggregate.stateTopic, key: state.id, value: jsonbText(aggregate.state.parse(state)), headers };
}

/** As PostgreSQL prints a flat object of `jsonb`, which is what the relay sends: short names first, blanks between. */
function jsonbText(state: object): string {
  const entries = Object.entries(state).toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return `{${entries.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')}}`;
}
