import { readReport } from '#libs/report-import/index.js';
import type { UnreadDocument } from './document.js';
import { guardProcess } from './guard-process.js';
import type { ReadingOutcome } from './outcome.js';

const read = ({ bytes, name, authority }: UnreadDocument): ReadingOutcome => {
  const result = readReport(bytes, name, { authority });
  return result.ok ? { ok: true, draft: result.draft } : result;
};

guardProcess();
process.once('message', (document: UnreadDocument) => process.send?.(read(document), () => process.disconnect()));
