import { applyDecorators, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
import { ReaderGuard } from './reader.guard.js';

/** A controller of what is read: what is not everybody's is asked for with an access token. */
export const ForReaders = () => applyDecorators(ApiSecurity({}), ApiBearerAuth(), UseGuards(ReaderGuard));
