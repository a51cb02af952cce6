const HASHES = 4;
/** With so many bits a name, one in some four hundred names that were never added is taken for one that was. */
const BITS_PER_NAME = 16;
const LEAST_BITS = 2 ** 23;
const MOST_BITS = 2 ** 31;

/** Two hashes of a text, by FNV-1a and by multiplication, from which all others are made. */
const hashes = (text: string): [number, number] => {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b + code, 0x85ebca6b);
    b ^= b >>> 15;
  }
  a ^= a >>> 16;
  return [a >>> 0, (b | 1) >>> 0];
};

/** A Bloom filter of stream names: one that it does not hold was never added, so that the log need not be asked for it. */
export class NameFilter {
  private readonly bits: Uint8Array;
  private readonly mask: number;

  /** @param names how many there will be, about; with more of them it is wrong more often */
  constructor(names: number) {
    const wanted = Math.min(Math.max(names * BITS_PER_NAME, LEAST_BITS), MOST_BITS);
    const size = 2 ** Math.ceil(Math.log2(wanted));
    this.bits = new Uint8Array(size / 8);
    this.mask = size - 1;
  }

  add(name: string): void {
    const [a, b] = hashes(name);
    for (let i = 0; i < HASHES; i++) {
      const bit = (a + Math.imul(i, b)) & this.mask;
      this.bits[bit >>> 3] = (this.bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }

  mayHold(name: string): boolean {
    const [a, b] = hashes(name);
    for (let i = 0; i < HASHES; i++) {
      const bit = (a + Math.imul(i, b)) & this.mask;
      if (((this.bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  }
}
