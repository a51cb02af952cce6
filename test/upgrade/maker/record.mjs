import { Office } from './office.mjs';
import { Random } from './random.mjs';
import { enterEverything } from './scenes/entries.mjs';
import { enterLate } from './scenes/late-entries.mjs';
import { importPapers } from './scenes/papers.mjs';
import { passEvents } from './scenes/passed-events.mjs';
import { repeatAndRefuse, walk } from './scenes/walk.mjs';
import { liveWholeLives } from './scenes/whole-lives.mjs';

const SEED = 32758;
const STEPS = 260;
const AT_LEAST = 3;

/** Makes the record and its backup in the file; tells how often each operation was made, unchanged and refused. */
export const makeRecord = async (program, checkout, file) => {
  const { url, stop } = await program.up();
  try {
    const office = new Office(url);
    await importPapers(office, program, checkout);
    const entered = await enterEverything(office);
    await liveWholeLives(office);
    await walk(office, new Random(SEED), entered, STEPS);
    await enterLate(office);
    await passEvents(office, program, entered.actions.slice(-4));
    await repeatAndRefuse(office, entered);
    await checkAll(url, office.counts);
    await program.done('backup', file);
    return office.counts;
  } finally {
    await stop();
  }
};

/** Every operation that changes the record was made often enough; one that this maker does not know stops it. */
const checkAll = async (url, counts) => {
  const { paths } = await (await fetch(`${url}/openapi.json`)).json();
  const changing = Object.keys(paths).filter(
    (path) => paths[path].post && path.startsWith('/v1/') && path !== '/v1/drafts',
  );
  const few = changing.filter((path) => (counts.get(path)?.made ?? 0) < AT_LEAST);
  if (few.length > 0) throw new Error(`Made less than ${AT_LEAST} times: ${few.join(', ')}`);
};
