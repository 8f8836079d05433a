import { generators } from '../generate/generators.ts';
import type { Check } from './check.ts';
import { generated } from './generated.ts';
import { lockFile } from './lock-file.ts';
import { names } from './names.ts';
import { oneFederation } from './one-federation.ts';
import { places } from './places.ts';
import { boundaries, deadCode, formatting, lint, types } from './tools.ts';

export const checks: readonly Check[] = [
  formatting,
  lint,
  types,
  boundaries,
  deadCode,
  names,
  lockFile,
  oneFederation,
  places,
  ...generators.map(generated),
];
