import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditSchemas, messageSchemas, type JsonSchema } from '@shouwang/contracts';
import type { Generator } from '../generate/generator.ts';
import { breaksBetween } from './compatibility.ts';

const folder = 'infra/contracts/schemas';

/** infra/contracts/schemas/<service>/<type>.v1.json; a change that breaks the file that is there is refused by name. */
export const eventSchemas: Generator = {
  name: 'event schemas · 事件模式',
  folders: [folder],
  generate(root) {
    const files = new Map<string, string>();
    const breaks: string[] = [];
    for (const { service, type, schema } of [...messageSchemas(), ...auditSchemas()]) {
      const path = `${folder}/${service}/${type}.v1.json`;
      if (existsSync(join(root, path))) {
        const before = JSON.parse(readFileSync(join(root, path), 'utf8')) as JsonSchema;
        breaks.push(...breaksBetween(before, schema).map((fault) => `${type}: ${fault}`));
      }
      files.set(path, `${JSON.stringify(schema, null, 2)}\n`);
    }
    if (breaks.length > 0) {
      throw new Error(
        `the event contract would break readers or writers; declare a version 2 beside it:\n${breaks.join('\n')}`,
      );
    }
    return Promise.resolve(files);
  },
};
