import { inLines, type Rule } from './rule.js';

const SKIPPED = /<a class="govuk-skip-link" href="#way-forward">[^<]*<\/a>\s*/g;
const SKIPPED_BEFORE = /<a class="govuk-link app-replay__skip" href="#told">[^<]*<\/a>\n/g;
/** Ways are told apart by their names, and lead on where they led before. */
const NAMED = / id="way-[a-z]+"(?: tabindex="-1")?/g;
const ONE_STOP = /(?<=<a class="app-ticks__tick [^>]*) tabindex="-1"/g;
const GO = /<form class="app-replay__go"[^]*?<\/form>\n/g;
const KEYS = /(?<=<p>With a keyboard: )[^<]*/g;

const asBefore = (text: string): string =>
  [SKIPPED, SKIPPED_BEFORE, NAMED, ONE_STOP, GO, KEYS].reduce((rest, part) => rest.replace(part, ''), text);

export const STEPS_OF_REPLAYS: readonly Rule[] = [
  {
    rule: 'Any step of a replay is reached by three keys: the marks are one stop of the tab key, and a step is gone to by its number.',
    where: /^\/[a-z-]+\/[0-9a-f-]{36}\/replay\?/,
    of: 'both',
    without: inLines((text) =>
      asBefore(text).replace(/<\/(a|span)>\s*(?=<(?:a|span) class="govuk-button[^>]*app-replay__way)/g, '</$1>\n'),
    ),
  },
];
