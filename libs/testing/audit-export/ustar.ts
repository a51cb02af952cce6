/** One file of a tar, as it is to stand there: right, or damaged on purpose. */
export interface TarFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** In octal; `0000644` where nothing is said. */
  readonly mode?: string;
  /** `0` is a regular file, `2` a symbolic link. */
  readonly type?: string;
  readonly link?: string;
}

const BLOCK = 512;
const SUM = { at: 148, width: 8 };

const headerOf = ({ name, bytes, mode = '0000644', type = '0', link = '' }: TarFile): Buffer => {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write(mode, 100);
  header.write('0000000', 108);
  header.write('0000000', 116);
  header.write(bytes.length.toString(8).padStart(11, '0'), 124);
  header.write('00000000000', 136);
  header.fill(' ', SUM.at, SUM.at + SUM.width);
  header.write(type, 156);
  header.write(link, 157);
  header.write('ustar\x0000', 257);
  header.write('0000000', 329);
  header.write('0000000', 337);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, SUM.at);
  return header;
};

/** A tar of files in the order given: POSIX.1-1988 (ustar), two blocks of zeros at its end. */
export const ustar = (files: readonly TarFile[]): Buffer =>
  Buffer.concat([
    ...files.flatMap((file) => [
      headerOf(file),
      file.bytes,
      Buffer.alloc((BLOCK - (file.bytes.length % BLOCK)) % BLOCK),
    ]),
    Buffer.alloc(2 * BLOCK),
  ]);
