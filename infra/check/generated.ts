import type { Generator } from '../generate/generator.ts';
import { staleFiles } from '../generate/stale-files.ts';
import type { Check } from './check.ts';

/** A checked-in file that its generator would write differently today. */
export function generated(generator: Generator): Check {
  return {
    name: `生成文件 generated: ${generator.name}`,
    async run(root) {
      const stale = await staleFiles(root, generator);
      return stale.map(
        ({ path, content }) =>
          `${path} ${content === null ? 'is no longer written' : 'is stale'}: run npm run generate`,
      );
    },
  };
}
