import type { Readable } from 'node:stream';
import { BadRequestException, PayloadTooLargeException } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import type { Typed } from './sent.js';

const MULTIPART = 'multipart/form-data';
const MOST_FIELDS = 30;
/** What stands around a file: its fields, and the lines between them. */
const MOST_BESIDE = 64 * 1024;
const MOST_NAME = 200;

/** A form with a file, and how much of it is taken. */
export interface Uploading<T> {
  /** Whether the form was made for this session: asked before the first byte of the file is read. */
  readonly isOwn: (token: string) => boolean;
  readonly mostBytes: number;
  /** Of one field that is typed; 64 kB where it is not said. */
  readonly mostTyped?: number;
  /** Takes the file as it comes. What it throws is thrown. */
  readonly take: (bytes: AsyncIterable<Buffer>, file: { name: string; mediaType: string }) => Promise<T>;
}

/** `tooLarge`: more came than is taken; nothing of the file is there then. */
export interface Uploaded<T> {
  readonly typed: Typed;
  readonly file: T | null;
  readonly tooLarge: boolean;
}

/** The form was not made for this session. */
export class ForeignForm extends Error {
  override readonly name = 'ForeignForm';

  constructor(
    readonly form: string,
    readonly typed: Typed,
  ) {
    super('The form was not made for this session.');
  }
}

/** What a program or a person calls a file, without folders and without what cannot be seen. */
const nameOf = (name: string): string => {
  const [last = ''] = name.split(/[/\\]/).slice(-1);
  return last.replace(/\p{C}/gu, '').slice(-MOST_NAME) || 'document';
};

const typedIn = (request: Request): Readonly<Record<string, string>> => {
  const fields = Object.entries((request.body ?? {}) as Record<string, unknown>);
  if (fields.some(([, value]) => typeof value !== 'string'))
    throw new BadRequestException('This is not what the form of the page sends.');
  return Object.fromEntries(fields) as Record<string, string>;
};

class Truncated extends Error {}

/** The bytes of a file; throws at their end where more came than is taken. */
async function* wholeOf(stream: Readable): AsyncGenerator<Buffer> {
  for await (const part of stream.iterator({ destroyOnReturn: false })) yield part as Buffer;
  if ((stream as Readable & { readonly truncated?: boolean }).truncated)
    throw new Truncated('More came than is taken.');
}

const TOO_LARGE = ['LIMIT_FILE_SIZE', 'LIMIT_FIELD_VALUE'];

/**
 * The fields and the file of a form that a page of ours sent. Its token comes before its file.
 * @throws ForeignForm where it was not made for this session: nothing of the file was read; BadRequestException where no page
 * of ours sends such a form; PayloadTooLargeException where far more is announced than is taken
 */
export const uploadedBy = async <T>(
  request: Request,
  response: Response,
  { isOwn, mostBytes, mostTyped = MOST_BESIDE, take }: Uploading<T>,
): Promise<Uploaded<T>> => {
  if (!request.is(MULTIPART)) throw new BadRequestException('This is not what the form of the page sends.');
  const declared = Number(request.get('Content-Length') ?? '0');
  // A little too much is read to its end, so that the form can come back with what is wrong.
  if (declared > 4 * (mostBytes + mostTyped)) throw new PayloadTooLargeException('This is more than the form takes.');
  let file: T | null = null;
  const storage: StorageEngine = {
    _handleFile: (_, { stream, originalname, mimetype }, done) => {
      const said = { name: nameOf(originalname), mediaType: mimetype };
      take(wholeOf(stream), said)
        // What nobody read of it is read to its end, so that what stands behind it in the form comes.
        .finally(() => stream.resume())
        .then((taken) => {
          file = taken;
          done(null, {});
        }, done);
    },
    _removeFile: (_, __, done) => done(null),
  };
  const receive = multer({
    storage,
    fileFilter: (_, __, next) => {
      const { form = '', ...typed } = typedIn(request);
      if (isOwn(form)) next(null, true);
      else next(new ForeignForm(form, typed));
    },
    limits: { fields: MOST_FIELDS, files: 1, fieldSize: mostTyped, fileSize: mostBytes, fieldNestingDepth: 0 },
    defParamCharset: 'utf8',
  }).single('file');
  const error = await new Promise<unknown>((resolve) => receive(request, response, resolve));
  if (error instanceof MulterError && !TOO_LARGE.includes(error.code))
    throw new BadRequestException('This is not what the form of the page sends.');
  const tooLarge = error instanceof MulterError || error instanceof Truncated;
  if (error && !tooLarge) throw error as Error;
  const { form = '', ...typed } = typedIn(request);
  if (!isOwn(form)) throw new ForeignForm(form, typed);
  return { typed, file: tooLarge ? null : file, tooLarge };
};
