import { describe, expect, it } from '@jest/globals';
import { MEDIA_TYPES, ofMediaType, WrongMediaType } from './media-types.js';

async function* chunks(...parts: readonly (string | Buffer)[]) {
  for (const part of parts) yield Buffer.from(part as string, 'latin1');
}

const read = async (mediaType: string, ...parts: readonly string[]): Promise<string> => {
  const all: Buffer[] = [];
  for await (const chunk of ofMediaType(chunks(...parts), mediaType)) all.push(chunk);
  return Buffer.concat(all).toString('latin1');
};

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('the bytes of a document', () => {
  it.each([
    ['application/pdf', ['%PDF-1.7\n%\xe2']],
    ['application/pdf', ['%', 'P', 'DF-', '1.7\n%\xe2']],
    [DOCX, ['PK\x03\x04 and so on']],
    ['image/png', ['\x89PNG\r\n', '\x1a\n and so on']],
    ['image/jpeg', ['\xff\xd8\xff']],
    ['text/plain', ['x']],
    ['text/csv', ['Größe;2\n']],
    ['text/plain', ['\xff\xfea\0b\0']],
    ['text/plain', ['\xfe', '\xff\0a']],
  ])('pass as %s', async (mediaType, parts) => {
    expect(await read(mediaType, ...parts)).toBe(parts.join(''));
  });

  it.each([
    ['application/pdf', ['\x89PNG\r\n\x1a\n']],
    ['application/pdf', ['<html>', '<script>alert(1)</script>']],
    ['application/pdf', ['%PD']],
    [DOCX, ['%PDF-1.7\n']],
    ['image/png', ['\x89PNG\r\n\x1a']],
    ['text/plain', ['a\0b']],
    ['text/csv', ['a,b\n', 'c\0']],
    ['text/html', ['<p>']],
    ['image/svg+xml', ['<svg/>']],
    ['constructor', ['x']],
  ])('are refused as %s where they are none: %j', async (mediaType, parts) => {
    await expect(read(mediaType, ...parts)).rejects.toThrow(WrongMediaType);
  });

  it('are refused before more of them is asked for', async () => {
    let asked = 0;
    const endless = async function* () {
      for (;;) {
        asked++;
        yield Buffer.alloc(1024, 'x');
      }
    };
    const taken = ofMediaType(endless(), 'application/pdf');
    await expect(taken.next()).rejects.toThrow(WrongMediaType);
    expect(asked).toBe(1);
  });

  it('are of no type that a browser runs', () => {
    expect(MEDIA_TYPES.filter((type) => /html|xml$|svg|javascript|json/.test(type))).toEqual([]);
  });
});
