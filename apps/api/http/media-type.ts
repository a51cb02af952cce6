import {
  applyDecorators,
  Injectable,
  SetMetadata,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import { Problem } from '../problems/problem.js';

const MEDIA_TYPE = 'oversight:media-type';

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

/** Refuses a body of another type than the operation takes; no body at all is left to validation. */
@Injectable()
export class MediaTypeGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const wanted = this.reflector.get<string>(MEDIA_TYPE, context.getHandler());
    const request = context.switchToHttp().getRequest<Request>();
    if (hasBody(request) && !request.is(wanted))
      throw new Problem(
        'unsupported-media-type',
        `Send the body as ${wanted}, not as ${request.get('Content-Type') ?? 'nothing named'}.`,
      );
    return true;
  }
}

const takes = (mediaType: string) =>
  applyDecorators(SetMetadata(MEDIA_TYPE, mediaType), UseGuards(MediaTypeGuard), ApiConsumes(mediaType));

export const JsonBody = () => takes('application/json');
export const TextBody = () => takes('text/plain');
