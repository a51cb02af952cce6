import type { KeptDocument } from '#libs/domain/evidence/events.js';
import { LineParameter } from '../../http/parameters.js';
import { Hash, Moment, shownAs, Text, Whole } from '../../http/shown.js';
import { NO_FOLDER } from '../imports/upload.dto.js';

/** What there is to say about a document beside its bytes and their type. */
export class DocumentUploadDto {
  @LineParameter('The file’s name; that of `Content-Disposition` when left out', 200, [NO_FOLDER])
  name?: string;
}

export const KeptDocumentDto = shownAs<KeptDocument>('KeptDocumentDto', {
  sha256: Hash(),
  name: Text(),
  mediaType: Text(),
  size: Whole('In bytes'),
  receivedAt: Moment('When these bytes were received first'),
});
