import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_LARGE_WINDOW, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;

/** Answers repeat each other over megabytes: a window that holds all of them makes them ten times smaller. */
export const writeAnswers = (file, answers) => {
  const json = Buffer.from(JSON.stringify(answers));
  const params = {
    [BROTLI_PARAM_LARGE_WINDOW]: 1,
    [BROTLI_PARAM_LGWIN]: 28,
    [BROTLI_PARAM_QUALITY]: 10,
    [BROTLI_PARAM_SIZE_HINT]: json.length,
  };
  const packed = brotliCompressSync(json, { params });
  writeFileSync(file, packed);
  return { bytes: json.length, packed: packed.length };
};

export const readAnswers = (file) =>
  JSON.parse(
    brotliDecompressSync(readFileSync(file), { params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 1 } }),
  );
