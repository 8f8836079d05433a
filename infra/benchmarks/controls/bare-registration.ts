import { randomUUID } from 'node:crypto';
import pg from 'pg';

/**
 * The control of `write`: what registering a dwelling writes, as somebody writes it with `pg` and nothing else: the same
 * rows in the same tables, one statement each, in one transaction on a pool of the same size. It checks nothing.
 */
export interface BareRegistrations {
  register(householdId: string, regionCode: string): Promise<void>;
  close(): Promise<void>;
}

const day = '2026-01-05';

export function openBareRegistrations(databaseUrl: string, poolSize: number): BareRegistrations {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize });
  return {
    async register(householdId, regionCode) {
      const id = randomUUID();
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query(
          `insert into command_log (viewer_id, idempotency_key, operation, input_hash, aggregate_id)
           values ($1, $2, 'registerDwelling', $3, $4)`,
          ['bench-bare', id, Buffer.alloc(32, 1), id],
        );
        await client.query(
          `insert into dwelling (id, version, region_code, household_id, tenure, built_year, area_square_metres,
             residents, occupied, occupancy_since, registered_on)
           values ($1, 1, $2, $3, 'OWN', 1990, 90, 0, false, $4, $4)`,
          [id, regionCode, householdId, day],
        );
        await client.query(
          `insert into village_counter (region_code, counter, amount) values ($1, 'dwellings', 1), ($1, 'notAppraised', 1)
           on conflict (region_code, counter) do update set amount = village_counter.amount + excluded.amount`,
          [regionCode],
        );
        await client.query(
          `insert into county_counter (county_code, slot, counter, amount, villages)
           values ($1, pg_backend_pid() % 8, 'dwellings', 1, 0), ($1, pg_backend_pid() % 8, 'notAppraised', 1, 0)
           on conflict (county_code, slot, counter) do update set amount = county_counter.amount + excluded.amount`,
          [`${regionCode.slice(0, 6)}000000`],
        );
        await client.query(
          `insert into outbox (event_id, topic, state_topic, key, type, source, sequence, region_code, correlation_id,
             occurred_at, data)
           values ($1, 'shouwang.housing-safety.dwelling.events.v1', 'shouwang.housing-safety.dwelling.state.v1', $2,
             'dwelling.registered', '/shouwang/housing-safety', 1, $3, $4, now(), $5)`,
          [randomUUID(), id, regionCode, id, JSON.stringify({ state: stateOf(id, householdId, regionCode) })],
        );
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

function stateOf(id: string, householdId: string, regionCode: string): object {
  return {
    id,
    regionCode,
    householdId,
    tenure: 'OWN',
    builtYear: 1990,
    areaSquareMetres: 90,
    residents: 0,
    occupied: false,
    occupancySince: day,
    grade: null,
    appraisedOn: null,
    registeredOn: day,
    demolishedOn: null,
    danger: false,
  };
}
