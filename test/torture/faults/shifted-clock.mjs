// Loaded before a part's own code (node --import): the clock of the web process is ahead of, or behind, that of the machine by
// so many milliseconds as the file OVERSIGHT_TORTURE_CLOCK says.
import { readFileSync } from 'node:fs';

const file = process.env.OVERSIGHT_TORTURE_CLOCK;
if (file && process.argv[1]?.endsWith('web/main.js')) {
  const SystemDate = Date;
  let shift = 0;
  setInterval(() => {
    try {
      shift = Number.parseInt(readFileSync(file, 'utf8'), 10) || 0;
    } catch {
      shift = 0;
    }
  }, 50).unref();
  globalThis.Date = class extends SystemDate {
    constructor(...given) {
      if (given.length === 0) super(SystemDate.now() + shift);
      else super(...given);
    }
    static now() {
      return SystemDate.now() + shift;
    }
  };
}
