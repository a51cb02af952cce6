import type { PlainDate } from '#libs/kernel/event.js';
import { changes, told } from './said.js';
import type { Asking, Facts, Outcome, Rule } from './model.js';
import { TODAY } from './real.js';

/** Something that is done to many things, one after another: what was begun, and what came of it. */
interface Process {
  readonly waiting: object | null;
  readonly came: object | null;
}

const process = (facts: Facts): Process => facts as unknown as Process;

export const NO_PROCESS: Process = { waiting: null, came: null };

/** It goes on from when it is asked for, whatever day was told with it. */
const now = (began: PlainDate): PlainDate => (began > TODAY ? began : TODAY);

const begin = (asking: Asking, things: string): Outcome => {
  const { [things]: all, ...asked } = told<Readonly<Record<string, readonly object[]>>>(asking);
  if (process(asking.whole).waiting !== null || all?.length === 0) return 'refused';
  const no = asking.ever('process begun') + 1;
  return [{ ...changes('process begun', () => ({ waiting: asked }), no), day: now(asking.began) }];
};

/** Of what was begun last. */
const complete = (asking: Asking): Outcome => {
  if (process(asking.whole).waiting === null) return [];
  const no = asking.ever('process begun');
  const ended = (facts: Facts) => ({
    waiting: null,
    came: { ...process(facts).waiting, ...told<{ readonly left: readonly object[] }>(asking) },
  });
  return [{ ...changes('process completed', ended, no), day: now(asking.began) }];
};

/** The moves of such a process; `things`: what is fixed when it begins. */
export const processOf = (
  [began, completed]: readonly [string, string],
  things: string,
  from: readonly string[],
  until: readonly string[],
): Readonly<Record<string, Rule>> => ({
  [began]: { from, rule: (asking) => begin(asking, things) },
  [completed]: { from: until, rule: complete },
});

/** What a process went through is never withdrawn. */
export const PROCESS = ['process begun', 'process completed'];
