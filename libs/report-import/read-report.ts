import { createHash } from 'node:crypto';
import { decodeText, type ReadRefusal } from './decode.js';
import type { Draft } from './draft.js';
import type { Layout } from './layout.js';
import { southwarkReport } from './southwark/southwark-report.js';
import { SourceText } from './text/source-text.js';
import { unrecognised } from './unrecognised.js';

export type ReadResult =
  | { readonly ok: true; readonly draft: Draft; readonly text: string }
  | { readonly ok: false; readonly refusal: ReadRefusal };

const LAYOUTS: readonly Layout[] = [southwarkReport, unrecognised];

/**
 * Reads a plain-text document into a draft. `name` is the file's name, used in messages; `text` in the result is the
 * decoded text into which the draft's locators point. Nothing is executed, fetched or recorded.
 */
export function readReport(bytes: Uint8Array, name: string): ReadResult {
  const decoded = decodeText(bytes, name);
  if (!decoded.ok) return decoded;
  const source = new SourceText(decoded.text);
  const layout = LAYOUTS.find((one) => one.recognises(source)) ?? unrecognised;
  const body = layout.read(source);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const warnings = [...decoded.warnings.map((what) => ({ what, locator: null })), ...body.warnings];
  const document = { name, sha256, mediaType: 'text/plain', pages: source.pages, layout: layout.name };
  return { ok: true, draft: { document, ...body, warnings }, text: decoded.text };
}
