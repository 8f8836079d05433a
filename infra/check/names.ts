import { basename, dirname, extname } from 'node:path';
import type { Check } from './check.ts';
import { sourceFiles } from './source-files.ts';

/** A drawer for whatever has no place: what is in it has one, beside its caller or in a package of its own. */
const DRAWERS = new Set(['utils', 'util', 'common', 'helpers', 'helper', 'types', 'misc', 'lib']);

/** A package is a folder of services/ or shared/, and gateway/ and infra/ themselves; its index.ts is its one door. */
const PACKAGE_DOOR = /^(?:(?:services|shared)\/[^/]+|gateway|infra)\/index\.ts$/;

export const names: Check = {
  name: '文件命名 file names',
  async run(root) {
    return sourceFiles(root).flatMap((path) => {
      if (!/\.[cm]?[jt]s$/.test(path)) return [];
      const parts = [...dirname(path).split('/'), basename(path, extname(path))];
      const drawer = parts.find((part) => DRAWERS.has(part));
      return [
        ...(drawer ? [`${path}: no drawer named "${drawer}"`] : []),
        ...(basename(path) === 'index.ts' && !PACKAGE_DOOR.test(path)
          ? [`${path}: one index.ts per package, at its root`]
          : []),
      ];
    });
  },
};
