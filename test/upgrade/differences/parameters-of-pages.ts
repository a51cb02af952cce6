import { inLines, type Rule } from './rule.js';

const ADDRESS = /(?<=\b(?:href|action)=")(\/[^"?]*)\?([^"#]*)/g;

const COMPARED = /\/compare$/;
const SECOND: Readonly<Record<string, string>> = { on: 'toOn', asAt: 'toAsAt', atPosition: 'toAtPosition' };

const LIST = /^\/(?:reports|inspections|judgements|recommendations|actions|action-plans|commitments)$/;

type Parameter = readonly [name: string, value: string];

/** A parameter of a list by the names of today. */
const ofList = ([name, value]: Parameter): readonly Parameter[] => {
  if (name === 'show') return [[value, 'true']];
  if (name === 'sort' && value.startsWith('-'))
    return [
      ['sort', value.slice(1)],
      ['order', 'descending'],
    ];
  return [[name, value]];
};

const renamed = (path: string, parameter: Parameter): readonly Parameter[] => {
  const [name, value] = parameter;
  if (COMPARED.test(path)) return [[SECOND[name] ?? name, value]];
  return LIST.test(path) ? ofList(parameter) : [parameter];
};

const parametersOf = (query: string): readonly Parameter[] =>
  query.split('&amp;').map((each) => {
    const [name = '', value = ''] = each.split('=');
    return [name, value];
  });

const addressOf = (path: string, parameters: readonly Parameter[]): string =>
  `${path}?${parameters.map((each) => each.join('=')).join('&amp;')}`;

const addressesRenamed = (text: string): string =>
  text.replace(ADDRESS, (_, path: string, query: string) =>
    addressOf(
      path,
      parametersOf(query).flatMap((each) => renamed(path, each)),
    ),
  );

const FORM = /<form\b[^>]*\baction="([^"?]*)[^]*?<\/form>/g;
const HIDDEN = /<input type="hidden" name="([^"]*)" value="([^"]*)">/g;
const TYPED = /(?<=<input\b[^>]*\bname=")(?:on|asAt)(?=")/g;

const hidden = ([name, value]: Parameter): string => `<input type="hidden" name="${name}" value="${value}">`;

/** What a form sends, by the names that the page which it leads to has for it. */
const fieldsRenamed = (text: string): string =>
  text.replace(FORM, (form, path: string) =>
    form
      .replace(HIDDEN, (_, name: string, value: string) => renamed(path, [name, value]).map(hidden).join(''))
      .replace(TYPED, (name) => (COMPARED.test(path) ? (SECOND[name] ?? name) : name)),
  );

const addressesInOrder = (text: string): string =>
  text.replace(ADDRESS, (_, path: string, query: string) =>
    addressOf(
      path,
      [...parametersOf(query)].sort((a, b) => (a.join('=') < b.join('=') ? -1 : 1)),
    ),
  );

/** First of all rules: others read addresses by the names of today. */
export const NAMES_OF_PARAMETERS: readonly Rule[] = [
  {
    rule:
      'Links and forms of pages have the parameters of the API: `open=true` for `show=open`, `order=descending` for a minus, and `toOn`, ' +
      '`toAsAt` and `toAtPosition` for the second moment of a comparison. The earlier ones are read by these names.',
    where: /^\/(?!v1\/)/,
    of: 'old',
    without: inLines((text) => fieldsRenamed(addressesRenamed(text))),
  },
];

/** Last of all rules: others read addresses in the order in which pages write them. */
export const ORDER_OF_PARAMETERS: readonly Rule[] = [
  {
    rule: 'In which order an address names its parameters says nothing.',
    where: /^\/(?!v1\/)/,
    of: 'both',
    without: inLines(addressesInOrder),
  },
];
