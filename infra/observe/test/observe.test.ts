import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkCharacter } from '@shouwang/values';
import { metricNamesIn, watchedExpressions } from '../expressions.ts';
import { startOtlpReceiver, type ReceivedSpan } from './otlp-receiver.ts';
import { startWatchedSystem, village } from './watched-system.ts';

// Invented, and of an area that does not exist; each is marked so that it is found wherever it may have gone.
const digits = `99000019800307${String(4_273)}`.slice(0, 17);
const personal = {
  name: '虚构标记甲',
  idNumber: digits + checkCharacter(digits),
  corrected: '虚构标记更正丙',
  appraiser: '虚构鉴定人乙',
  alias: 'biaoji_990000198003074273',
};
const requestId = '0b5a6c1e-7d3f-4a52-9c11-2f8e6d4b9a70';
const trace = requestId.replaceAll('-', '');

let receiver: Awaited<ReturnType<typeof startOtlpReceiver>>;
let scrapes: Record<'gateway' | 'monitoring' | 'housing', string>;
let log: string;
let atRest: Awaited<ReturnType<System['atRest']>>;
let withPlanted: typeof atRest;
const answers: { appraised?: unknown; failed?: unknown } = {};
let personId = '';
let continued: { requestId: string; parent: string };

/** What the tests below look at: a household is registered, its dwelling appraised, and a clue raised by that. */
beforeAll(async () => {
  receiver = await startOtlpReceiver();
  const system = await startWatchedSystem(receiver.endpoint);
  const household = await register(system);
  await system.drain();
  const dwelling = await system.ask(
    `mutation ($input: RegisterDwellingInput!) { registerDwelling(input: $input) { ... on Dwelling { id version } ... on UserError { code message } } }`,
    {
      input: {
        idempotencyKey: crypto.randomUUID(),
        householdId: household,
        regionCode: village,
        tenure: 'OWN',
        areaSquareMetres: 80,
        residents: 1,
      },
    },
  );
  const { id: dwellingId, version: expectedVersion } = dwelling.data['registerDwelling'] ?? {};
  const input = {
    idempotencyKey: crypto.randomUUID(),
    dwellingId,
    expectedVersion,
    grade: 'D',
    kind: 'DANGER_APPRAISAL',
    appraiser: personal.appraiser,
  };
  const appraise = `mutation ${personal.alias}($input: AppraiseDwellingInput!) {
    ${personal.alias}: appraiseDwelling(input: $input) { __typename ... on UserError { code message } } }`;
  answers.appraised = await system.ask(appraise, { input }, { 'x-request-id': requestId });
  await system.drain();
  await correct(system);
  await misbehave(system, appraise, input);
  const marked = ['name', 'idNumber', 'corrected'] as const;
  atRest = await system.atRest(marked.map((kind) => ({ kind, text: personal[kind] })));
  const planted = '虚构埋设丁990000199001010099';
  await system.plant(planted);
  withPlanted = await system.atRest([{ kind: 'planted', text: planted }]);
  scrapes = await system.scrapes();
  await system.stop();
  log = system.log();
  system.remove();
}, 180_000);

afterAll(() => receiver.stop());

type System = Awaited<ReturnType<typeof startWatchedSystem>>;

async function register(system: System): Promise<unknown> {
  const { name, idNumber } = personal;
  const parent = 'b7ad6b7169203331';
  const answer = await system.ask(
    `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { ... on Household { id members { id } } ... on UserError { code message } } }`,
    {
      input: {
        idempotencyKey: crypto.randomUUID(),
        regionCode: village,
        origin: 'LIFTED',
        members: [{ name, idNumber, relation: 'HEAD', labourGrade: 'ORDINARY' }],
      },
    },
    { traceparent: `00-4bf92f3577b34da6a3ce929d0e0e4736-${parent}-01` },
  );
  continued = { requestId: answer.requestId, parent };
  const members = (answer.data['registerHousehold']?.['members'] ?? []) as { id: string }[];
  personId = members[0]?.id ?? '';
  return answer.data['registerHousehold']?.['id'];
}

/** Its old name goes into a history, its new one into the row; the person's report asks for all of it. */
async function correct(system: System): Promise<void> {
  const input = {
    idempotencyKey: crypto.randomUUID(),
    personId,
    expectedVersion: 1,
    name: personal.corrected,
    reason: `旧号 ${personal.idNumber}`,
  };
  const corrected = await system.ask(
    `mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { __typename ... on UserError { message } } }`,
    { input },
  );
  expect(corrected.data['correctPerson']).toEqual({ __typename: 'Person' });
  const report = await system.ask(
    `query ($id: ID!) { personReport(personId: $id) { person { name } monitoring { table facts { name value } } housingSafety { table } employment { table } } }`,
    { id: personId },
  );
  // Employment is away: its part is null, the others answer.
  expect(report.data['personReport']).toMatchObject({ person: { name: '虚**' }, employment: null });
  expect(report.data['personReport']?.['housingSafety']).toEqual(expect.arrayContaining([{ table: 'dwelling' }]));
  await readInClear(system);
  await system.drain();
}

