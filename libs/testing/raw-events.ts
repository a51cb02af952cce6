import type { RawEvent } from '#libs/kernel/raw-event.js';

/** An event as a log has it, at a position; every part but its place can be told otherwise. */
export const rawEventAt = (
  position: number,
  stream: string,
  revision: bigint | number,
  otherwise: Partial<RawEvent> = {},
): RawEvent => ({
  stream,
  revision: BigInt(revision),
  position: { commit: BigInt(position), prepare: BigInt(position) },
  id: `0f9c3a52-1d7e-4b60-8f2a-${String(position).padStart(12, '0')}`,
  type: 'Something.v1',
  contentType: 'application/json',
  data: Buffer.from(`{"at":${position}}`),
  metadata: Buffer.alloc(0),
  created: '2026-11-23T05:03:29.754Z',
  ...otherwise,
});
