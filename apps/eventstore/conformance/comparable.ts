import { createHash } from 'node:crypto';
import type { ServiceError } from '@grpc/grpc-js';
import type { AllStreamResolvedEvent, RecordedEvent, ResolvedEvent } from '@eventstore/db-client';
import type { Labels } from './labels.js';

type AnyRecorded = RecordedEvent | NonNullable<AllStreamResolvedEvent['event']>;
type AnyResolved = ResolvedEvent | AllStreamResolvedEvent;

/** JSON's view of a value, with bigints as text. */
export const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v)));

const base64 = (value: unknown) =>
  value instanceof Uint8Array ? { $b64: Buffer.from(value).toString('base64') } : value;

/** A position that becomes a rank when all answers of a scenario are known. */
export const position = (value: bigint | undefined) => (value === undefined ? null : { $pos: String(value) });

const dataOf = (labels: Labels, event: AnyRecorded): unknown => {
  if (event.type === '$>') return '(link)';
  const data = base64(event.data);
  const named: unknown = event.type.startsWith('$') ? JSON.parse(labels.unname(JSON.stringify(plain(data)))) : data;
  const text = JSON.stringify(named);
  return text.length > 500 ? { $sha: createHash('sha256').update(text).digest('hex').slice(0, 16) } : named;
};

const recorded = (labels: Labels, event: AnyRecorded | undefined) =>
  event
    ? {
        stream: labels.unname(event.streamId),
        revision: String(event.revision),
        type: event.type,
        id: labels.labelOf(event.id),
        json: event.isJson,
        data: dataOf(labels, event),
        metadata: base64(event.metadata),
        position: position(event.position?.commit),
      }
    : null;

export const resolved = (labels: Labels, { event, link, commitPosition }: AnyResolved) => {
  if (event) labels.remember(event.id, event.position);
  return {
    event: recorded(labels, event),
    link: link && recorded(labels, link),
    commit: commitPosition === undefined ? undefined : position(commitPosition),
  };
};

const TOLD = [
  'streamName',
  'groupName',
  'expectedVersion',
  'actualVersion',
  'maxAppendSize',
  'requiredMetadataProperties',
];

export const failure = (labels: Labels, error: unknown) => {
  const e = error as Record<string, unknown>;
  if (e.type === undefined)
    return { name: e.name, code: e.code, message: e.code === undefined ? String(e.message) : undefined };
  const told = TOLD.filter((key) => e[key] !== undefined).map((key) => {
    const value = e[key];
    return [key, typeof value === 'bigint' ? String(value) : typeof value === 'string' ? labels.unname(value) : value];
  });
  return { type: e.type, code: e.code, ...(Object.fromEntries(told) as Record<string, unknown>) };
};

const TRAILERS = [
  'exception',
  'stream-name',
  'expected-version',
  'actual-version',
  'required-metadata-properties',
  'maximum-append-size',
  'group-name',
];

/** How a call below the client failed. */
export const callFailure = (labels: Labels, error: ServiceError) => {
  const told = Object.entries(error.metadata.getMap()).filter(([key]) => TRAILERS.includes(key));
  return { code: error.code, trailers: Object.fromEntries(told.map(([k, v]) => [k, labels.unname(String(v))])) };
};

const isPosition = (value: object): value is { $pos: string } => '$pos' in value;

const positionsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return isPosition(value) ? [value.$pos] : Object.values(value).flatMap(positionsIn);
};

/** The answers with ranks for positions, so that their order and equality can be compared and nothing else. */
export const ranked = (answers: unknown[]): unknown[] => {
  const all = [...new Set(positionsIn(answers))].sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
  const rank = new Map(all.map((text, i) => [text, i]));
  const map = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(map);
    if (typeof value !== 'object' || value === null) return value;
    if (isPosition(value)) return `position ${rank.get(value.$pos)}`;
    const told = Object.entries(value).filter(([, v]) => v !== undefined);
    return Object.fromEntries(told.map(([key, v]) => [key, map(v)]));
  };
  return answers.map(map);
};
