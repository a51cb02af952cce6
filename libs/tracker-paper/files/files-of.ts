import { slug } from '#libs/domain/shared/text/slug.js';
import type { TrackerFile, TrackerPaper } from '../paper.js';
import { csvFile } from './csv-file.js';
import { docxFile } from './docx-file.js';
import { htmlFile } from './html-file.js';

const MEDIA_TYPES: Readonly<Record<TrackerFile['is'], string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8; header=present',
};

const BYTES: Readonly<Record<TrackerFile['is'], (paper: TrackerPaper) => Buffer | Promise<Buffer>>> = {
  html: htmlFile,
  docx: docxFile,
  csv: csvFile,
};

export const TRACKER_FILES = Object.keys(BYTES) as readonly TrackerFile['is'][];

/** As much of a name as every file system takes. */
const named = (words: string): string =>
  slug(words)
    .replace(/[^a-z0-9-]/g, '')
    .slice(0, 60);

/** One file of the paper. The same paper gives the same bytes. */
export const fileOf = async (paper: TrackerPaper, is: TrackerFile['is']): Promise<TrackerFile> => ({
  is,
  name: `tracker-${named(paper.body.name)}-${paper.meeting.day}.${is}`,
  mediaType: MEDIA_TYPES[is],
  bytes: await BYTES[is](paper),
});

/** Every file of the paper. */
export const filesOf = (paper: TrackerPaper): Promise<readonly TrackerFile[]> =>
  Promise.all(TRACKER_FILES.map((is) => fileOf(paper, is)));
