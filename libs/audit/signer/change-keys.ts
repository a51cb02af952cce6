import { parsePolicy } from '#libs/transparency/policy/parse-policy.js';
import { logEvent, type Because } from '../log-stream/to-write.js';
import { SignerRefuses } from './errors.js';
import { newPair, nextRevision, vkeysOf, type LogKeys } from './log-keys.js';
import type { KeyChange } from './signer.js';
import { signsAt } from './signing-pairs.js';

const NOTHING = 'Nothing was changed.';

/**
 * Adds a pair of keys, which signs beside the others once that is sealed under them. Throws `SignerRefuses` while another one
 * that was added does not sign yet.
 */
export const addKey =
  (because: Because): KeyChange =>
  ({ keys, terms, signedUpTo }) => {
    if (!terms.every((each) => each.upTo !== null || signsAt(each, signedUpTo)))
      throw new SignerRefuses(
        'A key was added that does not sign yet.',
        `Wait until health says that the log is signed. ${NOTHING}`,
      );
    const added = newPair(keys.origin, nextRevision(keys) + 1n);
    return {
      ...keys,
      pairs: [...keys.pairs, added],
      toWrite: [...keys.toWrite, ...vkeysOf(added).map((vkey) => logEvent('LogKeyAdded.v1', { vkey }, because))],
    };
  };

/**
 * Retires the pair that a public key is of: it signs no note that holds that. Throws `SignerRefuses` where no other pair has
 * signed yet, which is to go on.
 */
export const retireKey =
  (vkey: string, because: Because): KeyChange =>
  ({ keys, terms, signedUpTo }) => {
    const retiring = keys.pairs.find((pair) => vkeysOf(pair).includes(vkey));
    if (retiring === undefined)
      throw new SignerRefuses(
        `No key of the log ${keys.origin} here is ${vkey}.`,
        `\`oversight audit key\` prints them. ${NOTHING}`,
      );
    if (retiring.until !== null)
      throw new SignerRefuses('This key is retired already.', `It signs until that is sealed. ${NOTHING}`);
    const others = terms.filter(({ pair }) => pair !== retiring && pair.until === null);
    if (!others.some((other) => signsAt(other, signedUpTo)))
      throw new SignerRefuses(
        'No other key has signed the log yet.',
        `Add one first (\`oversight audit add-key\`), and wait until it signs: \`oversight audit key\` says so. ${NOTHING}`,
      );
    const until = nextRevision(keys);
    return {
      ...keys,
      pairs: keys.pairs.map((pair) => (pair === retiring ? { ...pair, until } : pair)),
      toWrite: [
        ...keys.toWrite,
        ...vkeysOf(retiring).map((each) => logEvent('LogKeyRetired.v1', { vkey: each }, because)),
      ],
    };
  };

/** Has another policy hold for what is published. Throws `SignerRefuses` where it is none, or not of this log. */
export const changePolicy =
  (policy: string, because: Because): KeyChange =>
  ({ keys }) => {
    refuseOtherPolicies(keys, policy);
    return { ...keys, toWrite: [...keys.toWrite, logEvent('WitnessPolicyChanged.v1', { policy }, because)] };
  };

const refuseOtherPolicies = ({ origin, pairs }: LogKeys, text: string): void => {
  const { logs, witnesses } = policyOrRefusal(text);
  const own = pairs.flatMap((pair) => [pair.text.verifier, pair.time.verifier]);
  if (logs.length > 0 && !logs.some(({ raw }) => own.some((key) => key.raw.equals(raw))))
    throw new SignerRefuses(`The policy names logs, and not ${origin}.`, `Name its key too. ${NOTHING}`);
  const both = witnesses.find(({ key }) => own.some(({ raw }) => raw.equals(key.raw)));
  if (both)
    throw new SignerRefuses(
      `The witness ${both.name} has the key of the log.`,
      `A log is no witness of itself. ${NOTHING}`,
    );
};

const policyOrRefusal = (text: string) => {
  try {
    return parsePolicy(text);
  } catch (error) {
    throw new SignerRefuses(error instanceof Error ? error.message : String(error), NOTHING);
  }
};
