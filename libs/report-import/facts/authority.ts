import type { DraftAuthority } from '../draft.js';
import type { DocumentModel } from '../model/document-model.js';
import { mentionsIn, slug, type Mention } from './councils.js';

/** How much a place in the paper tells of whose it is, the most first; elsewhere an authority is named in passing. */
const ZONES = ['head', 'form', 'own'] as const;
type Zone = (typeof ZONES)[number];

/** A text's beginning and end name its authority, so many characters of each; more is not searched. */
const LONGEST = 200_000;

/** Who stands after these words is somebody else: "talked with Fenwick Council". */
const PASSING =
  /\b(?:with|from|by|to|against|between|than|like|and|or|including|neighbouring|via|through)(?: the)? ?$/i;
/** What a paper says of its own authority: that it was inspected, and what it has and does. */
const OWN_BEFORE =
  /\b(?:inspected|assessed how|(?:inspection|visit|review|inspections|visits)(?: of| to)|services of|implications for|(?:plan|payroll|duties|budget|strategy|policy|cabinet|officers|members|accounts|area) of|which|how)(?: the)? ?$/i;
const OWN_AFTER = /^(?:['’]s? (?:services|area|children|own|cabinet|budget|plan|policy|duties)\b| has owned\b)/;
/** Before a council in an address stands the service, after it the street, all in one cell. */
const IN_ADDRESS = /, ?$/;

/**
 * Whose paper it is: as its head or letterhead says, or the addresses and officers of its forms, or what it says of its
 * own authority, where that is only one. Null where nothing does, or several are named alike.
 */
export function readAuthority(document: DocumentModel): DraftAuthority | null {
  const { text } = document;
  const mentions = mentionsAtEndsOf(text);
  const found = mentions.map((mention) => {
    const zone = zoneOf(document, text, mention);
    return { mention, zone: zone === 'own' && isAmongOthers(text, mention, mentions) ? null : zone };
  });
  let among: ReadonlySet<string> | null = null;
  for (const zone of ZONES) {
    const own = found.filter((one) => one.zone === zone && (among === null || among.has(slug(one.mention.place))));
    const places = new Set(own.map(({ mention }) => slug(mention.place)));
    const first = own[0];
    if (places.size === 1 && first !== undefined) return authorityOf(document, first.mention);
    if (places.size > 1) among = places;
  }
  return null;
}

function mentionsAtEndsOf(text: string): readonly Mention[] {
  const end = Math.max(LONGEST, text.length - LONGEST);
  const last = mentionsIn(text.slice(end)).map((mention) => ({ ...mention, from: mention.from + end }));
  return [...mentionsIn(text.slice(0, LONGEST)), ...last];
}

function authorityOf(document: DocumentModel, { place, name, words, from }: Mention): DraftAuthority {
  const range = { from, to: from + words.length };
  return { code: slug(place), name, words: document.words(range).text, locator: document.locate(range) };
}

function zoneOf(document: DocumentModel, text: string, mention: Mention): Zone | null {
  const before = text.slice(Math.max(0, mention.from - 120), mention.from).replace(/ +/g, ' ');
  const after = text.slice(mention.from + mention.words.length, mention.from + mention.words.length + 40);
  const { section, before: inCell, isBesideOther } = document.around(mention.from);
  if (section === 'head') return PASSING.test(before) ? null : 'head';
  if (section === 'documents' || section === 'audit')
    return (inCell === '' && isBesideOther) || IN_ADDRESS.test(inCell) ? 'form' : null;
  if (section === 'appendices') return /(?:^|[:.)-] ?)$/.test(inCell) ? 'form' : null;
  if (mention.form === 'area') return 'own';
  if (mention.form === 'inspected-area')
    return /\binspect/i.test(text.slice(Math.max(0, mention.from - 300), mention.from)) ? 'own' : null;
  return OWN_BEFORE.test(before) || OWN_AFTER.test(after) ? 'own' : null;
}

/** Named in one sentence with another place: what is said is said of both. */
const isAmongOthers = (text: string, { from, place }: Mention, mentions: readonly Mention[]): boolean =>
  mentions.some(
    (other) =>
      slug(other.place) !== slug(place) &&
      Math.abs(other.from - from) < 160 &&
      !/[.;] /.test(text.slice(Math.min(from, other.from), Math.max(from, other.from))),
  );

/** An authority that a person names, for a paper that does not; null for what is no name. */
export function authorityNamed(name: string): DraftAuthority | null {
  const given = name.replace(/\s+/g, ' ').trim();
  const code = slug(mentionsIn(given)[0]?.place ?? given);
  return code === '' ? null : { code, name: given, words: given, locator: null };
}
