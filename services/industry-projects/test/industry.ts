import { expect } from '@jest/globals';
import { publishRegistry, startTestService, type Answer, type TestService } from '@shouwang/testkit';
import { createIndustryProjects } from '../src/service.ts';

type Fields = Record<string, unknown>;

/** What a mutation answered: the aggregate or the refusal, with all its scalar fields. */
export type Answered = Fields & { __typename: string; id: string; version: number };

/** The service with a county of three villages, and short ways to ask it things. */
export interface Industry extends TestService<Awaited<ReturnType<typeof createIndustryProjects>>> {
  /** A mutation; its own idempotency key unless the input brings one. Errors fail the test. */
  act(mutation: string, input: object): Promise<Answered>;
  /** The same, for inputs that are errors and not refusals. */
  attempt(mutation: string, input: object, language?: 'zh' | 'en'): Promise<Answer<{ answer: Answered } | null>>;
  /** Rows of every table: the same before and after means that nothing was written. */
  countEverything(): Promise<string>;
  figures(regionCode: string): Promise<Fields>;
  /** What was published about one aggregate, oldest first. */
  events(
    aggregate: string,
    id: string,
  ): Promise<{ type: string; sequence: number; data: Fields & { state: Fields } }[]>;
}

export const county = '361104000000';
export const townships = '361104101000';
export const villages = ['361104101201', '361104101202', '361104101203'] as const;
export const abolished = '361104101299';
export const otherCounty = '360704000000';

/** Where the service's clock stands when a test does not move it. */
export const now = new Date('2026-06-30T02:00:00Z');

export async function startIndustry(): Promise<Industry> {
  const service = await startTestService('industry-projects', createIndustryProjects, {
    topicsOf: ['industry-projects', 'monitoring'],
    now,
  });
  await publishRegistry(service.kafka, {
    regions: [
      ...[county, townships, ...villages, otherCounty].map((id) => ({ id })),
      { id: abolished, validTo: '2024-01-01' },
    ],
  });
  await service.service.drain();
  const documents = await mutationDocuments(service);
  const attempt: Industry['attempt'] = (mutation, input, language = 'en') => {
    const variables = { input: { idempotencyKey: crypto.randomUUID(), ...input } };
    return service.ask(documents.get(mutation) ?? '', { variables, language });
  };
  return {
    ...service,
    attempt,
    async act(mutation, input) {
      const { data, errors } = await attempt(mutation, input);
      expect(errors).toBeUndefined();
      return plain(data?.answer);
    },
    async countEverything() {
      const tables = ['project', 'budget_line', 'fund_allocation', 'enterprise', 'benefit_link', 'dividend'];
      const counts = [...tables, 'outbox', 'command_log'].map((table) => `(select count(*) from ${table})`);
      const sums = `(select coalesce(sum(amount), 0) from village_counter)`;
      const [row] = await service.database.query(`select concat_ws(' ', ${[...counts, sums].join(', ')}) as counted`);
      return row.counted;
    },
    async figures(code) {
      const { data } = await service.ask<{ _entities: [{ industry: Fields }] }>(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Region { industry { ${figureNames} } } } }`,
        { variables: { of: [{ __typename: 'Region', code }] } },
      );
      return data._entities[0].industry;
    },
    async events(aggregate, id) {
      await service.service.drain();
      const messages = await service.messages(`shouwang.industry-projects.${aggregate}.events.v1`);
      return messages
        .filter((message) => message.key === id)
        .map((message) => ({
          type: message.headers['ce_type'] ?? '',
          sequence: Number(message.headers['ce_sequence']),
          data: JSON.parse(message.value?.toString() ?? ''),
        }));
    },
  };
}

const figureNames = `projects projectsInLibrary projectsOperating projectsStopped budgetFen fundAllocatedFen
  fundForIndustryFen directSupportFen assetIncomeFen fundVillages fundPaidFen helpingEnterprises enterpriseProjects
  enterpriseInvestmentFen enterprisePeopleHelped enterpriseVillages benefitLinks dividendsPaidFen`;

interface TypeShape {
  name: string;
  fields: { name: string; args: object[]; type: TypeReference }[] | null;
  possibleTypes: { name: string }[] | null;
}
interface TypeReference {
  kind: string;
  name: string | null;
  ofType: TypeReference | null;
}

/** Asks every mutation for every scalar that its answers have; aliases keep fields of the same name apart. */
async function mutationDocuments(service: Pick<Industry, 'ask'>): Promise<Map<string, string>> {
  const reference = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';
  const { data } = await service.ask<{ __schema: { mutationType: TypeShape; types: TypeShape[] } }>(`{ __schema {
    mutationType { name fields { name args { name } type { ${reference} } } possibleTypes { name } }
    types { name possibleTypes { name } fields { name args { name } type { ${reference} } } } } }`);
  const types = new Map(data.__schema.types.map((type) => [type.name, type]));
  const scalarsOf = (name: string): string =>
    (types.get(name)?.fields ?? [])
      .filter((field) => ['SCALAR', 'ENUM'].includes(named(field.type).kind))
      .map((field) => `${name}_${field.name}: ${field.name}`)
      .join(' ');
  return new Map(
    (data.__schema.mutationType.fields ?? []).map((mutation) => {
      const members = types.get(named(mutation.type).name ?? '')?.possibleTypes ?? [];
      const fragments = members.map(({ name }) => `... on ${name} { ${scalarsOf(name)} }`).join(' ');
      const input = `${mutation.name[0]?.toUpperCase()}${mutation.name.slice(1)}Input`;
      const document = `mutation ($input: ${input}!) { answer: ${mutation.name}(input: $input) { __typename ${fragments} } }`;
      return [mutation.name, document];
    }),
  );
}

function named(type: TypeReference): TypeReference {
  return type.ofType ? named(type.ofType) : type;
}

function plain(answer: Fields | undefined): Answered {
  const entries = Object.entries(answer ?? {}).map(([alias, value]) => [
    alias.replace(/^[A-Za-z]+_(?=[a-z])/, ''),
    value,
  ]);
  return Object.fromEntries(entries) as Answered;
}
