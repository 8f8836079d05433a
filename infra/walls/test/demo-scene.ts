import { manageKeys, openKeyDatabase, scopesOf, type KeyManager } from '@shouwang/gateway';
import { today, type RegionCode } from '@shouwang/values';
import { signViewerToken, type Viewer } from '@shouwang/viewer';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { demoAccounts } from '../../demo-sign-in/accounts.ts';
import { demoAuthorization } from '../../demo-sign-in/token.ts';
import { serviceNames } from '../../start/members.ts';
import { badTokens } from '../bad-tokens.ts';
import { viewerOf, type Caller } from '../callers.ts';
import { readDeclaredRights } from '../declared-rights.ts';
import { readRecords } from '../records.ts';
import type { Scene } from '../scene.ts';
import type { DemoDatabases } from './demo-databases.ts';
import { newViewerKeys, type DemoGraph } from './demo-graph.ts';

/** The names and ID numbers that the demo invents (infra/demo/plan.ts): none of them is a place's or a firm's. */
const personal = /虚构[赣信]\d{4}[甲乙丙丁戊己]|9900\d{13}[\dX]/;

/** A running graph as `attack` sees it. */
export async function sceneOf(
  graph: DemoGraph,
  databases: DemoDatabases,
  keys: { url: string; secret: string },
): Promise<Scene> {
  const urls = Object.fromEntries(Object.entries(databases).map(([name, { url }]) => [name, url]));
  const [callers, key, records] = await Promise.all([
    accountCallers(graph),
    keyCaller(keys),
    readRecords(Object.values(urls)),
  ]);
  const operator = callers.find(({ name }) => name === 'demo-operator') ?? callers[0];
  if (!operator) throw new Error('there are no accounts');
  const schema = await schemaAt(graph.gateway.url, operator.authorization);
  const services = await Promise.all(
    serviceNames.map(async (name) => {
      const { url } = graph.services[name];
      return [name, { url, schema: await schemaAt(url, tokenFor(graph, name, operator.viewer)) }] as const;
    }),
  );
  const ofAccounts = await Promise.all(
    callers.map(async ({ name, authorization }) => {
      const good = authorization.replace('Bearer ', '');
      return [name, await badTokens(good, graph.providerKey)] as const;
    }),
  );
  return {
    gatewayUrl: graph.gateway.url,
    schema,
    services: new Map(services),
    callers: [...callers, key.caller],
    badTokens: new Map([...ofAccounts, [key.caller.name, key.bad]]),
    signingKey: graph.signingKey,
    strangeKey: (await newViewerKeys()).signingKey,
    records,
    judge: { rights: readDeclaredRights(), records, personal },
    cursors: await cursorsOf(graph.gateway.url, schema, operator.authorization),
    databases: urls,
  };
}

async function accountCallers({ provider }: DemoGraph): Promise<Caller[]> {
  return Promise.all(
    demoAccounts().map(async ({ name, role, areas }) => ({
      name,
      viewer: viewerOf(name, role, areas, scopesOf([role], today(new Date()))),
      ...(await demoAuthorization({ demoSignIn: provider.issuer }, name)),
    })),
  );
}

/** A system's key of a county, with what is near to it and is none. */
async function keyCaller({ url, secret }: { url: string; secret: string }) {
  const database = openKeyDatabase(url);
  await database.initialize();
  const keys = manageKeys(database, Buffer.from(secret, 'hex'));
  const role = 'housing-system';
  const area = '361104000000' as RegionCode;
  const by: KeyManager = { viewer: { id: 'test', roles: [], areas: ['*'] }, requestId: 'test' };
  const make = async (): Promise<{ text: string; prefix: string }> => {
    const made = await keys.create({ name: '虚构系统', roles: [role], scopes: null, areas: [area], days: 1 }, by);
    if (!made.ok) throw new Error(made.refusal);
    return { text: made.text, prefix: made.key.prefix };
  };
  const [good, other, revoked] = [await make(), await make(), await make()];
  await keys.revoke(revoked.prefix, by);
  // Each copy of the gateway reads the keys every two seconds.
  await new Promise((done) => setTimeout(done, 2_500));
  await database.destroy();
  const caller: Caller = {
    name: 'key',
    viewer: { ...viewerOf(good.prefix, role, [area], scopesOf([role], today(new Date()))), id: `key/${good.prefix}` },
    authorization: `Bearer ${good.text}`,
  };
  const bad = {
    'revoked: a key': revoked.text,
    'altered: the last digit of a key': good.text.slice(0, -1) + (good.text.endsWith('0') ? '1' : '0'),
    'altered: the secret of one under the prefix of another': `swk_${good.prefix}_${other.text.slice(-64)}`,
    'guessed: a key of zeros': `swk_${'0'.repeat(12)}_${'0'.repeat(64)}`,
  };
  return { caller, bad };
}

function tokenFor({ signingKey }: DemoGraph, audience: string, viewer: Viewer): string {
  return `Bearer ${signViewerToken({ viewer, audience, requestId: 'walls', key: signingKey, ttlSeconds: 60 })}`;
}

async function schemaAt(url: string, authorization: string): Promise<GraphQLSchema> {
  return buildClientSchema((await post(url, authorization, getIntrospectionQuery())) as unknown as IntrospectionQuery);
}

/** Of each list its first page's cursors, and some that were altered or made up. */
async function cursorsOf(url: string, schema: GraphQLSchema, authorization: string): Promise<Scene['cursors']> {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ args }) =>
    args.some(({ name }) => name === 'after'),
  );
  return new Map(
    await Promise.all(
      lists.map(async ({ name, args }) => {
        const region = args.some((argument) => argument.name === 'regionCode') ? 'regionCode: "361104", ' : '';
        const data = await post(url, authorization, `{ answer: ${name}(${region}first: 3) { edges { cursor } } }`);
        const { edges } = data['answer'] as { edges: { cursor: string }[] };
        const given = edges.map(({ cursor }) => cursor);
        const [first = encoded('361104001001 00000000-0000-7000-8000-000000000000')] = given;
        const text = Buffer.from(first, 'base64url').toString();
        return [
          `Query.${name}`,
          [first, encoded(text.replace(/.$/, '0')), encoded(text.replace('3611', '1101'))],
        ] as const;
      }),
    ),
  );
}

function encoded(cursor: string): string {
  return Buffer.from(cursor).toString('base64url');
}

async function post(url: string, authorization: string, query: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: object[] };
  if (!data || errors) throw new Error(JSON.stringify(errors));
  return data;
}
