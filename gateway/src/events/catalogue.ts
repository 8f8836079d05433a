import { readFileSync } from 'node:fs';
import { aggregates, messageSchemas, topics, type JsonSchema } from '@shouwang/contracts';

interface Bilingual {
  zh: string;
  en: string;
}

/** A message as it was on a topic of the demo. */
export interface ExampleMessage {
  topic: string;
  key: string;
  headers: Record<string, string>;
  data: unknown;
}

export interface CatalogueMessage {
  type: string;
  topic: string;
  description: Bilingual;
  schema: JsonSchema;
  example: ExampleMessage | null;
}

/** A pair of topics with what is on them. */
export interface CatalogueAggregate {
  /** `<service>.<aggregate>`; the name of its page. */
  name: string;
  service: string;
  description: Bilingual;
  eventsTopic: string;
  stateTopic: string;
  partitions: number;
  state: CatalogueMessage;
  events: CatalogueMessage[];
}

const examples = new URL('../../examples/', import.meta.url);

/** The contract as the pages show it, with the examples in `gateway/examples/<service>/<type>.v1.json`. */
export function readCatalogue(): CatalogueAggregate[] {
  const messages = messageSchemas().map((message) => ({
    ...message,
    example: readExample(message.service, message.type),
  }));
  return aggregates.map(({ service, name, description, eventsTopic, stateTopic }) => {
    const state = messages.find((message) => message.topic === stateTopic);
    if (!state) throw new Error(`${stateTopic} has no schema`);
    return {
      name: `${service}.${name}`,
      service,
      description,
      eventsTopic,
      stateTopic,
      partitions: topics.find((topic) => topic.name === eventsTopic)?.partitions ?? 0,
      state,
      events: messages.filter((message) => message.topic === eventsTopic),
    };
  });
}

function readExample(service: string, type: string): ExampleMessage | null {
  try {
    return JSON.parse(readFileSync(new URL(`${service}/${type}.v1.json`, examples), 'utf8')) as ExampleMessage;
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    return null;
  }
}
