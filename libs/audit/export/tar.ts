/** The unit of a tar, in bytes. */
export const BLOCK = 512;
/** What ends a tar. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

const MOST_NAME_BYTES = 100;
/** As many bytes as eleven octal digits can say. */
const LARGEST = 8 ** 11 - 1;
const SUM = { at: 148, width: 8 };
/** What every header says, by where it stands: mode 0644; owner, group, time and device 0; POSIX.1-1988. */
const ALWAYS: readonly (readonly [at: number, text: string])[] = [
  [100, '0000644'],
  [108, '0000000'],
  [116, '0000000'],
  [136, '00000000000'],
  [156, '0'],
  [257, 'ustar\x0000'],
  [329, '0000000'],
  [337, '0000000'],
];

/**
 * The header of a regular file in a plain tar (ustar), the same for the same name and size.
 * Throws RangeError for a name, or a size in bytes, that a header cannot say.
 */
export const tarHeader = (name: string, size: number): Buffer => {
  if (Buffer.byteLength(name) > MOST_NAME_BYTES || size > LARGEST)
    throw new RangeError(`A tar cannot hold ${name} of ${size} bytes.`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write(size.toString(8).padStart(11, '0'), 124);
  for (const [at, text] of ALWAYS) header.write(text, at);
  header.fill(' ', SUM.at, SUM.at + SUM.width);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, SUM.at);
  return header;
};

/** What fills the last block of a file of so many bytes. */
export const tarFilling = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

/** A whole file as it stands in a tar. */
export const tarFile = (name: string, bytes: Buffer): Buffer =>
  Buffer.concat([tarHeader(name, bytes.length), bytes, tarFilling(bytes.length)]);
