import type { SaidOfPaper } from '#libs/application/recording/recording.js';
import { DayParameter, LineParameter } from '../../http/parameters.js';

export const NO_FOLDER = (value: unknown) =>
  /[/\\]/.test(String(value)) ? 'Give the name of a file, without a folder.' : null;

/** What there is to say about an upload beside its bytes. */
export class UploadDto {
  @LineParameter('The file’s name', 200, [NO_FOLDER])
  name?: string;

  @LineParameter('Whose paper it is, where the paper does not say', 200)
  authority?: string;

  @LineParameter('Which authority that is, where its name does not tell: an id, or `new`', 40)
  authorityId?: string;

  @LineParameter('Which body it is before, where its name does not tell: an id, or `new`', 40)
  body?: string;

  @DayParameter('On which day it was published, where it was: guests read it from then on')
  publishedOn?: string;
}

/** What a person says of a paper beside what it prints. */
export const saidIn = ({ authorityId, body, publishedOn }: UploadDto): SaidOfPaper => ({
  answers: { authority: authorityId ?? null, body: body ?? null },
  publishedOn: publishedOn ?? null,
});

export class RecordDto extends UploadDto {
  @LineParameter('Why it is recorded', 4000)
  reason?: string;
}

/** The file's name as the query or `Content-Disposition` gives it (RFC 6266, its plain `filename`). */
export const fileName = (
  { name }: Pick<UploadDto, 'name'>,
  contentDisposition: string | undefined,
  otherwise = 'document.txt',
): string => name ?? /;\s*filename="([^"/\\\p{C}]{1,200})"/u.exec(contentDisposition ?? '')?.[1] ?? otherwise;
