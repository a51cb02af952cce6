import type { handleUnaryCall } from '@grpc/grpc-js';
import { accessDenied } from '../wire/errors.js';
import type { CallerOf } from './access.js';
import type { Caller } from './caller.js';

/** Makes a call one that is answered only to some. */
export const onlyTo =
  (callerOf: CallerOf, among: (caller: Caller) => boolean) =>
  <Request, Response>(handler: handleUnaryCall<Request, Response>): handleUnaryCall<Request, Response> =>
  (call, callback) =>
    among(callerOf(call)) ? handler(call, callback) : callback(accessDenied());
