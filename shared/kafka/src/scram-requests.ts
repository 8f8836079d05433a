import { pbkdf2Sync, randomBytes } from 'node:crypto';

/**
 * Two requests that kafkajs 2.2.4 does not know: AlterUserScramCredentials (key 51) and DescribeUserScramCredentials (50),
 * both version 0, both "flexible": lengths are unsigned varints of length + 1, every structure ends with a count of tagged
 * fields, which is 0 here, and so do the headers. Source: the message definitions of Apache Kafka 4.4,
 * clients/src/main/resources/common/message/.
 */
export interface ScramRequest<Answer> {
  request: { apiKey: number; apiVersion: number; apiName: string; encode(): Promise<{ buf: Buffer; buffer: Buffer }> };
  response: { decode(bytes: Buffer): Promise<Buffer>; parse(bytes: Buffer): Promise<Answer> };
}

/** As the protocol numbers it; the only one that is used here. */
const scramSha512 = 2;
/** Kafka's least. Passwords are 192 random bits, which more rounds would not make harder to guess. */
const iterations = 4_096;
const resourceNotFound = 91;

const noTags = Buffer.from([0]);

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}

const counted = (count: number): Buffer => varint(count + 1);

function block(content: Buffer | string): Buffer {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([counted(bytes.length), bytes]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

function made<Answer>(
  apiKey: number,
  apiName: string,
  body: Buffer[],
  read: (answer: Answers) => Answer,
): ScramRequest<Answer> {
  // The library writes the header up to the client's name; its tagged fields come before the body.
  const buffer = Buffer.concat([noTags, ...body, noTags]);
  return {
    request: { apiKey, apiVersion: 0, apiName, encode: () => Promise.resolve({ buf: buffer, buffer }) },
    response: {
      decode: (bytes) => Promise.resolve(bytes),
      parse: (bytes) => Promise.resolve(read(new Answers(bytes))),
    },
  };
}

/** The password itself never leaves the process. */
export function setScramPassword(user: string, password: string): ScramRequest<void> {
  const salt = randomBytes(32);
  const salted = pbkdf2Sync(password, salt, iterations, 64, 'sha512');
  const credential = [block(user), Buffer.from([scramSha512]), int32(iterations), block(salt), block(salted), noTags];
  return made(51, 'AlterUserScramCredentials', [counted(0), counted(1), ...credential], expectDone);
}

export function removeScramUser(user: string): ScramRequest<void> {
  const deletion = [block(user), Buffer.from([scramSha512]), noTags];
  return made(51, 'AlterUserScramCredentials', [counted(1), ...deletion, counted(0)], expectDone);
}

function expectDone(answer: Answers): void {
  answer.skipHead();
  for (let left = answer.count(); left > 0; left--) {
    const user = answer.text();
    const code = answer.int16();
    const reason = answer.text();
    answer.tags();
    if (code !== 0 && code !== resourceNotFound) throw new Error(`Kafka refused the user ${user}: ${reason ?? code}`);
  }
}

/** The names of all users. */
export function listScramUsers(): ScramRequest<string[]> {
  // An absent list asks for all.
  return made(50, 'DescribeUserScramCredentials', [Buffer.from([0])], (answer) => {
    answer.skipHead();
    const code = answer.int16();
    const reason = answer.text();
    if (code !== 0) throw new Error(`Kafka does not tell its users: ${reason ?? code}`);
    const users: string[] = [];
    for (let left = answer.count(); left > 0; left--) {
      users.push(answer.text() ?? '');
      answer.int16();
      answer.text();
      // A mechanism and its iterations.
      for (let kinds = answer.count(); kinds > 0; kinds--) answer.skip(5).tags();
      answer.tags();
    }
    return users.toSorted();
  });
}

/** Reads an answer from behind its correlation id. */
class Answers {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** The header's tagged fields and the time for which the caller is asked to wait. */
  skipHead(): void {
    this.tags();
    this.skip(4);
  }

  skip(length: number): this {
    this.#at += length;
    return this;
  }

  int16(): number {
    const value = this.#bytes.readInt16BE(this.#at);
    this.#at += 2;
    return value;
  }

  #varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes.readUInt8(this.#at);
      this.#at += 1;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  /** Of a list; an absent one counts 0. */
  count(): number {
    return Math.max(0, this.#varint() - 1);
  }

  text(): string | null {
    const length = this.#varint() - 1;
    if (length < 0) return null;
    this.#at += length;
    return this.#bytes.toString('utf8', this.#at - length, this.#at);
  }

  tags(): void {
    for (let left = this.#varint(); left > 0; left--) {
      this.#varint();
      this.skip(this.#varint());
    }
  }
}
