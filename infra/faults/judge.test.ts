import { expect, test } from '@jest/globals';
import type { ForeignMessage } from '../whole-graph/foreign-reader.ts';
import type { Change } from './client.ts';
import { judge, type Evidence, type Kind } from './judge.ts';

/** The suite must be able to fail: a sound history, and then one thing at a time is wrong with it. */
const eventsTopic = 'shouwang.housing-safety.dwelling.events.v1';

function change(number: number, event: string, outcome: Change['outcome'] = 'acknowledged'): Change {
  return {
    number,
    key: `run-${number}`,
    service: 'housing-safety',
    mutation: 'registerDwelling',
    event,
    sentAt: number,
    outcome,
    aggregateId: outcome === 'refused' ? null : 'd1',
    refusal: outcome === 'refused' ? 'DwellingDemolished' : null,
  };
}

function message(number: number, sequence: number, type: string, details: object = {}): ForeignMessage {
  const value = { state: { id: 'd1', sequence, occupied: true }, ...details };
  return {
    topic: eventsTopic,
    place: `${eventsTopic}:0`,
    offset: number,
    key: 'd1',
    type,
    id: `event-${number}`,
    sequence,
    bytes: 1,
    correlationId: `run-${number}`,
    time: number * 1_000,
    sentAt: number * 1_000 + 7,
    deadReason: '',
    value,
  };
}

function stateOf(event: ForeignMessage): ForeignMessage {
  const { state } = event.value as { state: object };
  return { ...event, topic: eventsTopic.replace('events', 'state'), value: state };
}

const registered = message(1, 1, 'dwelling.registered');
const appraised = message(2, 2, 'dwelling.appraised', { grade: 'D' });
const left = message(3, 3, 'dwelling.left');
const clueTopic = 'shouwang.monitoring.risk-clue.events.v1';
const clue: ForeignMessage = {
  ...message(9, 1, 'risk-clue.raised'),
  topic: clueTopic,
  key: 'c1',
  correlationId: 'run-2',
  time: 2_500,
  value: { state: { id: 'c1', sourceEventId: 'event-2' } },
};
const clueState = { ...stateOf(clue), topic: clueTopic.replace('events', 'state') };

const sound: Evidence = {
  changes: [
    change(1, 'dwelling.registered'),
    change(2, 'dwelling.appraised'),
    change(3, 'dwelling.left'),
    change(4, 'dwelling.left', 'refused'),
  ],
  events: [registered, appraised, left, clue],
  states: [stateOf(registered), stateOf(appraised), stateOf(left), clueState],
  rows: [
    { eventsTopic, key: 'd1', version: 3 },
    { eventsTopic: clueTopic, key: 'c1', version: 1 },
  ],
  clueSources: ['event-2'],
};

test('a sound history has no findings', () => {
  const verdict = judge(sound);
  expect(verdict.findings).toEqual([]);
  expect(verdict.clues).toEqual([{ at: 2_000, ms: 500 }]);
  expect(verdict.deliveries).toContainEqual({ at: 3_000, ms: 7 });
});

test('a batch that came again in its order is a repetition and no finding', () => {
  const { findings, repeated } = judge({
    ...sound,
    events: [registered, appraised, registered, appraised, left, clue],
  });
  expect(findings).toEqual([]);
  expect(repeated).toEqual([registered, appraised]);
});

const again = { ...left, id: 'event-10' };
const wrong: [string, Kind, Partial<Evidence>][] = [
  ['an event in the middle is missing', 'lost', { events: [registered, left, clue] }],
  ['the last event is missing', 'lost', { events: [registered, appraised, clue], states: [stateOf(appraised)] }],
  ['the first occurrences are in the wrong order', 'reordered', { events: [registered, left, appraised, clue] }],
  ['a change has two events', 'doubled', { events: [registered, appraised, left, again, clue] }],
  [
    'a change happened twice',
    'doubled',
    { events: [registered, appraised, left, { ...again, sequence: 4 }, clue], rows: [] },
  ],
  [
    'a refused change is on a topic',
    'doubled',
    { events: [registered, appraised, left, { ...again, sequence: 4, correlationId: 'run-4' }, clue] },
  ],
  ['an aggregate has no state', 'lost', { states: [clueState] }],
  ['the last state is an older one', 'differs', { states: [stateOf(left), stateOf(appraised), clueState] }],
  ['the table is ahead of the topic', 'lost', { rows: [{ eventsTopic, key: 'd1', version: 4 }] }],
  ['what is on a topic is in no table', 'differs', { rows: [] }],
  ['a warning raised no clue', 'lost', { events: [registered, appraised, left], clueSources: [] }],
  ['a warning raised two clues', 'doubled', { clueSources: ['event-2', 'event-2'] }],
  ['a clue came from no warning', 'differs', { clueSources: ['event-2', 'event-3'] }],
];

test.each(wrong)('when %s, it is found as %s', (_, kind, evidence) => {
  expect(judge({ ...sound, ...evidence }).findings.map((finding) => finding.kind)).toContain(kind);
});
