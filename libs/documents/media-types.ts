const ZIP = ['504b0304'];
const OLE = ['d0cf11e0a1b11ae1'];

/** What is taken as a document, each with the bytes (hex) that such a file begins with; `text`: it holds no NUL. */
const TYPES: Readonly<Record<string, 'text' | readonly string[]>> = {
  'application/pdf': ['255044462d'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ZIP,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ZIP,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ZIP,
  'application/vnd.oasis.opendocument.text': ZIP,
  'application/vnd.oasis.opendocument.spreadsheet': ZIP,
  'application/vnd.oasis.opendocument.presentation': ZIP,
  'application/msword': OLE,
  'application/vnd.ms-excel': OLE,
  'application/vnd.ms-outlook': OLE,
  'application/rtf': ['7b5c727466'],
  'image/jpeg': ['ffd8ff'],
  'image/png': ['89504e470d0a1a0a'],
  'image/tiff': ['49492a00', '4d4d002a'],
  'message/rfc822': 'text',
  'text/csv': 'text',
  'text/plain': 'text',
};

export const MEDIA_TYPES: readonly string[] = Object.keys(TYPES);

const LONGEST = 8;
const UTF16 = ['fffe', 'feff'];

/** The bytes are of another type than was said. */
export class WrongMediaType extends Error {
  override readonly name = 'WrongMediaType';

  constructor(mediaType: string) {
    super(`These bytes are no ${mediaType}: say what the document is, and send it whole, as it is.`);
  }
}

const isOne = (begin: Buffer, signatures: readonly string[]): boolean =>
  signatures.some((signature) => begin.toString('hex').startsWith(signature));

/** The same bytes. Throws `WrongMediaType` as soon as they are seen to be none of the type, which is one of `MEDIA_TYPES`. */
export async function* ofMediaType(bytes: AsyncIterable<Buffer>, mediaType: string): AsyncGenerator<Buffer> {
  const type = Object.hasOwn(TYPES, mediaType) ? TYPES[mediaType] : undefined;
  if (type === undefined) throw new WrongMediaType(mediaType);
  let begin = Buffer.alloc(0);
  let mayHoldNul = type !== 'text';
  for await (const chunk of bytes) {
    if (begin.length < LONGEST) {
      begin = Buffer.concat([begin, chunk.subarray(0, LONGEST - begin.length)]);
      mayHoldNul ||= isOne(begin, UTF16);
    }
    if (!mayHoldNul && chunk.includes(0)) throw new WrongMediaType(mediaType);
    if (type !== 'text' && begin.length >= LONGEST && !isOne(begin, type)) throw new WrongMediaType(mediaType);
    yield chunk;
  }
  if (type !== 'text' && !isOne(begin, type)) throw new WrongMediaType(mediaType);
}
