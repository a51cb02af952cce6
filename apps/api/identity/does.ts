import { Reflector } from '@nestjs/core';
import type { Operation } from '#libs/domain/rights/operation.js';

/** What an operation of the API does, by the table of rights: who may do it nowhere is refused before the body is read. */
export const Does = Reflector.createDecorator<Operation>();
