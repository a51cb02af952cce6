import { MEDIA_TYPES } from '#libs/documents/index.js';
import { lifecycleOf } from '#libs/domain/moves.js';
import type { Fields } from '#libs/domain/shared/moves/field.js';
import type { Uploaded } from '../forms/multipart.js';
import { reasonOf, toldOf } from '../forms/read-fields.js';
import type { Fault } from '../forms/sent.js';

/** What came of the file of the form: its bytes are kept, or why they are not. */
export type FileTaken = { readonly sha256: string; readonly name: string } | { readonly wrong: string };

export const EVIDENCE_FORM = { mostBytes: 256 * 1024 * 1024 } as const;

/** What files are by the end of their names, where a browser does not know. */
const BY_ENDING: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  doc: 'application/msword',
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  tif: 'image/tiff',
  txt: 'text/plain',
  xls: 'application/vnd.ms-excel',
};

/** The type of a file, as its browser says it where that is one that is taken. */
export const typeOf = (name: string, mediaType: string): string => {
  if (MEDIA_TYPES.includes(mediaType)) return mediaType;
  return BY_ENDING[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? mediaType;
};

const { title, speaksOf } = lifecycleOf('evidence').moves['AddEvidence']?.fields as Fields;
const FIELDS = { title, speaksOf } as Fields;

type Kept = Extract<FileTaken, { readonly sha256: string }>;

const keptIn = ({ typed, file, tooLarge }: Uploaded<FileTaken>): { kept: Kept | null; faults: readonly Fault[] } => {
  const wrong = (message: string) => ({ kept: null, faults: [{ field: 'file', message }] });
  if (tooLarge) return wrong('The file is larger than 256 MB, which is all that is kept.');
  if (file !== null) return 'wrong' in file ? wrong(file.wrong) : { kept: file, faults: [] };
  const { kept = '', keptName = 'the file' } = typed;
  return /^[0-9a-f]{64}$/.test(kept)
    ? { kept: { sha256: kept, name: keptName }, faults: [] }
    : wrong('Choose the file.');
};

/** The evidence that was sent, or what is wrong with it. */
export const evidenceIn = (sent: Uploaded<FileTaken>) => {
  const { kept, faults } = keptIn(sent);
  const { told, faults: ofFields } = toldOf(FIELDS, sent.typed);
  const { reason, faults: ofReason } = reasonOf(sent.typed);
  return { kept, told, reason, faults: [...ofFields, ...ofReason, ...faults] };
};
