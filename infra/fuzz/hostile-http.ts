import { gzipSync } from 'node:zlib';
import type { Random } from '../demo/random.ts';
import { oddText } from './odd-values.ts';

/** What a client does on a connection of its own: sends the parts one after the other, then ends its side, or leaves. */
export interface HttpAttack {
  kind: string;
  parts: (string | Buffer)[];
  ending: 'end' | 'leave' | 'wait';
}

const host = 'host: gateway\r\n';
const json = 'content-type: application/json\r\n';
const body = '{"query":"{ __typename }"}';

const post = (headers: string, text: string | Buffer, length = Buffer.byteLength(text)): (string | Buffer)[] => [
  `POST /graphql HTTP/1.1\r\n${host}${headers}content-length: ${length}\r\n\r\n`,
  text,
];
const get = (search: string, headers = 'apollo-require-preflight: 1\r\n'): string[] => [
  `GET /graphql${search} HTTP/1.1\r\n${host}${headers}\r\n`,
];
const chunked = (...chunks: string[]): string[] => [
  `POST /graphql HTTP/1.1\r\n${host}${json}transfer-encoding: chunked\r\n\r\n`,
  ...chunks,
];

type Write = (random: Random) => (string | Buffer)[];

const attacks: Readonly<Record<string, Write>> = {
  'no HTTP': (random) => [
    random.pick(['\r\n\r\n', 'hello\r\n\r\n', '\u0016\u0003\u0001\u0002', 'GET', oddText(random)]),
  ],
  'HTTP of another version': (random) => [`GET / HTTP/${random.pick(['0.9', '2.0', '9', ''])}\r\n${host}\r\n`],
  'no host': () => [`POST /graphql HTTP/1.1\r\n${json}content-length: ${body.length}\r\n\r\n${body}`],
  'unknown method': (random) => [
    `${random.pick(['PATCH', 'TRACE', 'PROPFIND', 'BREW', 'HEAD'])} /graphql HTTP/1.1\r\n${host}\r\n`,
  ],
  'odd path': (random) => [
    `GET ${random.pick(['/graphql/', '//graphql', '/%00', '/..%2f..%2fetc/passwd', '*', 'http://x/graphql', '/__proto__', '/constructor', `/${'a'.repeat(15_000)}`])} HTTP/1.1\r\n${host}\r\n`,
  ],
  'huge header': (random) => post(`${json}x-a: ${'a'.repeat(random.between(10_000, 40_000))}\r\n`, body),
  'many headers': () => post(json + Array.from({ length: 3_000 }, (_, i) => `x-${i}: 1\r\n`).join(''), body),
  'headers given twice': () =>
    post(`${json}${json}accept: a\r\naccept: b\r\nx-request-id: a\r\nx-request-id: b\r\n`, body),
  'odd header values': (random) =>
    post(
      `${json}accept-language: ${random.pick(['\u00ff', 'zh;q=x', 'en,'.repeat(3_000), '*'])}\r\nx-request-id: ${random.pick(['<script>', '../../x', 'a'.repeat(5_000), '%0d%0aset-cookie: a=b'])}\r\n`,
      body,
    ),
  'another type': (random) =>
    post(
      `content-type: ${random.pick(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json; charset=utf-16', 'application/graphql', ''])}\r\n`,
      body,
    ),
  'no type': () => post('', body),
  'another answer wanted': (random) =>
    post(`${json}accept: ${random.pick(['text/html', 'multipart/mixed', ';', 'a/b;q=2', '*/*;q=0'])}\r\n`, body),
  'a compressed body': () => post(`${json}content-encoding: gzip\r\n`, gzipSync(body)),
  'a bomb of zeros, compressed': () => post(`${json}content-encoding: gzip\r\n`, gzipSync(Buffer.alloc(5_000_000))),
  'no JSON': (random) =>
    post(
      json,
      random.pick(['', '{', '[[[[', 'null', '"x"', '1e9999', '{"query":', '{"query":"{a}",}', 'NaN', '[{}]', '[]']),
    ),
  'brackets without end': (random) => post(json, random.pick(['[', '{"a":']).repeat(random.between(1_000, 200_000))),
  'keys given twice': () =>
    post(json, '{"query":"{ __typename }","query":"{ nothing }","variables":{"a":1,"a":2},"__proto__":{"query":"x"}}'),
  'bytes that are no UTF-8': () => post(json, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc3, 0x28, 0x22, 0x7d])),
  'UTF-8 with a mark': () => post(json, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(body)])),
  'a length that is too small': () => post(json, body, 5),
  'a length that is too large': () => post(json, body, 5_000),
  'a length that is none': (random) => [
    `POST /graphql HTTP/1.1\r\n${host}${json}content-length: ${random.pick(['-1', 'x', '1e3', '99999999999999999999', '5, 6'])}\r\n\r\n${body}`,
  ],
  'two lengths': () => [
    `POST /graphql HTTP/1.1\r\n${host}${json}content-length: 5\r\ncontent-length: 6\r\n\r\n${body}`,
  ],
  'a length and chunks': () => [
    `POST /graphql HTTP/1.1\r\n${host}${json}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
  'chunks that lie': (random) =>
    chunked(random.pick(['zz\r\n', 'ffffffffffffffff\r\n', '5\r\n{"query', '-1\r\n\r\n', '0']), '\r\n'),
  'chunks of a byte': () => chunked(...Array.from(body, (character) => `1\r\n${character}\r\n`), '0\r\n\r\n'),
  'a body in small parts': () => post(json, '').concat(Array.from(body)),
  'a body longer than allowed': () => post(json, `{"query":"${'x'.repeat(2_200_000)}"}`),
  'a body of which no end is told': () => chunked('10000\r\n', 'x'.repeat(65_536), '\r\n'),
  'requests behind each other': () => [post(json, body).join('').repeat(30)],
  'a request hidden in a body': () => post(json, `GET /ready HTTP/1.1\r\n${host}\r\n`),
  'the head only': () => [`POST /graphql HTTP/1.1\r\n${host}${json}`],
  'an upgrade': () => [
    `GET /graphql HTTP/1.1\r\n${host}connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-key: x\r\n\r\n`,
  ],
  'a continue': () => [
    `POST /graphql HTTP/1.1\r\n${host}${json}expect: 100-continue\r\ncontent-length: ${body.length}\r\n\r\n`,
    body,
  ],
  'an expectation that nobody has': () => [
    `POST /graphql HTTP/1.1\r\n${host}${json}expect: the-unexpected\r\ncontent-length: ${body.length}\r\n\r\n`,
    body,
  ],
  GET: (random) =>
    get(
      random.pick([
        '',
        '?',
        '?query',
        '?query=%',
        '?query=%ff%fe',
        '?query={__typename}&query={a}',
        '?query={__typename}&variables=[]',
        '?query={__typename}&variables=%7B%22__proto__%22:1%7D',
        '?query={__typename}&operationName=__proto__',
        '?query={__typename}&extensions=1',
        '?documentId=x',
        '?query=mutation{__typename}',
        `?${'a=b&'.repeat(3_000)}`,
        `?query={${'a%20'.repeat(3_000)}}`,
      ]),
    ),
  'GET without the header': () => get('?query={__typename}', ''),
};

export function httpAttack(random: Random): HttpAttack {
  const kind = random.pick(Object.keys(attacks));
  const parts = attacks[kind]?.(random) ?? [];
  return { kind: `HTTP: ${kind}`, parts, ending: random.pick(['end', 'end', 'wait', 'leave'] as const) };
}
