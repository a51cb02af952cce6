import {
  BACKWARDS,
  END,
  jsonEvent,
  NO_STREAM,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
  type Credentials,
  type EventStoreDBClient,
} from '@eventstore/db-client';
import { defaultAclsFrom, type DefaultAcls, settingsOf } from './settings.js';

const STREAM = '$settings';
/** As EventStoreDB's own documentation has it; the server looks at the stream alone. */
const TYPE = 'update-default-acl';

export interface StoredAcls {
  /** `null` when there are none, or none that can be read: then the server's own rules hold. */
  readonly acls: DefaultAcls | null;
  readonly revision: bigint | typeof NO_STREAM;
}

/**
 * The default ACLs that the event store holds to: those of the last event of `$settings`.
 * @param credentials of somebody else than the client's own user
 * @throws what the client throws: `AccessDeniedError` when the user may not read them
 */
export const readDefaultAcls = async (client: EventStoreDBClient, credentials?: Credentials): Promise<StoredAcls> => {
  let found: StoredAcls = { acls: null, revision: NO_STREAM };
  try {
    const options = {
      direction: BACKWARDS,
      fromRevision: END,
      maxCount: 1,
      ...(credentials && { credentials }),
    } as const;
    // Read to its end: a read that is left early keeps the client from ever closing.
    for await (const { event } of client.readStream(STREAM, options))
      if (event) found = { acls: defaultAclsFrom(event.isJson ? event.data : null), revision: event.revision };
  } catch (error) {
    if (!(error instanceof StreamNotFoundError || error instanceof StreamDeletedError)) throw error;
  }
  return found;
};

/** What came of setting them; `gone`: the stream was ended for good, so that no rules can be set any more. */
export type Written = 'set' | 'changed meanwhile' | 'gone';

/**
 * Sets them, as long as nobody has set others since.
 * @throws what the client throws: `AccessDeniedError` when the user is no administrator
 */
export const writeDefaultAcls = async (
  client: EventStoreDBClient,
  acls: DefaultAcls,
  after: StoredAcls['revision'],
  credentials?: Credentials,
): Promise<Written> => {
  try {
    const event = jsonEvent({ type: TYPE, data: settingsOf(acls) });
    await client.appendToStream(STREAM, event, {
      expectedRevision: after,
      ...(credentials && { credentials }),
    });
    return 'set';
  } catch (error) {
    if (error instanceof WrongExpectedVersionError) return 'changed meanwhile';
    if (error instanceof StreamDeletedError) return 'gone';
    throw error;
  }
};
