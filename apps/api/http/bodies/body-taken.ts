import { SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { InFlight } from './in-flight.js';

/** The body that an operation takes, and its limits. */
export interface BodyTaken {
  readonly mediaTypes: readonly string[];
  /** As what the operation is given it: a value, all its bytes, or its bytes as they come (an `AsyncIterable<Buffer>`). */
  readonly as: 'json' | 'bytes' | 'stream';
  /** In bytes. */
  readonly most: number;
  /** Milliseconds within which the whole body must have come. */
  readonly within: number;
  readonly inFlight: InFlight;
  /** Handling such a body takes long: it counts as in flight until its answer is sent. */
  readonly heavy: boolean;
}

const BODY = 'oversight:body';

export const TakesBody = (body: BodyTaken) => SetMetadata(BODY, body);

/** What the operation takes as its body; undefined where it takes none. */
export const bodyTaken = (reflector: Reflector, context: ExecutionContext): BodyTaken | undefined =>
  reflector.get<BodyTaken | undefined>(BODY, context.getHandler());
