import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PEOPLE } from '../office.mjs';

const { amara, priya } = PEOPLE;

/**
 * The papers of a checkout: its sample was recorded when the system started; now its fixtures, those that are taken, one
 * of them twice, one over the command line, and the sample issued again: laid out anew, and with other facts.
 */
export const importPapers = async (office, program, checkout) => {
  const folder = join(checkout, 'libs/report-import/fixtures');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const [first, ...others] = names;
  for (const name of others) {
    const query = { name, authority: 'Wexmoor Council', reason: 'A paper of the archive' };
    await office.upload(name.length % 2 ? amara : priya, readFileSync(join(folder, name), 'utf8'), query);
  }
  await office.upload(amara, readFileSync(join(folder, others[0]), 'utf8'), { name: others[0] });
  const paper = join(folder, first);
  await program.done(
    'import',
    paper,
    '--accept',
    '--as',
    priya,
    '--authority',
    'Wexmoor Council',
    '--reason',
    'By hand',
  );
  await importAgain(office, join(checkout, 'samples'));
};

const importAgain = async (office, samples) => {
  const name = readdirSync(samples).find((each) => each.endsWith('.txt'));
  const text = readFileSync(join(samples, name), 'utf8');
  await office.upload(amara, text.replaceAll('\n\n', '\n\n\n'), { name: 'laid-out-anew.txt', reason: 'Printed again' });
  const reissued = text
    .replace('Version\tFinal', 'Version\tFinal 2')
    .replace('Dated\t11 May 2016', 'Dated\t18 May 2016')
    .replace('monthly audit of twenty cases', 'monthly audit of thirty cases')
    .replace('in November 2016', 'in December 2016');
  if (reissued === text) throw new Error('The sample reads otherwise than it did.');
  await office.upload(priya, reissued, { name: 'reissued.txt', reason: 'Issued again before the meeting' });
};
