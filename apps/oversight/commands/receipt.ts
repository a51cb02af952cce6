import { Command } from 'commander';
import { readConfig } from '#libs/platform/config.js';
import { CannotDo } from '../failure.js';

interface Options {
  readonly vkey: string;
  readonly out?: string;
  readonly wait: string;
}

const TAMPERED = 2;
const INCOMPLETE = 6;

export const receiptCommand = (): Command =>
  new Command('receipt')
    .description(
      'Holds the log of the audit to the answer that a change was given: that the very bytes are sealed, proved by the log.',
    )
    .argument('<answer>', 'a file with the answer, as JSON; - for standard input')
    .requiredOption('--vkey <key>', "the log's key, which `oversight audit key` prints where it is kept: from a person")
    .option('--out <folder>', 'where the proofs are kept, one file for each event')
    .option('--wait <seconds>', 'how long to wait until a checkpoint covers it', '60')
    .addHelpText(
      'after',
      '\nEnds with 0 when all is sealed as it was sent, 2 when the log holds other bytes or proves nothing, 6 when it is not sealed in time.',
    )
    .action(receipt);

const read = async (file: string): Promise<string> => {
  const { readFile } = await import('node:fs/promises');
  const { text } = await import('node:stream/consumers');
  return file === '-'
    ? text(process.stdin)
    : readFile(file, 'utf8').catch(() => {
        throw new CannotDo(`The file ${file} cannot be read.`, 'Name the file with the answer to a change.');
      });
};

const keyOf = async (vkey: string) => {
  const { parseVkey } = await import('#libs/transparency/note/key.js');
  const key = parseVkey(vkey);
  if (key?.signs === 'text') return key;
  throw new CannotDo(
    `"${vkey}" is no key of a log.`,
    'Give the first that `oversight audit key` prints, as name+digits+letters.',
  );
};

const receipt = async (file: string, { vkey, out, wait }: Options): Promise<void> => {
  const seconds = Number.parseInt(wait, 10);
  if (!/^\d{1,4}$/.test(wait)) throw new CannotDo(`--wait is ${wait}.`, 'Give whole seconds, like 60.');
  const key = await keyOf(vkey);
  const { receiptsIn } = await import('../receipt/answered-receipts.js');
  const receipts = receiptsIn(await read(file));
  const { findSystem } = await import('../client/find-system.js');
  const { forReading } = await import('../client/sign-in.js');
  const { fetchProof } = await import('../receipt/fetch-proof.js');
  const { checkReceipt } = await import('../receipt/check-receipt.js');
  const { keepProof } = await import('../receipt/keep-proof.js');
  const { receiptInWords } = await import('../receipt/words.js');
  const api = await forReading(findSystem({ url: process.env['OVERSIGHT_URL'], ...readConfig(process.env) }));
  const codes = [];
  for (const each of receipts) {
    const proof = await fetchProof(api, each, seconds * 1_000);
    const checked = proof === null ? null : checkReceipt(each, proof, key);
    const kept = proof !== null && out !== undefined ? await keepProof(out, each, proof) : null;
    process.stdout.write(`${receiptInWords(each, checked, kept)}\n`);
    if (checked === null) codes.push(INCOMPLETE);
    else if ('wrong' in checked) codes.push(TAMPERED);
  }
  if (codes.length > 0) process.exitCode = Math.min(...codes);
};