/** By the header that the gateway reads; the answer has the values, and the audit says so without them. */
async function readInClear(system: System): Promise<void> {
  const variables = { id: personId };
  const clear = await system.ask('query ($id: ID!) { person(id: $id) { name idNumber } }', variables, {
    'x-purpose': 'CORRECTION',
  });
  expect(clear.data['person']).toEqual({ name: personal.corrected, idNumber: personal.idNumber });
  const audit = await system.ask(
    `query ($id: ID!) { monitoringAudit(filter: { person: $id, action: REVEAL }) {
      edges { node { viewer purpose fields request operation before after } } } }`,
    variables,
  );
  const { requestId: request } = clear;
  expect(audit.data['monitoringAudit']?.['edges']).toEqual([
    {
      node: {
        viewer: 'test',
        purpose: 'CORRECTION',
        fields: ['idNumber', 'name'],
        request,
        operation: 'person',
        before: null,
        after: null,
      },
    },
    { node: expect.objectContaining({ purpose: 'PERSON_REQUEST', fields: ['report'], operation: 'personReport' }) },
  ]);
}

/** Requests that are refused or fail, with marked values in every place that a caller can write in. */
async function misbehave(system: System, appraise: string, input: object): Promise<void> {
  await system.ask(appraise, { input: { ...input, grade: personal.name } });
  await system.ask(appraise, { input: { ...input, idempotencyKey: 'x', dwellingId: personal.idNumber } });
  await system.ask(appraise, { input: { ...input, idempotencyKey: personal.name } });
  await system.ask(`query ${personal.alias} { ${personal.alias}: region(code: "${personal.idNumber}") { code } }`, {});
  await system.ask(
    `{ ${personal.alias}: region(code: "${village}") { code name ${personal.alias}: employment { ${personal.alias}: __typename } } }`,
    {},
  );
  await system.ask(`{ ${personal.alias} }`, {}, { 'x-request-id': personal.name.replace(/./g, '!') });
  await fetch(`${system.gatewayUrl}/${personal.idNumber}?${personal.idNumber}`);
  await system.breakHousing();
  answers.failed = await system.ask(appraise, { input: { ...input, appraiser: personal.name, idempotencyKey: 'y' } });
}

test('the system answers, and fails when it is broken', () => {
  expect(answers.appraised).toMatchObject({ status: 200, data: { [personal.alias]: { __typename: 'Dwelling' } } });
  expect(answers.failed).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
});

describe('one mutation', () => {
  const spans = (): ReceivedSpan[] => receiver.spans.filter((span) => span.traceId === trace);
  const named = (service: string, name: string): ReceivedSpan => {
    const found = spans().filter((span) => span.service === service && span.name === name);
    if (found.length !== 1 || !found[0]) {
      throw new Error(
        `${found.length} of ${service} ${name} among ${spans()
          .map((s) => `${s.service} ${s.name}`)
          .join(', ')}`,
      );
    }
    return found[0];
  };
  const parentOf = (span: ReceivedSpan): ReceivedSpan | undefined =>
    spans().find(({ spanId }) => spanId === span.parentSpanId);

  test('is one trace from the gateway by the service, SQL and Kafka to the consumer of another service', () => {
    const request = named('gateway', 'appraiseDwelling');
    const call = named('gateway', 'call housing-safety');
    const service = named('housing-safety', 'appraiseDwelling');
    const append = named('housing-safety', 'append dwelling.appraised');
    const send = named('housing-safety', 'send shouwang.housing-safety.dwelling.events.v1');
    const handle = named('monitoring', 'handle monitoring.dwelling-warnings');
    const next = named('monitoring', 'append risk-clue.raised');
    expect(request.parentSpanId).toBeNull();
    expect([call, service, append, send, handle, next].map((span) => parentOf(span)?.name)).toEqual([
      'appraiseDwelling',
      'call housing-safety',
      'appraiseDwelling',
      'append dwelling.appraised',
      'append dwelling.appraised',
      'handle monitoring.dwelling-warnings',
    ]);
    expect(parentOf(append)).toBe(service);
    expect(service.attributes['shouwang.request.id']).toBe(requestId);
  });

  test('shows its statements below the service and below the consumer, without their parameters', () => {
    const statements = spans().filter((span) => span.attributes['db.query.text'] !== undefined);
    const of = (service: string): string[] =>
      statements.filter((span) => span.service === service).map((span) => `${parentOf(span)?.name}: ${span.name}`);
    expect(of('housing-safety')).toContain('appraiseDwelling: WITH');
    expect(of('monitoring')).toContain('handle monitoring.dwelling-warnings: WITH');
    for (const { attributes } of statements) expect(attributes['db.query.text']).not.toMatch(new RegExp(village));
  });

  test('continues the trace of a caller who sends one, and the request id is that trace', () => {
    expect(continued.requestId).toBe('4bf92f35-77b3-4da6-a3ce-929d0e0e4736');
    const root = receiver.spans.find((span) => span.service === 'gateway' && span.name === 'registerHousehold');
    expect(root).toMatchObject({ traceId: '4bf92f3577b34da6a3ce929d0e0e4736', parentSpanId: continued.parent });
  });

  test('has its request id in the lines of gateway and services', () => {
    const lines = log
      .split('\n')
      .filter((line) => line.includes(requestId))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toEqual([
      expect.objectContaining({ level: 'debug', operation: 'appraiseDwelling', outcome: 'ok', status: 200 }),
      expect.objectContaining({ level: 'info', operation: 'appraiseDwelling', path: '/graphql', method: 'POST' }),
    ]);
  });
});

