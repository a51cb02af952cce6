import type { Compared } from '#libs/following/compare-whole.js';
import { forTerminal } from '../for-terminal.js';

/** The code that a command ends with when log and ledger differ: it did what it should, and nobody may overlook the rest. */
export const LOG_DIFFERS = 2;

const SHOWN = 20;
const count = (n: number): string => n.toLocaleString('en-GB');

/** What the log was found to be beside the ledger, in lines for a person. */
export const comparedInWords = ({ events, alarms }: Compared): string[] => {
  if (alarms.length === 0)
    return [`Compared with the ledger: all ${count(events)} sealed events are in the log as they were sealed.`];
  const more = alarms.length - SHOWN;
  return [
    `ALARM: the log and the ledger differ in ${count(alarms.length)} ${alarms.length === 1 ? 'place' : 'places'}:`,
    ...alarms
      .slice(0, SHOWN)
      .map(({ code, stream, revision, message }) => `  ${forTerminal(`${stream}@${revision}: ${code}. ${message}`)}`),
    ...(more > 0 ? [`  and in ${count(more)} more.`] : []),
    'Find out who changed the log or the ledger. Health and pages name these until a look at the whole log finds them no more.',
  ];
};
