import type { Published } from '../checkpoints/published.js';

/** What somebody reads first who was handed an export and nothing else. The same for the same checkpoint. */
export const readMe = ({
  origin,
  size,
}: Pick<Published, 'origin' | 'size'>): string => `An export of an audit log of Oversight

The log:    ${origin}
Its leaves: ${size}

What this is
  Every change to the record that Oversight keeps is an event. The log has one leaf for each event, in the order in which
  they were stored. A checkpoint is a signed text: it states how many leaves there are, and one number (the root) that no
  other leaves in any other order give. So whoever holds this export can find out, offline and without trusting whoever runs
  Oversight, whether anything was changed, taken out or put in since a checkpoint that they kept.

How to check it
  1. Have Node, version 20.12 or later (https://nodejs.org). Nothing else is needed, and no network.
  2. Take the log's key (its vkey) from a person whom you trust: "npx oversight audit key" prints it where Oversight runs,
     in groups that two people can read to each other. Never take it from this export.
  3. Take out the verifier, and give it the whole export:
       tar -xf EXPORT.tar verify-audit.mjs
       node verify-audit.mjs EXPORT.tar --vkey VKEY
     Take the verifier from elsewhere, or read it first, if you do not trust who gave you this file.
  4. Give it the notes that you kept, or that a witness did: --note FILE. Without one, whoever holds the log's key could have
     written all of this anew.
  5. Keep the file "checkpoint". Next time it is your earlier note.

What its answer means (the exit code, and the first line)
  0 verified, 1 could not be verified, 2 tampered with, 3 smaller than a note that was kept, 4 the log signed two histories,
  5 not signed by whom you asked for, or too old, 6 something is missing.

The files
  checkpoint         the signed note that everything else is held against
  checkpoints/SIZE   earlier notes of this log, each of so many leaves
  tile/entries/      the leaves, 256 in a file
  tile/LEVEL/        the hashes of the tree over them, 256 in a file
  frames/            the events themselves, byte for byte, 256 in a file, each after its length; ffffffff stands for one
                     that whoever took this export may not read, fffffffe for one that the event store no longer has
  policy             which witnesses the log asks to sign, where it asks any; to be read, not to be believed
  verify-audit.mjs   the verifier: one file, which shares nothing with the program that keeps the log
  SHA256SUMS         finds a file that was damaged on its way; it proves nothing

The formats are public: RFC 6962 (the tree), and signed-note, tlog-checkpoint, tlog-tiles and tlog-proof of https://c2sp.org.
A leaf holds the SHA-256 of its event's frame: seven parts, each after its length in 32 bits: stream, revision, id, type, 1
for JSON or else 0, data, metadata.
`;
