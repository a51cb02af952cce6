import type { Compared } from '#libs/following/compare-whole.js';
import type { Restoration } from '#libs/restorations/index.js';
import { comparedInWords } from '../ledger/words.js';
import type { Manifest } from './manifest.js';

const IN_LONDON = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'long',
  timeZone: 'Europe/London',
});

const count = (digits: string): string => BigInt(digits).toLocaleString('en-GB');

/** Counted, not what the ledger says of itself. */
const leavesIn = ({ tables }: Manifest): string =>
  tables.find(({ schema, name }) => schema === 'audit' && name === 'leaf')?.rows ?? '0';

const holdings = (manifest: Manifest): string =>
  `${count(manifest.log.events)} events up to position ${manifest.log.position}, ${count(leavesIn(manifest))} leaves of the ledger`;

/** Whether leaves are gone: the ledger says that it has others than there are. */
export const lacksLeaves = (manifest: Manifest): boolean => leavesIn(manifest) !== (manifest.ledger?.size ?? '0');

const lacking = (manifest: Manifest): string =>
  lacksLeaves(manifest)
    ? `\nALARM: the ledger says that it has ${count(manifest.ledger?.size ?? '0')} leaves, and has ${count(leavesIn(manifest))}. Find out who took some out.`
    : '';

export const backupTaken = (file: string, manifest: Manifest): string =>
  `The record as of ${IN_LONDON.format(new Date(manifest.takenAt))} is in ${file}: ${holdings(manifest)}.
The read models are not: they are built again from the log.${lacking(manifest)}`;

export const restoring = (file: string, manifest: Manifest): string =>
  `${file} is whole: the record as of ${IN_LONDON.format(new Date(manifest.takenAt))}, ${holdings(manifest)}.${lacking(manifest)}`;

/** What the restored log is beside the restored ledger, in lines. */
export const comparedWithLedger = (compared: Compared | null): string[] =>
  compared === null
    ? [
        'Its ledger is of an earlier form, which was never signed: it goes, and begins anew from the log at the next start.',
      ]
    : comparedInWords(compared);

export const restored = (
  folder: string,
  manifest: Manifest,
  { logEndedAt, goesOnAfter }: Pick<Restoration, 'logEndedAt' | 'goesOnAfter'>,
): string =>
  `Restored into ${folder} and compared, row by row: ${holdings(manifest)}.
What was recorded after position ${logEndedAt} is lost. The log goes on after ${goesOnAfter}, so that no position is used twice.
Start it with OVERSIGHT_DATA=${folder} npm start: the dashboard fills as the read models are built again from the log.`;
