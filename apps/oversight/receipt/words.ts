import { forTerminal } from '../for-terminal.js';
import type { AnsweredReceipt } from './answered-receipts.js';
import type { Checked } from './check-receipt.js';

const counted = (n: bigint): string => n.toLocaleString('en-GB');

/**
 * What came of a receipt, as one line.
 * @param checked `null`: no checkpoint covers it yet
 * @param kept the file that its proof was written to
 */
export const receiptInWords = (
  { stream, revision }: AnsweredReceipt,
  checked: Checked | null,
  kept: string | null,
): string => {
  const event = `revision ${revision} of ${stream}`;
  const where = kept === null ? '' : ` Its proof is in ${kept}.`;
  if (checked === null)
    return forTerminal(`NOT SEALED: no checkpoint covers ${event} yet. Ask again; after a minute something is wrong.`);
  if ('wrong' in checked)
    return forTerminal(
      `TAMPERED: ${event}. ${checked.wrong} Keep the answer and the proof, and tell the regulator.${where}`,
    );
  return forTerminal(
    `SEALED: ${event} is leaf ${counted(checked.index)} of the log, counted from 0, among ${counted(checked.size)}, as it was sent.${where}`,
  );
};
