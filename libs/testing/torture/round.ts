import { setTimeout as sleep } from 'node:timers/promises';
import type { Check } from './check.js';
import type { Random } from './random.js';
import type { Fault, Target } from './target.js';

/** What was done in a round, and what was found wrong after it. */
export interface Round {
  /** The parts that were killed, and what else went wrong. */
  readonly kills: readonly string[];
  readonly answered: number;
  readonly givenUp: number;
  readonly findings: readonly string[];
}

/** One or two parts at once, now and then another one while those recover. */
const planKills = (random: Random, parts: Target['parts']): { after: number; kill: string[] }[] => {
  const some = () => (random.happens(0.3) ? [random.oneOf(parts), random.oneOf(parts)] : [random.oneOf(parts)]);
  const first = { after: 200 + random.below(800), kill: some() };
  return random.happens(0.4) ? [first, { after: random.below(1500), kill: some() }] : [first];
};

/** In most rounds one of the other faults, at a moment of its own, now and then beside what is killed. */
const planFault = (random: Random, faults: readonly Fault[]): { after: number; fault: Fault; alone: boolean } | null =>
  faults.length > 0 && random.happens(0.75)
    ? { after: random.below(1200), fault: random.oneOf(faults as [Fault, ...Fault[]]), alone: random.happens(0.6) }
    : null;

/** Lets people write, kills parts meanwhile, waits until everything is well again, and looks at what is there. */
export const playRound = async (target: Target, check: Check, random: Random, name: string): Promise<Round> => {
  let goesOn = true;
  const writing = target.write(name, () => goesOn);
  writing.catch(() => undefined);
  const kills: string[] = [];
  const planned = planFault(random, target.faults ?? []);
  const faulty = planned && causeLater(planned, kills);
  for (const { after, kill } of planned?.alone ? [] : planKills(random, target.parts)) {
    await sleep(after);
    for (const part of new Set(kill)) kills.push(`killed ${part}${target.kill(part) ? '' : ' (was not running)'}`);
  }
  try {
    await faulty;
    await target.settle();
    await planned?.fault.check?.();
    await sleep(random.below(300));
  } finally {
    goesOn = false;
  }
  const sent = await writing;
  await target.settle();
  const findings = check.take(await target.evidence(sent, check));
  const answered = sent.filter(({ fate }) => fate === 'answered').length;
  return { kills, answered, givenUp: sent.length - answered, findings };
};

const causeLater = async ({ after, fault }: { after: number; fault: Fault }, told: string[]): Promise<void> => {
  await sleep(after);
  const came = await fault.cause();
  told.push(came === null ? fault.name : `${fault.name} (${came})`);
};
