import { stateEventType, type EventContract } from '@shouwang/events';
import { z } from 'zod';
import { aggregates } from './all.ts';
import { auditSeals } from './audit.ts';
import { fieldMeanings } from './field-meanings.ts';
import { audited } from './services.ts';

/** JSON Schema as far as the contract uses it: objects, arrays, enums, bounds. */
export interface JsonSchema {
  type?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  [keyword: string]: unknown;
}

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
    const { service, name, stateTopic: topic, description } = aggregate;
    const state = {
      type: stateEventType(aggregate),
      service,
      aggregate: name,
      topic,
      description,
      data: aggregate.state,
    };
    return [...Object.values(aggregate.events), state].map(messageSchema);
  });
}

/** What services and gateway say about their audits; apart, because it is no change of a record and has no state. */
export function auditSchemas(): MessageSchema[] {
  return audited.map((service) => messageSchema(auditSeals(service)));
}

function messageSchema(contract: EventContract): MessageSchema {
  const { type, topic, service, aggregate, description, data } = contract;
  return {
    type,
    topic,
    service,
    aggregate,
    description,
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:shouwang:${service}:${type}:v1`,
      title: type,
      description: `${description.zh} / ${description.en}`,
      ...withMeanings(withoutDialect(z.toJSONSchema(data, { io: 'input' }) as JsonSchema), aggregate),
    },
  };
}

function withoutDialect({ $schema: _, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

function withMeanings(schema: JsonSchema, aggregate: string): JsonSchema {
  if (!schema.properties) return schema;
  const properties = Object.entries(schema.properties).map(([name, field]): [string, JsonSchema] => {
    const description = fieldMeanings[`${aggregate}.${name}`] ?? fieldMeanings[name];
    return [name, { ...(description !== undefined && { description }), ...withMeanings(field, aggregate) }];
  });
  return { ...schema, properties: Object.fromEntries(properties) };
}
