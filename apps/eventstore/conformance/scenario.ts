/** A place to read from: an edge, a revision, or the position of a labelled event shifted by some bytes. */
export type Edge = 'start' | 'end';
export interface LabelledPosition {
  of: string;
  shift?: number;
}

export interface EventSpec {
  /** A label; the same label is the same id throughout a scenario. */
  id: string;
  type?: string;
  data?: unknown;
  metadata?: Record<string, unknown>;
  /** Base64. */
  binary?: string;
  /** A JSON payload of about so many bytes. */
  size?: number;
  link?: { stream: string; revision: number };
}

export interface FilterSpec {
  on: 'streamName' | 'eventType';
  regex?: string;
  prefixes?: string[];
  window?: number;
  interval?: number;
}

interface Reading {
  direction?: 'forwards' | 'backwards';
  max?: number;
  resolveLinks?: boolean;
}
interface Listening {
  resolveLinks?: boolean;
  during?: Step[];
  quiet?: number;
}

export interface AppendStep {
  op: 'append';
  stream: string;
  events: EventSpec[];
  expect?: string | number;
  via?: 'batch' | 'unary';
  /** Of no effect: the client takes it for the connection only. */
  throws?: boolean;
}
export interface ReadStep extends Reading {
  op: 'read';
  stream: string;
  from?: Edge | number;
}
export interface ReadAllStep extends Reading {
  op: 'readAll';
  from?: Edge | LabelledPosition;
  keep?: number;
}
export interface SubscribeStep extends Listening {
  op: 'subscribe';
  stream: string;
  from?: Edge | number;
}
export interface SubscribeAllStep extends Listening {
  op: 'subscribeAll';
  from?: Edge | LabelledPosition;
  filter?: FilterSpec;
}
export interface RemoveStep {
  op: 'remove' | 'tombstone';
  stream: string;
  expect?: string | number;
}
export interface SetMetadataStep {
  op: 'setMetadata';
  stream: string;
  metadata: Record<string, unknown>;
  expect?: string | number;
}
export interface MetadataStep {
  op: 'metadata';
  stream: string;
}
export interface WaitStep {
  op: 'wait';
  ms: number;
}

export type ConsumerReply = 'ack' | 'none' | 'retry' | 'park' | 'skip' | 'stop';
export interface GroupStep {
  op: 'psCreate' | 'psUpdate' | 'psDelete' | 'psInfo' | 'psList' | 'psReplay' | 'psParked' | 'psConsume';
  /** Of a stream, else of $all. */
  stream?: string;
  all?: true;
  group: string;
  settings?: Record<string, number | boolean> & { startFrom?: Edge | number | LabelledPosition };
  filter?: FilterSpec;
  stopAt?: number;
  bufferSize?: number;
  /** By the label of an event: the replies to its first, second… delivery; the last stands for all later ones. */
  answers?: Record<string, ConsumerReply[]>;
  during?: Step[];
  quiet?: number;
}

export interface RawAppendMessage {
  options?: { stream?: string; expect?: string | number };
  event?: { id?: string; rawId?: string; metadata?: Record<string, string>; data?: string; custom?: string };
}
export interface RawReadMessage {
  stream?: string;
  revision?: number;
  all?: { of?: string; commit?: number; prepare?: number };
  backwards?: boolean;
  count?: number;
  filter?: FilterSpec;
  subscription?: boolean;
  noFilter?: boolean;
  uuid?: boolean;
  control?: number;
}
export interface RawAppendStep {
  op: 'raw';
  call: 'append';
  messages: RawAppendMessage[];
}
export interface RawReadStep {
  op: 'raw';
  call: 'read';
  messages: [RawReadMessage];
}

/** A message of a batch append, or a wait of so many milliseconds. */
export type BatchMessage =
  | {
      /** The label of its correlation id. */
      of: string;
      options?: { stream?: string; expect?: string | number };
      /** Labels. */
      events?: string[];
      final?: boolean;
    }
  | { wait: number };
export interface BatchStep {
  op: 'batch';
  messages: BatchMessage[];
}
/** A read or a subscription below the client, of which kinds of answers and labels of events are told. */
export interface ReadRawStep {
  op: 'readRaw';
  stream?: string;
  revision?: Edge | number;
  all?: Edge | LabelledPosition;
  backwards?: boolean;
  count?: number;
  filter?: FilterSpec;
  links?: boolean;
  sub?: boolean;
  during?: Step[];
}
/** A step whose streams are named as they stand there. */
export interface AbsoluteStep {
  op: 'absolute';
  step: Step;
}
export interface RpcStep {
  op: 'rpc';
  service: 'gossip' | 'projections';
  method: string;
}

export type Step =
  | AppendStep
  | ReadStep
  | ReadAllStep
  | SubscribeStep
  | SubscribeAllStep
  | RemoveStep
  | SetMetadataStep
  | MetadataStep
  | WaitStep
  | GroupStep
  | RawAppendStep
  | RawReadStep
  | BatchStep
  | ReadRawStep
  | AbsoluteStep
  | RpcStep;

/** What a server answered to each step, made comparable: labels for names and ids, ranks for positions. */
export interface Scenario {
  name: string;
  rule: string;
  steps: Step[];
  answers: unknown[];
}
