import { Reflector } from '@nestjs/core';
import type { Deed } from '#libs/domain/rights/deeds.js';

/** What an operation does that is neither a move nor a question: who may do it nowhere is refused before the body is read. */
export const Does = Reflector.createDecorator<Deed>();
