import type { TrackerFile, TrackerPaper } from '#libs/tracker-paper/paper.js';
import { Links } from '../frame/links.js';

/** In the order in which they are offered, and what each is for. */
const OFFERED: readonly (readonly [TrackerFile['is'], string])[] = [
  ['docx', 'Word document, for the committee’s pack'],
  ['html', 'Page to read or to print'],
  ['csv', 'Spreadsheet'],
];

/** The files of a draft, of the very moment that the page shows. */
export const paperLinks = ({ meeting, moment: { day, position, order } }: Pick<TrackerPaper, 'meeting' | 'moment'>) =>
  OFFERED.map(([is, text]) => ({
    text,
    href: new Links().to(`/meetings/${meeting.id}/tracker/paper.${is}`, { on: day, atPosition: position, order }),
  }));
