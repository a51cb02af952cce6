import { parseVkey, type VerifierKey } from '#libs/transparency/note/key.js';
import { CannotDo } from '../failure.js';

/** By origin, the keys of each log that a witness signs for: those that sign the text. */
export type KnownLogs = ReadonlyMap<string, readonly VerifierKey[]>;

/** The logs of vkeys: the name of each is its log's origin. Several of one name are of one log. Throws `CannotDo`. */
export const knownLogs = (vkeys: readonly string[]): KnownLogs => {
  const logs = new Map<string, VerifierKey[]>();
  for (const vkey of vkeys) {
    const key = parseVkey(vkey);
    if (key?.signs !== 'text')
      throw new CannotDo(
        `This is no key by which a log signs its text: ${vkey}`,
        'Give the first key that `oversight audit key` prints for the log, as a person told it.',
      );
    logs.set(key.name, [...(logs.get(key.name) ?? []), key]);
  }
  return logs;
};
