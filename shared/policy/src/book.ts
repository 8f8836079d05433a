import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { resolvePolicy, type PolicyVersion } from './resolve.ts';

export const policyTableSql = `
  create table policy (
    id text constraint policy_pkey primary key,
    code text not null,
    area text not null,
    valid_from date not null,
    valid_to date,
    value jsonb not null,
    source text not null,
    verified boolean not null,
    constraint policy_area_is_digits check (area ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})?$'),
    constraint policy_ends_after_start check (valid_to > valid_from)
  )`;

/** A seed as it is written down: `area` and `validTo` may be left out for the whole country and for no end. */
export interface PolicyRow {
  code: string;
  area?: string;
  validFrom: string;
  validTo?: string;
  value: unknown;
  source: string;
  verified: boolean;
}

/** SQL that inserts seeds; part of a migration, so that a value never changes without one. */
export function policyRows(rows: readonly PolicyRow[]): string {
  const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  const values = rows.map((row) => {
    const area = row.area ?? '';
    const fields = [`${row.code}@${area || 'CN'}@${row.validFrom}`, row.code, area, row.validFrom].map(literal);
    const end = row.validTo ? literal(row.validTo) : 'null';
    const value = `${literal(JSON.stringify(row.value))}::jsonb`;
    return `(${[...fields, end, value, literal(row.source), row.verified].join(', ')})`;
  });
  return `insert into policy (id, code, area, valid_from, valid_to, value, source, verified) values\n${values.join(',\n')}`;
}

/** The parameters that a service decides by, each with the shape of its value. */
export type PolicyDefinitions = Record<string, z.ZodType>;

export function definePolicies<D extends PolicyDefinitions>(definitions: D): D {
  return definitions;
}

/** All versions of a service's parameters as of one moment; a command takes one page of it and decides by that. */
export interface PolicyBook<D extends PolicyDefinitions> {
  /** The version in force, or null where nobody has set one: then the command is refused, never guessed. */
  resolve<Code extends keyof D & string>(
    code: Code,
    where: { regionCode: string; on: string },
  ): PolicyVersion<z.output<D[Code]>> | null;
  byId(id: string): PolicyVersion | null;
}

const freshMs = 5_000;

/**
 * Reads the table at most every five seconds: a new row is obeyed within that time by every copy of the service.
 * A row whose value does not fit its definition stops the read with the row's id.
 */
export function createPolicyBook<D extends PolicyDefinitions>(
  dataSource: DataSource,
  definitions: D,
): () => Promise<PolicyBook<D>> {
  let book: Promise<PolicyBook<D>> | null = null;
  let readAt = 0;
  return () => {
    if (book === null || Date.now() - readAt > freshMs) {
      readAt = Date.now();
      const reading = readBook(dataSource, definitions);
      reading.catch(() => {
        if (book === reading) book = null;
      });
      book = reading;
    }
    return book;
  };
}

async function readBook<D extends PolicyDefinitions>(dataSource: DataSource, definitions: D): Promise<PolicyBook<D>> {
  const rows: PolicyVersion[] = await dataSource.query(
    `select id, code, area, valid_from as "validFrom", valid_to as "validTo", value, source, verified from policy`,
  );
  const versions = rows.map((row) => {
    const definition = definitions[row.code];
    if (!definition) return row;
    const parsed = definition.safeParse(row.value);
    if (!parsed.success) throw new Error(`policy ${row.id}: the value does not fit its definition`);
    return { ...row, value: parsed.data };
  });
  const byId = new Map(versions.map((version) => [version.id, version]));
  return {
    resolve: (code, { regionCode, on }) =>
      resolvePolicy(versions, { code, regionCode, on }) as PolicyVersion<z.output<D[typeof code]>> | null,
    byId: (id) => byId.get(id) ?? null,
  };
}
