/** Short forms that end with a full stop, by what may follow them within a sentence. */
const TITLES =
  "Mr|Mrs|Ms|Mx|Dr|Drs|Prof|Rev|Revd|Fr|Sr|Hon|Rt|St|Ste|Cllr|Cllrs|Ald|Capt|Col|Gen|Lt|Maj|Cpl|Sgt|Supt|Insp|Det|Asst|Dep|Exec|Gov|Pres|Sec|Dir|Mgr|vs|v|cf|viz|i\\.e|e\\.g|incl|excl|inc|approx|est|est'd|c|ca|circa|esp|nb|N\\.B|re|ref|wef|w\\.e\\.f|w\\.c|w/c|w/e|temp|perm|cont|tel|fax|ext|attn|govt|dept|cttee|ctte|cmte|comm|assoc|corp|admin|gen|min|max|avg|no|nos|para|paras|s|ss|sec|sect|sch|reg|regs|art|arts|cl|ch|chap|pt|pts|p|pp|fig|figs|tab|app|appx|annex|vol|ed|eds|ver|opp|nr|jct";
/** After these a number, or the rest of a date, goes on with the sentence; a word in capitals begins the next. */
const CALENDAR =
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tues|Tue|Wed|Weds|Thurs|Thur|Thu|Fri|Sat|Sun|hr|hrs|mins|wk|wks|mth|mths|yr|yrs|yr';
/** These end a sentence too, where the next word is one that begins sentences. */
const ENDERS =
  'etc|al|ibid|Ltd|plc|PLC|LLP|Co|Inc|Corp|Bros|Jr|Jnr|Snr|Rd|Ave|Av|Ln|Cres|Sq|Terr|Gdns|Pl|Hse|Bldg|Bldgs|Blvd|a\\.m|p\\.m|am|pm|B\\.?A|B\\.?Sc|M\\.?A|Ph\\.?D|O\\.?B\\.?E|C\\.?B\\.?E|M\\.?B\\.?E|H\\.?M\\.?I|Q\\.?C|K\\.?C|J\\.?P|M\\.?P|(?:\\p{Lu}\\.)+\\p{Lu}';
const MONTH = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const BEGINS =
  /^["'(]*(?:The|This|That|These|Those|It|Its|In|On|At|A|An|We|Our|Officers|Members|They|Their|There|For|If|As|However|Following|Since|By|To|Of|Each|All|Any|Both|After|Before|During|When|While|With|From|Under|Where|Further|He|She|His|Her|Some|Many|Most|One|Two|Three|No|Not|Also|But|And|Or|So|Such|Once|Until|Although|Because|Progress|Reports?|Inspectors|Ofsted|Cabinet|Council|Committee)\b/;

const ends = (forms: string, flags: string): RegExp => new RegExp(`(?<![\\p{L}\\d.])(?:${forms})\\.$`, flags);
const ENDS_TITLE = ends(TITLES, 'iu');
const ENDS_CALENDAR = ends(CALENDAR, 'iu');
const ENDS_ENDER = ends(ENDERS, 'u');
const LONE_CAPITAL = /(?<![\p{L}\d.])\p{Lu}\.$/u;
/** "Appendix A." ends with a letter that is no initial. */
const LETTERED =
  /\b(?:appendix|annexe?|option|part|schedule|table|phase|block|class|grade|category|tier|lot|plan|group|section|site|type|level|band|exhibit|hepatitis|vitamin|plan) \p{Lu}\.$/iu;
/** "The answer is no. The committee …": words that are short forms only before a number. */
const WORDS_TOO =
  /(?<![\p{L}\d.])(?:no|s|ref|min|max|gen|tab|app|fig|art|ed|re|comm|est|temp|perm|dep|sec|ext|fax|annex|pt|cl|ch|ver|c|p)\.$/iu;

/** More than the longest short form has. */
const LOOK_BACK = 24;

/** Whether the full stop at `at` belongs to a short form, and the sentence goes on with what stands at `next`. */
export function isAbbreviation(plain: string, at: number, next: number): boolean {
  const before = plain.slice(Math.max(0, at - LOOK_BACK), at + 1);
  const after = plain.slice(next, next + 24);
  if (/\bMay\.$/.test(before)) return /^(?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d{2}\b/.test(after);
  if (ENDS_CALENDAR.test(before)) return /^["'(]*(?:\d|$)/.test(after) || new RegExp(`^(?:${MONTH})`).test(after);
  if (WORDS_TOO.test(before))
    return (
      /^["'(]*(?:\d|[A-Z]\d|[IVX]+\b)/.test(after) ||
      (/(?<![\p{L}\d.])(?:c|p|s)\.$/u.test(before) && !BEGINS.test(after))
    );
  if (ENDS_TITLE.test(before)) return true;
  if (ENDS_ENDER.test(before)) return !BEGINS.test(after);
  return LONE_CAPITAL.test(before) && !LETTERED.test(before);
}
