import { writeSync } from 'node:fs';
import { withSigner } from '#libs/audit/signer/with-signer.js';
import { GrowingLedger, type Generations } from './generations.js';

/** A process that signs as fast as it can, and tells each signature in a line: `size root`. */
const [, , folder = '', size = '0', generations = '[]'] = process.argv;
const ledger = new GrowingLedger(JSON.parse(generations) as Generations, Number.parseInt(size, 10));
for (;;) {
  const signed = await withSigner(
    { folder, name: 'killed.example' },
    () => new Date(),
    (signer) => signer.sign(ledger),
  );
  writeSync(1, `${signed?.size} ${signed?.root.toString('hex')}\n`);
}
