import { describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { Dossier, DossierEntry } from '../dossier.js';
import { archiveOf } from './archive.js';
import { htmlFile } from './html-file.js';

const entry: DossierEntry = {
  what: 'Due date set',
  thing: 'CPC 2017-07-10/8/A1: Do it <well>',
  who: 'Robin Hale',
  recorded: '23 November 2026 at 10:04',
  effective: null,
  why: null,
  changes: [{ label: 'Due date', words: 'set to 31 December 2017' }],
  says: [],
  notes: [],
  quotation: null,
  proof: 'Sealed as leaf 8 of the log; no checkpoint covers it yet.',
  place: 'action-1, revision 0',
  leafHash: 'ab'.repeat(32),
  receipt: 'receipts/00000008.tlog-proof',
  frame: null,
};
const dossier: Dossier = {
  title: 'CPC 2017-07-10/8/A1: Do it <well>',
  speaksFor: 'How it stands on 27 November 2026',
  checkpoint: { origin: 'audit.example/0a1b2c3d', size: '9', note: 'audit.example/0a1b2c3d\n9\n…\n' },
  facts: [],
  linked: [],
  linkedInAll: 0,
  documents: [],
  entries: [entry],
  proved: '1 of 1 entry is proved',
};

describe('the archive of a dossier', () => {
  it('is the same bytes for the same dossier, and says how to check what it holds', () => {
    const bytes = archiveOf(dossier, [{ receipt: 'a proof', frame: Buffer.from('not given') }]);
    expect(archiveOf(dossier, [{ receipt: 'a proof', frame: null }])).toEqual(bytes);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([
      'HOW-TO-CHECK.txt',
      'checkpoint',
      'dossier.html',
      'receipts/00000008.tlog-proof',
      'verify-audit.mjs',
    ]);
    expect(Buffer.from(files['HOW-TO-CHECK.txt']!).toString()).toMatch(/--vkey VKEY --receipt receipts$/m);
    expect(Buffer.from(files['dossier.html']!)).toEqual(htmlFile(dossier));
  });

  it('has a page in which what people wrote is text, and says nothing of a day on which nothing came of it', () => {
    const page = htmlFile(dossier).toString();
    expect(page).toContain('Do it &lt;well&gt;');
    expect(page).toContain('action-1, revision 0');
    expect(page).not.toMatch(/effective from|href|src=/);
  });
});
