// Notes when the build was last right: tsc leaves files that did not change as they are, so none of them tells.
import { writeFileSync } from 'node:fs';

writeFileSync(new URL('../dist/.built', import.meta.url), '');
