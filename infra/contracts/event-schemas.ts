import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aggregates } from '@shouwang/contracts';
import { stateEventType } from '@shouwang/events';
import { z } from 'zod';
import type { Generator } from '../generate/generator.ts';
import { breaksBetween, type JsonSchema } from './compatibility.ts';

const folder = 'infra/contracts/schemas';

/** One message of the contract: its CloudEvents type, the topic it is on, and the schema of its data. */
export interface MessageSchema {
  type: string;
  topic: string;
  service: string;
  aggregate: string;
  description: { zh: string; en: string };
  schema: JsonSchema;
}

/** Every message of the contract: the events of each aggregate, then its state. */
export function messageSchemas(): MessageSchema[] {
  return aggregates.flatMap((aggregate) => {
    const { service, name } = aggregate;
    const message = (
      type: string,
      topic: string,
      description: { zh: string; en: string },
      shape: z.ZodType,
    ): MessageSchema => ({
      type,
      topic,
      service,
      aggregate: name,
      description,
      schema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:shouwang:${service}:${type}:v1`,
        title: type,
        description: `${description.zh} / ${description.en}`,
        ...withoutDialect(z.toJSONSchema(shape, { io: 'input' }) as JsonSchema),
      },
    });
    return [
      ...Object.values(aggregate.events).map((event) =>
        message(event.type, event.topic, event.description, event.data),
      ),
      message(stateEventType(aggregate), aggregate.stateTopic, aggregate.description, aggregate.state),
    ];
  });
}

function withoutDialect({ $schema: _, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** infra/contracts/schemas/<service>/<type>.v1.json; a change that breaks the file that is there is refused by name. */
export const eventSchemas: Generator = {
  name: 'event schemas · 事件模式',
  folders: [folder],
  generate(root) {
    const files = new Map<string, string>();
    const breaks: string[] = [];
    for (const { service, type, schema } of messageSchemas()) {
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