describe('personal data', () => {
  test.each(Object.entries(personal))('of the kind %s is in no log line, metric or span', (_, value) => {
    for (const text of [log, receiver.raw(), ...Object.values(scrapes)]) {
      expect(text.length).toBeGreaterThan(1_000);
      expect(text).not.toContain(value);
      expect(text).not.toContain(encodeURIComponent(value));
    }
  });
});

describe('at rest', () => {
  test('no marked value lies in a file of a database, in the write-ahead log, on a topic or in a back-up', () => {
    expect(atRest.topics.messages).toBeGreaterThan(5);
    expect(atRest.backup.bytes).toBeGreaterThan(1_000);
    expect([...atRest.files, ...atRest.topics.found, ...atRest.backup.found]).toEqual([]);
  });

  test('one that is planted is found in all places where it then is', () => {
    expect(withPlanted.files.some((each) => each.startsWith('planted in base'))).toBe(true);
    expect(withPlanted.files.some((each) => each.startsWith('planted in pg_wal'))).toBe(true);
    expect(withPlanted.backup.found).toEqual(['planted in planted.copy.gz']);
  });
});

describe('metrics', () => {
  test('tell of requests, calls, events and consumers by names that are known', () => {
    expect(scrapes.gateway).toMatch(
      /^shouwang_requests_total\{operation="appraiseDwelling",outcome="ok",process="gateway"\} 1$/m,
    );
    expect(scrapes.gateway).toMatch(/^shouwang_service_calls_total\{service="housing-safety",outcome="answered",/m);
    expect(scrapes.gateway).toMatch(/^shouwang_service_calls_total\{service="employment",outcome="unreachable",/m);
    expect(scrapes.housing).toMatch(/^shouwang_outbox_length\{process="housing-safety"\} 0$/m);
    expect(scrapes.housing).toMatch(/^shouwang_relay_leader\{process="housing-safety"\} 1$/m);
    expect(scrapes.housing).toMatch(/^shouwang_relay_events_total\{process="housing-safety"\} [2-9]$/m);
    expect(scrapes.monitoring).toMatch(
      /^shouwang_consumer_messages_total\{consumer="monitoring.dwelling-warnings",outcome="handled",process="monitoring"\} 1$/m,
    );
    expect(scrapes.monitoring).toMatch(
      /^shouwang_consumer_lag\{group="shouwang.monitoring",topic="shouwang.housing-safety.dwelling.events.v1",process="monitoring"\} 0$/m,
    );
    expect(scrapes.monitoring).toMatch(/^shouwang_pool_max\{process="monitoring"\} 16$/m);
    expect(scrapes.monitoring).toMatch(
      /^shouwang_source_up\{source="database",reason="none",process="monitoring"\} 1$/m,
    );
  });

  test('tell a fault from what callers do wrong', () => {
    const of = (outcome: string): RegExp =>
      new RegExp(`operation="appraiseDwelling",outcome="${outcome}",process="\\w`, 'm');
    for (const text of [scrapes.gateway, scrapes.housing]) {
      expect(text).toMatch(of('ok'));
      expect(text).toMatch(of('failed'));
    }
    expect(log).toMatch(/"field":"appraiseDwelling","msg":"a resolver failed"/);
  });

  test('cannot be made many by callers', () => {
    const operations = Object.values(scrapes)
      .flatMap((text) => [...text.matchAll(/operation="([^"]*)"/g)])
      .map(([, operation]) => operation);
    const known = ['/graphql', '/metrics', '/health', '/ready', 'other', '_entities', 'region', '_service'];
    const mutations = [
      'registerHousehold',
      'registerDwelling',
      'appraiseDwelling',
      'correctPerson',
      'personReport',
      'person',
      'monitoringAudit',
    ];
    expect([...new Set(operations)].filter((each) => ![...known, ...mutations].includes(String(each)))).toEqual([]);
  });

  test('that the dashboard and the alerts ask for are all there', () => {
    const served = new Set(
      Object.values(scrapes).flatMap((text) =>
        [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type]) =>
          type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
        ),
      ),
    );
    const asked = watchedExpressions().flatMap(({ expression }) => metricNamesIn(expression));
    expect(asked.length).toBeGreaterThan(40);
    // `up` is Prometheus' own.
    expect([...new Set(asked)].filter((name) => name !== 'up' && !served.has(name))).toEqual([]);
  });
});
