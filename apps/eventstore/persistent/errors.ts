import { status } from '@grpc/grpc-js';
import { RpcError } from '../wire/errors.js';

const groupError = (code: status, exception: string, message: string, source: string, group: string, more = {}) =>
  new RpcError(code, message, { exception, 'stream-name': source, 'group-name': group, ...more });

/** @param reason goes to the client */
export const groupFailed = (source: string, group: string, reason: string) =>
  groupError(
    status.INTERNAL,
    'persistent-subscription-failed',
    `Subscription group ${group} on stream ${source} failed: '${reason}'`,
    source,
    group,
    { reason },
  );

export const groupDoesNotExist = (source: string, group: string) =>
  groupError(
    status.NOT_FOUND,
    'persistent-subscription-does-not-exist',
    `Subscription group ${group} on stream ${source} does not exist.`,
    source,
    group,
  );

export const groupExists = (source: string, group: string) =>
  groupError(
    status.ALREADY_EXISTS,
    'persistent-subscription-exists',
    `Subscription group ${group} on stream ${source} exists.`,
    source,
    group,
  );

export const tooManyConsumers = (source: string, group: string) =>
  groupError(
    status.FAILED_PRECONDITION,
    'maximum-subscribers-reached',
    `Maximum subscriptions reached for subscription group ${group} on stream ${source}.`,
    source,
    group,
  );

export const groupDropped = (source: string, group: string) =>
  groupError(
    status.CANCELLED,
    'persistent-subscription-dropped',
    `Subscription group ${group} on stream ${source} was dropped.`,
    source,
    group,
  );
