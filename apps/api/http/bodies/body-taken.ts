import { SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { InFlight } from './in-flight.js';

/** What an operation takes as its body, and how much of it at a time. */
export interface BodyTaken {
  readonly mediaType: string;
  /** In bytes. */
  readonly most: number;
  /** Milliseconds until it must be there. */
  readonly within: number;
  readonly inFlight: InFlight;
  /** A body of this kind is worked on for long: it counts as in flight until it is answered. */
  readonly heavy: boolean;
}

const BODY = 'oversight:body';

export const TakesBody = (body: BodyTaken) => SetMetadata(BODY, body);

/** What the operation takes as its body; undefined where it takes none. */
export const bodyTaken = (reflector: Reflector, context: ExecutionContext): BodyTaken | undefined =>
  reflector.get<BodyTaken | undefined>(BODY, context.getHandler());
