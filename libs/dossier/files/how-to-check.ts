import type { Dossier } from '../dossier.js';

/** How somebody who trusts nobody here checks a dossier, in plain words. */
export const howToCheck = ({ title, checkpoint, entries }: Dossier): string => {
  const receipts = entries.filter(({ receipt }) => receipt !== null);
  const frames = entries.filter(({ frame }) => frame !== null);
  const given = [
    ...(receipts.length > 0 ? ['--receipt receipts'] : []),
    ...(frames.length > 0 ? ['--frame frames'] : []),
  ];
  return `How to check this dossier

${title}

What is here
  dossier.html       what the record tells, to be read and printed
  receipts/N         the proof that leaf N is in the log (C2SP tlog-proof): ${receipts.length} of ${entries.length} entries
  frames/N           the event itself, byte for byte, for whoever may take them along: ${frames.length} of ${entries.length} entries
  checkpoint         the signed note that every receipt leads to
  verify-audit.mjs   the verifier of the whole log: one file, which needs Node alone

${
  checkpoint === null
    ? 'No checkpoint was published when this dossier was made: nothing in it is proved. Take it again later.'
    : `The log is ${checkpoint.origin}; the checkpoint covers ${checkpoint.size} leaves.`
}

1. That the leaf is in the log. Have the log's key from a person ("npx oversight audit key" prints it where Oversight runs), never
   from this dossier, and an export of the log taken later than it, which everybody may have (/audit/export). Then:
     ${['node verify-audit.mjs EXPORT.tar --vkey VKEY', ...given].join(' ')}
   It says of every receipt which leaf it proves, and names what does not hold. Any tool for C2SP's tlog-proof checks them too.
2. That the leaf is of this event. It says of every frame of which leaf and event it is, and names one that is of no leaf. Other
   tools can do so too: the SHA-256 of the frame stands in the leaf, as "body", and the leaf in its receipt, as "extra". The frame
   is seven parts, each after its length (32 bits, the highest byte first): stream, revision (decimal), id (16 bytes), type, 1 for
   JSON or else 0, data, metadata. Read in it what dossier.html tells in words.
3. That nothing is left out of one thing's history: its revisions, which dossier.html names with each entry and the frames hold, run
   0, 1, 2 … without a gap, up to the last that you were told of. A dossier of some days has those of these days only.

The papers themselves are not in it: dossier.html names each by its SHA-256, so that whoever has one can compare.
What this does not prove: that what was recorded was true, and that nothing was recorded after the checkpoint.
`;
};
