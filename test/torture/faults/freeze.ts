import { signal } from '#apps/oversight/launcher/processes.js';
import type { Fault } from '#libs/testing/torture/target.js';

/** A process is stopped, and nobody continues it. `pid` throws when it does not run at this moment. */
export const freeze = (what: string, pid: () => number): Fault => ({
  name: `froze ${what}`,
  cause: async () => {
    try {
      signal(pid(), 'SIGSTOP');
      return Promise.resolve(null);
    } catch {
      return Promise.resolve('was not running');
    }
  },
});
