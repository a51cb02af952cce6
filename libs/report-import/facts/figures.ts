/** A number with its unit, as printed: "136", "30%", "£1,529.7m", "£2 million". Nothing that it is only a part of. */
const FIGURE =
  /(?<![\p{L}\d.,:/£$€+-])(?:[£$€] ?)?\d+(?:,\d{3})*(?:\.\d+)?(?:%| per cent\b| percent\b|(?: ?(?:m|bn|k|M|K)| (?:million|billion|thousand)|p)(?![\p{L}\d]))?(?![\p{L}\d%]|[.,:]\d|[/+]| ?- ?[£$€]?\d)/gu;
/** A range is no figure: neither end says how many. */
const RANGE_BEFORE = /(?<!\bfrom [£$€]?)(?<![\d.,])[\d.,]+(?:%|m|k|bn)? to $|\d(?:%|m|k|bn)? ?- ?$/i;
const RANGE_AFTER = /^ to [£$€]?\d/;

/** Words that a number after them numbers, or dates. */
const NUMBERED =
  /(?:\b(?:paragraphs?|paras?|sections?|appendix|appendices|annex|catch|pages?|regulations?|parts?|schedules?|nos?|acts?|act of|phases?|stages?|plots?|lots?|blocks?|units?|flats?|sites?|options?|tiers?|levels?|bands?|grades?|rooms?|zones?|years?|key stages?|priorit(?:y|ies)|objectives?|recommendations?|actions?|tables?|figures?|charts?|chapters?|articles?|polic(?:y|ies)|items?|class(?:es)?|categor(?:y|ies)|versions?|volumes?|groups?|types?|routes?|steps?|quarters?|standards?|principles?|notes?|questions?|goals?|targets?|clauses?|ward|covid|house number|number)\.?|aged?|ages|age of|aged between|between the ages of|over|under) $/i;
/** "aged 16 to 25", "under 5s" and their like; numbers over and under which something else stands are figures. */
const AGE_BEFORE =
  /\b(?:aged?|ages|age of|age range|aged between|ages of|years? olds? and)(?: of)?(?: \d{1,2},?)*(?: (?:and|or|over|under|to|between))? ?$/i;
const AGE_AFTER =
  /^(?:[- ]years?[- ]olds?| years? (?:old|of age)| and (?:over|under|above)\b|(?: to | and | or )\d{1,2}[- ]years?[- ]olds?)/i;
/** A house's number stands before a name of a street or a building. */
const ADDRESS_AFTER =
  /^ (?:\p{Lu}[\p{L}'’-]*\.? ){1,4}?(?:Street|St|Road|Rd|Row|Lane|Avenue|Ave|Close|Way|House|Court|Place|Square|Gardens?|Terrace|Drive|Hill|Grove|Park|Mews|Walk|Crescent|Quay|Wharf|Green|Yard|Buildings?|Parade|Rise|View|Villas|Estate|Passage|Path|Embankment|Bridge|Gate|Circus|Broadway|Centre)\b/u;
/** "The report was number 5": a name in capitals before a number makes it a part of that name. */
const NAME_BEFORE = /(?<![.?!:;"'(] ?)(?<!^)\b\p{Lu}[\p{L}'-]+ $/u;
/** Words in capitals that begin a count: "In 14 cases", "Ofsted 12 times". */
const SECTION_AFTER = /^ ?(?:sections?|services?|teams?|pathways?|cohorts?|age (?:group|range)s?)\b/i;

/** The figures of a sentence, whole; `isTaken` tells what belongs to a date. */
export function figuresOf(plain: string, isTaken: (at: number) => boolean): string[] {
  return [...plain.matchAll(FIGURE)].flatMap((match) => {
    const [figure] = match;
    const before = plain.slice(0, match.index);
    const after = plain.slice(match.index + figure.length);
    const hasUnit = /[^\d,.]/.test(figure);
    const isNamed = NUMBERED.test(before.slice(-40)) && !/\b(?:over|under) $/i.test(before);
    const isAge = AGE_BEFORE.test(before.slice(-60)) || AGE_AFTER.test(after);
    const isName = NAME_BEFORE.test(before.slice(-40)) || ADDRESS_AFTER.test(after) || SECTION_AFTER.test(after);
    const isRange = RANGE_BEFORE.test(before.slice(-40)) || (RANGE_AFTER.test(after) && !/\bfrom $/i.test(before));
    if (isTaken(match.index) || isRange) return [];
    if (!hasUnit && (isNamed || isAge || isName || /^(?:19|20)\d{2}$/.test(figure))) return [];
    return [figure];
  });
}
