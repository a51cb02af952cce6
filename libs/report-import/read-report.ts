import { createHash } from 'node:crypto';
import { decodeText, type ReadRefusal } from './document/decode.js';
import type { Draft } from './draft.js';
import type { DraftBody, Layout } from './layouts/layout.js';
import { authorityNamed } from './facts/authority.js';
import { NO_AUTHORITY, southwarkReport } from './layouts/southwark/southwark-report.js';
import { SourceText } from './document/source-text.js';
import { modelOf } from './structure/text-model.js';
import { unrecognised } from './layouts/unrecognised.js';

export type ReadResult =
  | { readonly ok: true; readonly draft: Draft; readonly text: string }
  | { readonly ok: false; readonly refusal: ReadRefusal };

const LAYOUTS: readonly Layout[] = [southwarkReport, unrecognised];

export interface ReadOptions {
  /** Whose paper it is, said by a person: many papers do not say it. */
  readonly authority?: string | undefined;
}

/**
 * Reads a plain-text document into a draft. `name` is the file's name, used in messages; `text` in the result is the
 * decoded text into which the draft's locators point. Nothing is executed, fetched or recorded.
 */
export function readReport(bytes: Uint8Array, name: string, { authority }: ReadOptions = {}): ReadResult {
  const decoded = decodeText(bytes, name);
  if (!decoded.ok) return decoded;
  const source = new SourceText(decoded.text);
  const model = modelOf(source);
  const layout = LAYOUTS.find((one) => one.recognises(model)) ?? unrecognised;
  const body = withAuthority(layout.read(model), authority);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const told = [...decoded.warnings, ...(source.controls === 0 ? [] : [controlsIn(source.controls)])];
  const warnings = [...told.map((what) => ({ what, locator: null })), ...body.warnings];
  const document = { name, sha256, mediaType: 'text/plain', pages: model.pages, layout: layout.name };
  return { ok: true, draft: { document, ...body, warnings }, text: decoded.text };
}

const controlsIn = (count: number): string =>
  `${count === 1 ? 'A control character stands' : `${count} control characters stand`} in the text, and none was read: U+0002 within a word joins it, every other parts words as a space does.`;

/** The person's word stands; what the paper says otherwise is a warning, as is what the person gave for no name. */
function withAuthority(body: DraftBody, given: string | undefined): DraftBody {
  if (given === undefined) return body;
  const authority = authorityNamed(given);
  const warn = (what: string): DraftBody['warnings'] => [
    ...body.warnings.filter((warning) => authority === null || warning.what !== NO_AUTHORITY),
    ...(what === '' ? [] : [{ what, locator: body.authority?.locator ?? null }]),
  ];
  if (authority === null) return { ...body, warnings: warn(`“${given}” names no authority.`) };
  const other = body.authority !== null && body.authority.code !== authority.code ? body.authority.name : null;
  return {
    ...body,
    authority: body.authority !== null && other === null ? body.authority : authority,
    warnings: warn(
      other === null ? '' : `The paper names ${other}; as was said, it is taken as one of ${authority.name}.`,
    ),
  };
}
