import { areasSetting } from './areas.ts';

/**
 * The second wall: row-level security by the areas that a transaction begins with, whatever the code before it forgot.
 * The tables belong to another role than the one that the service logs in with, so the service can neither switch it
 * off nor read around it; a transaction that says nothing sees nothing.
 *
 * The condition is written so that PostgreSQL reads the setting once per statement, and so that it stands beside the
 * indexes' conditions and not in their place: a comparison of text is leakproof and may be made before it.
 */
export const serviceGroup = 'shouwang_service';

const setting = `(select current_setting('${areasSetting}', true))`;

/** Everything, for background work; the only sight for tables that hold records of all regions without saying which. */
export const seesEverything = `${setting} = '*'`;

/** Whatever says what it may see, be it a village. */
export const seesSomething = `${setting} <> ''`;

function seesRegionSql(column: string): string {
  return `(${seesEverything} or ${column} ^@ any ((select string_to_array(current_setting('${areasSetting}', true), ','))::text[]))`;
}

/** Rows that stand in a region themselves. */
export function guardedByRegion(table: string, column = 'region_code'): string {
  return guarded(table, seesRegionSql(column));
}

/** Rows that belong to one of another table, which says where they are. */
export function guardedByParent(table: string, reference: string, parent: string): string {
  return guarded(table, `exists (select from ${parent} where ${parent}.id = ${table}.${reference})`);
}

/** Read by everybody who says what it may see, changed where it may. */
export function guardedOpenly(table: string, column: string): string {
  return `alter table ${table} enable row level security;
    create policy ${table}_read on ${table} for select using (${seesSomething});
    create policy ${table}_insert on ${table} for insert with check (${seesRegionSql(column)});
    create policy ${table}_update on ${table} for update using (${seesRegionSql(column)}) with check (${seesRegionSql(column)});
    create policy ${table}_delete on ${table} for delete using (${seesRegionSql(column)})`;
}

/** Background work alone. */
export function guardedForSystem(table: string): string {
  return guarded(table, seesEverything);
}

function guarded(table: string, condition: string): string {
  return `alter table ${table} enable row level security;
    create policy ${table}_areas on ${table} using (${condition}) with check (${condition})`;
}

/** What the role of a service may do: rows in and out, in tables that are not its own. */
export const serviceGrantsSql = `
  grant usage on schema public to ${serviceGroup};
  grant select, insert, update, delete on all tables in schema public to ${serviceGroup};
  alter default privileges in schema public grant select, insert, update, delete on tables to ${serviceGroup};
  revoke insert, update, delete on migrations from ${serviceGroup}`;
