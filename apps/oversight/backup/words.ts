import type { Restoration } from '#libs/restorations/index.js';
import type { Manifest } from './manifest.js';

const IN_LONDON = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'long',
  timeZone: 'Europe/London',
});

const count = (digits: string): string => BigInt(digits).toLocaleString('en-GB');
const holdings = ({ log, ledger }: Manifest): string =>
  `${count(log.events)} events up to position ${log.position}, ${count(ledger?.size ?? '0')} leaves of the ledger`;

export const backupTaken = (file: string, manifest: Manifest): string =>
  `The record as of ${IN_LONDON.format(new Date(manifest.takenAt))} is in ${file}: ${holdings(manifest)}.
The read models are not: they are built again from the log.`;

export const restoring = (file: string, manifest: Manifest): string =>
  `${file} is whole: the record as of ${IN_LONDON.format(new Date(manifest.takenAt))}, ${holdings(manifest)}.`;

export const restored = (
  folder: string,
  manifest: Manifest,
  { logEndedAt, goesOnAfter }: Pick<Restoration, 'logEndedAt' | 'goesOnAfter'>,
): string =>
  `Restored into ${folder} and compared, row by row: ${holdings(manifest)}.
What was recorded after position ${logEndedAt} is lost. The log goes on after ${goesOnAfter}, so that no position is used twice.
Start it with OVERSIGHT_DATA=${folder} npm start: the dashboard fills as the read models are built again from the log.`;
