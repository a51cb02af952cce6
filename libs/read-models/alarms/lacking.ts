import type { EventMetadata } from '#libs/kernel/metadata.js';
import { isId } from '#libs/kernel/stream-id.js';

/** A person, or a program that acts by itself. */
const PSEUDONYM = /^prs_\w+$|^service-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NONCE = /^[0-9a-f]{32}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** What an event lacks of what Oversight writes with every event, in words; null for nothing. */
export const lacking = ({ actor, nonce, recordedAt, commandId, importId }: EventMetadata): string | null => {
  if (nonce === undefined) return 'it has no nonce, the random number that Oversight writes with every event';
  if (!NONCE.test(nonce)) return 'its nonce is not 32 hexadecimal digits';
  if (!PSEUDONYM.test(actor)) return 'its actor is no pseudonym (prs_…) and no service account (service-…)';
  if (!INSTANT.test(recordedAt)) return 'its instant of recording is none as Oversight writes them';
  if (commandId === '') return 'it names no command';
  if (importId !== null && !isId(importId)) return 'the import that it names is none';
  return null;
};
