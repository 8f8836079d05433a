import type { PolicyDefinitions } from '@shouwang/policy';
import { createEducationSubsidies } from '@shouwang/education-subsidies';
import { createEmployment } from '@shouwang/employment';
import { createHousingSafety } from '@shouwang/housing-safety';
import { createIndustryProjects } from '@shouwang/industry-projects';
import { createMonitoring } from '@shouwang/monitoring';
import type { MasterKeys, Vault } from '@shouwang/personal-data';
import { readRegions } from '../../regions/regions.ts';
import type { ServiceName } from '../../start/members.ts';
import { saveEducation } from '../education-subsidies.ts';
import { saveEmployment } from '../employment.ts';
import { housingOf, saveHousing } from '../housing-safety.ts';
import { saveIndustry } from '../industry-projects.ts';
import { createLoader, type Loader } from '../loader.ts';
import { loadMonitoring } from '../monitoring.ts';
import { villagesIn } from '../plan.ts';
import { seed } from '../seed.ts';
import { openWithPolicies, type CreateService, type OpenService } from '../open-with-policies.ts';
import { educationOfBlock, employmentOfBlock, industryOfBlock } from './province-parts.ts';
import { blockOf, countiesOf, type Block } from './province-plan.ts';

/** Five databases, open for loading. */
export interface ProvinceWriter {
  /** How many blocks from the first on are in all five databases. */
  blocksLoaded(): Promise<number>;
  /** Writes those blocks from `from` up to, not including, `to`; `onBlock` is told of each that is complete. */
  write(from: number, to: number, onBlock: (number: number) => void): Promise<void>;
  close(): Promise<void>;
}

/**
 * Only two blocks are in memory at once, whatever the size: while four departments write theirs about one, monitoring
 * registers the households of the next. It is always first, for a warning about a household that is not on the register
 * would be parked.
 */
export async function openProvinceWriter(
  postgres: Record<ServiceName, string>,
  masterKeys: MasterKeys,
  signal: AbortSignal,
): Promise<ProvinceWriter> {
  const regions = readRegions();
  const counties = countiesOf(regions);
  const villagesOf = villagesIn(regions);
  const monitoring = await partOf(
    createMonitoring,
    postgres.monitoring,
    signal,
    (loader, block, policies, vault) => loadMonitoring(loader, block, policies, vault),
    masterKeys,
  );
  const others = await Promise.all([
    partOf(createEmployment, postgres.employment, signal, (loader, block, policies) =>
      saveEmployment(loader, employmentOfBlock(block, policies)),
    ),
    partOf(createIndustryProjects, postgres['industry-projects'], signal, (loader, block, policies) =>
      saveIndustry(loader, industryOfBlock(block, regions, policies)),
    ),
    partOf(createHousingSafety, postgres['housing-safety'], signal, (loader, { households }, policies) =>
      saveHousing(loader, housingOf({ households, villagesOf }, policies)),
    ),
    partOf(createEducationSubsidies, postgres['education-subsidies'], signal, (loader, block, policies) =>
      saveEducation(loader, educationOfBlock(block, regions, policies)),
    ),
  ]);
  const parts = [monitoring, ...others];
  return {
    async blocksLoaded() {
      return Math.min(...(await Promise.all(parts.map((part) => part.blocksLoaded()))));
    },
    async write(from, to, onBlock) {
      let last: Promise<void> = Promise.resolve();
      for (let number = from; number < to; number += 1) {
        const block = blockOf(number, counties);
        const [registered] = await Promise.allSettled([monitoring.write(block), last]);
        await last;
        if (registered.status === 'rejected') throw registered.reason;
        last = Promise.all(others.map((part) => part.write(block))).then(() => onBlock(number));
        last.catch(() => {});
      }
      await last;
    },
    async close() {
      await Promise.all(parts.map((part) => part.close()));
    },
  };
}

interface Part {
  blocksLoaded(): Promise<number>;
  write(block: Block): Promise<void>;
  close(): Promise<void>;
}

async function partOf<P extends PolicyDefinitions>(
  create: CreateService<P>,
  databaseUrl: string,
  signal: AbortSignal,
  write: (loader: Loader, block: Block, policies: OpenService<P>['policies'], vault: Vault) => Promise<void>,
  masterKeys?: MasterKeys,
): Promise<Part> {
  const { dataSource, policies, vault, close } = await openWithPolicies(create, databaseUrl, masterKeys);
  const loaderOf = (block: Block): Loader => createLoader(dataSource, signal, `${scope}${block.number}/`);
  return {
    async blocksLoaded() {
      const marks: { key: string }[] = await dataSource.query(
        `select idempotency_key as key from command_log where viewer_id = $1 and idempotency_key like $2`,
        [seed, `${scope}%/${complete}`],
      );
      const blocks = new Set(marks.map(({ key }) => Number(key.slice(scope.length).split('/')[0])));
      let loaded = 0;
      while (blocks.has(loaded)) loaded += 1;
      return loaded;
    },
    async write(block) {
      await write(loaderOf(block), block, policies, vault);
      await dataSource.query(
        `insert into command_log (viewer_id, idempotency_key, operation, input_hash) values ($1, $2, 'loadDemo', '')
         on conflict do nothing`,
        [seed, `${scope}${block.number}/${complete}`],
      );
    },
    close,
  };
}

const scope = 'province/';
const complete = 'complete';
