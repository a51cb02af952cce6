import type { DraftAuthority } from '../draft.js';
import { SourceText } from '../document/source-text.js';

const PLACE = "[A-Z][\\p{L}'’-]+(?: (?:(?:and|upon|on|of|the|in|with|le|by|&) )*[A-Z][\\p{L}'’-]+){0,4}";
const FORMS: readonly (readonly [pattern: RegExp, name: (place: string, whole: string) => string])[] = [
  [
    new RegExp(`\\b(?:London|Royal|Metropolitan) Borough of (${PLACE})`, 'gu'),
    (place, whole) => `${whole.slice(0, whole.indexOf(' of ') + 4)}${place}`,
  ],
  [new RegExp(`\\bCity of (${PLACE}) Council\\b`, 'gu'), (_place, whole) => whole],
  [
    new RegExp(`\\b(${PLACE}) (?:(?:City|County|Borough|District|Metropolitan|Unitary|MBC) )*Council\\b`, 'gu'),
    (_place, whole) => whole,
  ],
  [new RegExp(`\\b[Cc]hildren['’]s services in (?:the )?(${PLACE}) (?:are|is|were|require)`, 'gu'), (place) => place],
  [new RegExp(`\\binspectors (?:arrived|were) in (${PLACE})`, 'gu'), (place) => place],
  [new RegExp(`\\b(?:borough|city|county|district|local area) of (${PLACE})`, 'gu'), (place) => place],
  [new RegExp(`\\bcare leavers in (${PLACE})`, 'gu'), (place) => place],
];
/** Words in capitals that are no part of a place's name. */
const NO_PLACE =
  /^(?:The|This|That|Our|Each|Every|Inspection|Council|Report|Children|Children['’]s|Learning|Housing|Families|Finance|Safeguarding|Ofsted|Local|Services|Service|Review|Post|Action|Improvement|Corporate|Parenting|Cabinet|Committee|Joint|Annual|City|County|Borough|District|Metropolitan|Unitary|MBC|Full|Town|Parish|Royal|London|Director|Strategic|Member|Leader|Education|Health|Care|Community|And|Of|In|By|For|When|If|Where|Privy|National|General|Appendix|Background|Within|Against|Since|Before|After|As|At|On|From|To|With|England|Wales|Britain|UK)$/;
/** A text's beginning and end name its authority; more is not searched. */
const LONGEST = 200_000;

/** Whose paper it is, from the words that name a council or its services; null where none does. */
export function readAuthority(source: SourceText): DraftAuthority | null {
  const text = source.text.slice(0, LONGEST).replace(/[\s\u00a0]/g, ' ');
  const found: { place: string; name: string; words: string; from: number; rank: number }[] = [];
  FORMS.forEach(([pattern, name], rank) => {
    for (const match of text.matchAll(pattern)) {
      const place = placeOnly(match[1] ?? '');
      if (place === null) continue;
      const at = match[0].indexOf(place);
      const full =
        rank === 1 || rank === 2 ? match[0].slice(rank === 1 ? 0 : at) : match[0].slice(0, at + place.length);
      found.push({
        place,
        name: name(place, full).trim(),
        words: full,
        from: match.index + (rank === 2 ? at : 0),
        rank,
      });
    }
  });
  const counts = new Map<string, number>();
  for (const { place } of found) counts.set(place, (counts.get(place) ?? 0) + 1);
  const best = [...found].sort(
    (a, b) => (counts.get(b.place) ?? 0) - (counts.get(a.place) ?? 0) || a.rank - b.rank || a.from - b.from,
  )[0];
  if (best === undefined) return null;
  const words = source.words({ from: best.from, to: best.from + best.words.length }).text;
  return {
    code: slug(best.place),
    name: best.name.replace(/ +/g, ' '),
    words,
    locator: source.locate({ from: best.from, to: best.from + best.words.length }),
  };
}

/** An authority that a person names, for a paper that does not; null for what is no name. */
export function authorityNamed(name: string): DraftAuthority | null {
  const given = name.replace(/\s+/g, ' ').trim();
  const known = readAuthority(new SourceText(given));
  const code = known?.code ?? slug(given);
  return code === '' ? null : { code, name: given, words: given, locator: null };
}

/** The place at the words' end or start, cut at capitals that name something else ("Southwark Inspection"). */
function placeOnly(words: string): string | null {
  const parts = words.split(/ +/);
  while (parts.length > 0 && (NO_PLACE.test(parts[0] ?? '') || !/^\p{Lu}/u.test(parts[0] ?? ''))) parts.shift();
  const end = parts.findIndex((part) => NO_PLACE.test(part) && /^[A-Z]/.test(part));
  const kept = end < 0 ? parts : parts.slice(0, end);
  while (kept.length > 0 && !/^\p{Lu}/u.test(kept[kept.length - 1] ?? '')) kept.pop();
  return kept.length === 0 ? null : kept.join(' ');
}

export const slug = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .trim()
    .replace(/[ -]+/g, '-');
