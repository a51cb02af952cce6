import { describe, expect, it } from '@jest/globals';
import { decodeText } from './decode.js';

/** From 0x80 on; `\0` where Windows-1252 has no character. */
const ABOVE_ASCII = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
const charOf = (byte: number) => ABOVE_ASCII.charAt(byte - 0x80) || String.fromCharCode(byte);

/** A text that is not UTF-8, since an é of one byte stands in it. */
const decodedIn = (byte: number) => decodeText(Uint8Array.of(0x41, byte, 0x42, 0xe9, 0x43), 'paper.txt');

const bytes = Array.from({ length: 256 }, (_, byte) => byte);
const isControl = (byte: number) => (byte < 32 && (byte < 9 || byte > 13)) || byte === 127;

describe('a text in Windows-1252', () => {
  it('is read with the character of each byte', () => {
    for (const byte of bytes.filter((each) => !isControl(each) && (each < 0x80 || charOf(each) !== '\0')))
      expect([byte, decodedIn(byte)]).toMatchObject([byte, { ok: true, text: `A${charOf(byte)}BéC` }]);
  });

  it('is refused with a byte that is no character there', () => {
    const refused = bytes.filter((byte) => byte >= 0x80 && charOf(byte) === '\0');
    expect(refused).toHaveLength(5);
    for (const byte of refused)
      expect([byte, decodedIn(byte)]).toMatchObject([byte, { ok: false, refusal: { code: 'not-utf8' } }]);
  });

  it('is refused with a byte of zero, and read with another control character', () => {
    expect(decodedIn(0)).toMatchObject({ ok: false, refusal: { code: 'not-text' } });
    for (const byte of bytes.filter((each) => each > 0 && isControl(each)))
      expect([byte, decodedIn(byte)]).toMatchObject([byte, { ok: true }]);
  });
});
