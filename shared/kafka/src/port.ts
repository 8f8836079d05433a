/**
 * All that the project knows of Kafka. Nothing here names the library behind it, so that the library can be replaced
 * by writing this directory again.
 */
export interface Kafka {
  producer(): Producer;
  consumer(groupId: string): Consumer;
  /** Starts at once and goes on until `stop`, through crashes and outages. */
  tail(options: TailOptions): Tail;
  admin(): Admin;
  /** Users and rights of the cluster; for an administrator. */
  access(): Access;
  /**
   * Reads ranges of partitions, in order per partition, without belonging to a group of ours and without committing
   * anything; resolves when all ranges are read or `signal` is aborted. Nothing more is fetched than the handler takes.
   */
  read(options: ReadOptions): Promise<void>;
  /** Put before every topic and group on the way out and taken off on the way in; a test file has one of its own. */
  readonly topicPrefix: string;
}

export interface KafkaOptions extends KafkaSecurity {
  brokers: string[];
  clientId: string;
  topicPrefix?: string;
  logger: Logger;
  /** How long an answer of a broker may take before the request counts as lost. */
  requestTimeoutMs?: number;
}

/** How a client shows who it is, and whether what it says is encrypted; neither by default. */
export interface KafkaSecurity {
  sasl?: KafkaSasl | undefined;
  /** `ca`: the certificates (PEM) to trust instead of the public ones. */
  ssl?: { ca?: string | undefined } | undefined;
}

export interface KafkaSasl {
  mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  username: string;
  password: string;
}

/** The part of a logger that is used here; fields hold topics, groups and reasons, never keys or values. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface KafkaMessage {
  topic: string;
  partition: number;
  offset: string;
  key: string | null;
  value: Buffer | null;
  headers: Record<string, string>;
  /** Milliseconds since 1970 as Kafka gives them: decimal digits. */
  timestamp: string;
}

export interface OutgoingMessage {
  topic: string;
  key: string;
  /** `null` is a tombstone. */
  value: Buffer | string | null;
  headers: Record<string, string>;
}

export interface TopicDefinition {
  name: string;
  partitions: number;
  config: Record<string, string>;
}

export interface Producer {
  connect(): Promise<void>;
  /**
   * Resolves when every replica in sync has every message, in the order given per key. Throws otherwise, and then any
   * part of the messages may be on the topics: send the same messages again, from the first. Calls take turns.
   */
  send(messages: readonly OutgoingMessage[]): Promise<void>;
  /** Makes the send in flight fail at once and cuts its connection; the next send opens a new one. */
  abort(): void;
  /** Waits for the send in flight, but no longer than the request timeout. */
  disconnect(): Promise<void>;
}

export interface Batch {
  topic: string;
  partition: number;
  messages: KafkaMessage[];
  /** Throws when the partition is no longer ours: let it through. It also beats by itself while a batch is handled. */
  heartbeat(): Promise<void>;
  /** False when the consumer stops or the partition goes elsewhere: finish what is under way and return. */
  isCurrent(): boolean;
  /** Everything up to and with this offset is dealt with for good and is committed. */
  done(offset: string): void;
}

export interface ConsumerState {
  /** True while this consumer is a member of its group. */
  joined: boolean;
  lastError: string | null;
}

export interface Consumer {
  /**
   * Starts consuming and returns at once, whether Kafka is there or not; goes on for ever, through crashes and
   * outages, until `stop`. A new group starts from the beginning. `handleBatch` gets one partition's messages in
   * order; what it does not call `done` for comes again.
   */
  run(options: { topics: string[]; handleBatch(batch: Batch): Promise<void> }): Promise<void>;
  /** Leaves the group; at most 2 s. */
  stop(): Promise<void>;
  state(): ConsumerState;
}

export interface ReadRange {
  topic: string;
  partition: number;
  /** The first offset that is wanted. */
  from: bigint;
  /** The first that is not wanted any more; it lies at or below the end. `null` follows for ever. */
  to: bigint | null;
}

export interface ReadOptions {
  ranges: readonly ReadRange[];
  /** Messages of one partition; the next ones come when it is done with these. What it throws ends the reading. */
  onMessages(messages: KafkaMessage[]): Promise<void> | void;
  signal?: AbortSignal | undefined;
}

export interface TopicDescription {
  name: string;
  partitions: number;
  /** Entries that someone set for this topic; the broker's defaults are not among them. */
  config: Record<string, string>;
}

export interface GroupDescription {
  groupId: string;
  /** As Kafka calls it: `Stable`, `Empty`, `PreparingRebalance`, `Dead` … */
  state: string;
  members: { clientId: string; host: string; /** Of which it was given partitions. */ topics: string[] }[];
}

export interface TailOptions {
  topics: string[];
  /** Where each partition begins; asked once, when Kafka is first there. One that is absent is read from its start. */
  from(admin: Admin): Promise<PartitionOffsets>;
  /** One partition's messages, in order. */
  onMessages(messages: readonly KafkaMessage[]): void;
  onConnection(isThere: boolean): void;
}

/** A reader beside all consumer groups: every copy of it gets every message, and none is kept back for it. */
export interface Tail {
  stop(): Promise<void>;
}

/** One thing that a user may do: `topic shouwang.x. prefixed write`. Whatever no right allows is refused. */
export interface Right {
  user: string;
  resource: 'topic' | 'group';
  name: string;
  /** `prefixed`: every name that starts so. */
  match: 'literal' | 'prefixed';
  operation: 'read' | 'write' | 'describe';
}

/** Names and passwords (SCRAM-SHA-512) and rights (ACLs), kept by the cluster itself. */
export interface Access {
  /** Makes the user, or gives it another password; who is connected stays so. */
  setPassword(user: string, password: string): Promise<void>;
  /** No further sign-in; who is connected keeps the connection, so take the rights first. One that is absent is no error. */
  removeUser(user: string): Promise<void>;
  /** Every user with a password. */
  users(): Promise<string[]>;
  /** Of one user, or of all. */
  rights(user?: string): Promise<Right[]>;
  grant(rights: readonly Right[]): Promise<void>;
  revoke(rights: readonly Right[]): Promise<void>;
  close(): Promise<void>;
}

export type PartitionOffsets = Map<`${string}:${number}`, bigint>;

export interface Admin {
  /**
   * Creates what is missing and brings existing topics up to their definition: configuration entries are set (others
   * stay), partitions grow and never shrink. Any number of processes may do it at once.
   */
  ensureTopics(topics: readonly TopicDefinition[]): Promise<void>;
  /** The offset that the next message of each partition will get. */
  endOffsets(topics: string[]): Promise<PartitionOffsets>;
  /** The offset of the oldest message that each partition still holds. */
  beginningOffsets(topics: string[]): Promise<PartitionOffsets>;
  /** For each partition the offset of the first message from that time on (milliseconds since 1970), else its end. */
  offsetsAt(topics: string[], timestampMs: number): Promise<PartitionOffsets>;
  /** Every topic whose name starts so, by name. */
  describeTopics(namePrefix: string): Promise<TopicDescription[]>;
  /** Every group whose id starts so, by id. */
  describeGroups(idPrefix: string): Promise<GroupDescription[]>;
  /** Where a group goes on; only while it has no members. */
  setOffsets(groupId: string, offsets: PartitionOffsets): Promise<void>;
  /** Where the brokers keep their logs, as paths on their own machines. */
  logDirectories(): Promise<string[]>;
  /** The offset from which the group goes on; a partition without a commit is absent. */
  committedOffsets(groupId: string, topics: string[]): Promise<PartitionOffsets>;
  close(): Promise<void>;
}
