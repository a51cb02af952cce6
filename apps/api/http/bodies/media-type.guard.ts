import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Problem } from '../../problems/problem.js';
import { bodyTaken } from './body-taken.js';
import { hasBody } from './has-body.js';

const CHARSET = /;\s*charset\s*=\s*("?)([^\s;"]*)\1/gi;

const refused = (detail: string, headers: Readonly<Record<string, string>> = {}) =>
  new Problem('unsupported-media-type', detail, {}, headers);

/** Refuses a body in another type, charset or coding than the operation takes; a request without a body passes. */
@Injectable()
export class MediaTypeGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const taken = bodyTaken(this.reflector, context);
    if (taken === undefined || !hasBody(request)) return true;
    const given = request.get('Content-Type');
    if (!request.is([...taken.mediaTypes]))
      throw refused(`Send the body as ${taken.mediaTypes.join(', or ')}, not as ${given ?? 'nothing named'}.`);
    const charsets = [...(given ?? '').matchAll(CHARSET)].map(([, , charset = '']) => charset);
    // A document is stored byte for byte, so its text may have any charset.
    if (taken.as !== 'stream' && charsets.some((charset) => charset.toLowerCase() !== 'utf-8'))
      throw refused(`Send the body in UTF-8, not in ${charsets.join(', ')}.`);
    const coding = request.get('Content-Encoding')?.trim().toLowerCase() ?? 'identity';
    if (coding !== 'identity')
      throw refused(`Send the body as it is, not coded as ${coding}.`, { 'Accept-Encoding': 'identity' });
    return true;
  }
}
