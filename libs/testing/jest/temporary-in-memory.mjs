import { statfsSync } from 'node:fs';

const IN_MEMORY = '/dev/shm';
const GB = 1024 ** 3;
/** What the specs that run at once leave there at most, and what they need besides. */
const [ROOM, MEMORY] = [4 * GB, 8 * GB];

const hasRoom = () => {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ROOM && process.availableMemory() >= MEMORY;
  } catch {
    return false;
  }
};

// Every system of a spec commits some thousand times, and waits for the disk each time: most of a run was that. In memory the
// databases do all that they do on a disk, and fsync takes no time. A machine with little memory keeps its disk, as does who names
// a folder in TMPDIR.
if (process.env.TMPDIR === undefined && hasRoom()) process.env.TMPDIR = IN_MEMORY;
