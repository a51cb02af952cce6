/** A place named as an authority, or by its services: "Wexmoor Borough Council", "the borough of Wexmoor". */
export interface Mention {
  readonly place: string;
  /** How the authority is called there. */
  readonly name: string;
  readonly words: string;
  readonly from: number;
  readonly form: 'council' | 'area' | 'inspected-area';
}

const PLACE = "[A-Z][\\p{L}'’-]+(?: (?:(?:and|upon|on|of|the|in|with|le|by|&) )*[A-Z][\\p{L}'’-]+){0,4}";
type Naming = (place: string, whole: string) => string;
const asPlace: Naming = (place) => place;
const asWhole: Naming = (_, whole) => whole;

/** From the most to the least telling. `whole`: from where in the match the name begins. */
const FORMS: readonly (readonly [form: Mention['form'], pattern: RegExp, name: Naming, whole: 'start' | 'place'])[] = [
  [
    'council',
    new RegExp(`\\b(?:London|Royal|Metropolitan) Borough of (${PLACE})`, 'gu'),
    (place, whole) => `${whole.slice(0, whole.indexOf(' of ') + 4)}${place}`,
    'start',
  ],
  ['council', new RegExp(`\\bCity of (${PLACE}) Council\\b`, 'gu'), asWhole, 'start'],
  [
    'council',
    new RegExp(
      `\\b(${PLACE}) (?:(?:City|County|Borough|District|Metropolitan|Unitary|MBC) )*Council\\b(?! (?:Tax|Hous(?:e|es|ing)|Chamber|Estates?)\\b)`,
      'gu',
    ),
    asWhole,
    'place',
  ],
  [
    'area',
    new RegExp(`\\b[Cc]hildren['’]s services in (?:the )?(${PLACE}) (?:are|is|were|require)`, 'gu'),
    asPlace,
    'start',
  ],
  ['area', new RegExp(`\\binspectors (?:arrived|were) in (${PLACE})`, 'gu'), asPlace, 'start'],
  ['area', new RegExp(`\\b(?:borough|city|county|district|local area) of (${PLACE})`, 'gu'), asPlace, 'start'],
  ['inspected-area', new RegExp(`\\bcare leavers in (${PLACE})`, 'gu'), asPlace, 'start'],
];

/** Words in capitals that are no part of a place's name. */
const NO_PLACE =
  /^(?:The|This|That|Our|Each|Every|Inspection|Council|Report|Children|Children['’]s|Learning|Housing|Families|Finance|Safeguarding|Ofsted|Local|Services|Service|Review|Post|Action|Improvement|Corporate|Parenting|Cabinet|Committee|Joint|Annual|City|County|Borough|District|Metropolitan|Unitary|MBC|Full|Town|Parish|Royal|London|Director|Strategic|Member|Leader|Education|Health|Care|Community|And|Of|In|By|For|When|If|Where|Privy|National|General|Appendix|Background|Within|Against|Since|Before|After|As|At|On|From|To|With|England|Wales|Britain|UK|Home|Support|Grant)$/;
/** What makes a council another body than an authority: "Youth Council", "Arts Council". */
const OTHER_BODY =
  /\b(?:British|Arts|Sports?|Design|Youth|Young|People|People['’]s|Schools?|Students?|Nursing|Midwifery|Medical|Research|Security|Press|Film|Bar|Works|Tenants?|Residents?|Voluntary|Parish|Town|Care|Support|Privy|General|Safeguarding|Health) Council$/;

/** Every place that a text names as an authority. */
export function mentionsIn(text: string): Mention[] {
  return FORMS.flatMap(([form, pattern, name, whole]) =>
    [...text.matchAll(pattern)].flatMap((match): Mention[] => {
      const place = placeOnly(match[1] ?? '');
      if (place === null || OTHER_BODY.test(match[0])) return [];
      const at = match[0].indexOf(place);
      const words = /Council$/.test(match[0])
        ? match[0].slice(whole === 'start' ? 0 : at)
        : match[0].slice(0, at + place.length);
      const from = match.index + (whole === 'place' ? at : 0);
      return [{ form, place, name: name(place, words).trim().replace(/ +/g, ' '), words, from }];
    }),
  );
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
