import { readFileSync } from 'node:fs';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Dossier, Proving } from '../dossier.js';
import { howToCheck } from './how-to-check.js';
import { htmlFile } from './html-file.js';

/** The first day that a zip file can name: a dossier says the same in the same bytes, whenever it is made. */
const LONG_AGO = new Date(1980, 0, 1);

const VERIFIER = new URL('../../audit-verifier/verify-audit.mjs', import.meta.url);

/** All of a dossier as one zip. `proving`: of each entry, in their order. */
export const archiveOf = (dossier: Dossier, proving: readonly Proving[]): Buffer => {
  const files: Zippable = {
    'HOW-TO-CHECK.txt': strToU8(howToCheck(dossier)),
    'dossier.html': htmlFile(dossier),
    'verify-audit.mjs': readFileSync(VERIFIER),
  };
  if (dossier.checkpoint) files['checkpoint'] = strToU8(dossier.checkpoint.note);
  for (const [n, { receipt, frame }] of dossier.entries.entries()) {
    const proved = proving[n];
    if (receipt !== null && proved?.receipt) files[receipt] = strToU8(proved.receipt);
    if (frame !== null && proved?.frame) files[frame] = proved.frame;
  }
  const inOrder = Object.fromEntries(Object.entries(files).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return Buffer.from(zipSync(inOrder, { mtime: LONG_AGO, level: 6 }));
};
