import { aggregates, auditSchemas, messageSchemas, topics, type MessageSchema } from '@shouwang/contracts';
import type { Generator } from '../generate/generator.ts';

/** infra/contracts/asyncapi.json: every topic, who writes it, how it is kept, and what is on it (AsyncAPI 3.0). */
export const asyncApi: Generator = {
  name: 'AsyncAPI',
  generate: () =>
    Promise.resolve(new Map([['infra/contracts/asyncapi.json', `${JSON.stringify(asyncApiDocument(), null, 2)}\n`]])),
};

export function asyncApiDocument(): object {
  const messages = [...messageSchemas(), ...auditSchemas()];
  const byTopic = Map.groupBy(messages, (message) => message.topic);
  return {
    asyncapi: '3.0.0',
    info: {
      title: '守望 Shouwang change events',
      version: '1.0.0',
      description:
        'CloudEvents 1.0 in Kafka binary mode. 每个聚合一对主题：events 永久保留全部变更，state 压缩保留最新状态（键为标识，无值即删除）。 A pair of topics per aggregate: every change, kept for good, and the last state by key, compacted, a message without a value being a deletion. New subscribers read state up to the high watermark they saw first, then events, and drop what is not newer by ce_sequence. Delivery is at least once: drop repetitions by ce_id.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      topics
        .filter((topic) => byTopic.has(topic.name))
        .map((topic) => [
          topic.name,
          {
            address: topic.name,
            description: descriptionOf(topic.name),
            messages: Object.fromEntries(
              (byTopic.get(topic.name) ?? []).map((message) => [
                message.type,
                { $ref: `#/components/messages/${message.type}` },
              ]),
            ),
            bindings: {
              kafka: {
                topic: topic.name,
                partitions: topic.partitions,
                topicConfiguration: {
                  'cleanup.policy': [topic.config['cleanup.policy']],
                  'retention.ms': Number(topic.config['retention.ms'] ?? -1),
                },
                bindingVersion: '0.5.0',
              },
            },
          },
        ]),
    ),
    operations: Object.fromEntries(
      [...byTopic.keys()].map((topic) => [
        `send.${topic}`,
        {
          action: 'send',
          channel: { $ref: `#/channels/${topic}` },
          summary: `written by ${writerOf(topic)}`,
        },
      ]),
    ),
    components: { messages: Object.fromEntries(messages.map((message) => [message.type, messageObject(message)])) },
  };
}

function writerOf(topic: string): string {
  const [, name] = topic.split('.');
  return name === 'gateway' ? 'the gateway' : `the service ${name}`;
}

function descriptionOf(topic: string): string {
  const aggregate = aggregates.find((one) => one.eventsTopic === topic || one.stateTopic === topic);
  const said = aggregate ?? auditSchemas().find((message) => message.topic === topic);
  return said ? `${said.description.zh} / ${said.description.en}` : topic;
}

function messageObject({ type, description, schema }: MessageSchema): object {
  const header = (text: string, extra: object = {}): object => ({ type: 'string', description: text, ...extra });
  return {
    name: type,
    title: type,
    summary: `${description.zh} / ${description.en}`,
    contentType: 'application/json',
    headers: {
      type: 'object',
      required: [
        'ce_specversion',
        'ce_id',
        'ce_source',
        'ce_type',
        'ce_time',
        'ce_subject',
        'ce_partitionkey',
        'ce_regioncode',
        'ce_correlationid',
        'ce_sequence',
      ],
      properties: {
        ce_specversion: header('CloudEvents version', { const: '1.0' }),
        ce_id: header('Id of the event, a UUID; the same however often it is delivered'),
        ce_source: header('The service that it happened in'),
        ce_type: header('What happened', { const: type }),
        ce_time: header('When it happened, RFC 3339'),
        ce_subject: header('Id of the aggregate'),
        ce_partitionkey: header('Same as the Kafka key'),
        ce_regioncode: header('12-digit code of the region after the change'),
        ce_correlationid: header('The request that everything began with'),
        ce_causationid: header('The event that caused this one, if one did'),
        ce_sequence: header('1, 2, 3 … per aggregate'),
      },
    },
    payload: { schemaFormat: 'application/schema+json;version=draft-2020-12', schema },
    bindings: { kafka: { key: { type: 'string' }, bindingVersion: '0.5.0' } },
  };
}
