import { LIFECYCLES } from '#libs/domain/moves.js';
import type { Lifecycle } from '#libs/domain/shared/moves/lifecycle.js';
import { sentence } from './sentence.js';

/** Members of a thing itself; deeper down the same names mean something else. */
const OWN: Readonly<Record<string, string>> = { by: 'promised by', from: 'report from', to: 'promised to' };

/** One of several, by the name of the list. */
const ONE_OF: Readonly<Record<string, string>> = {
  addressees: 'addressee',
  appendices: 'appendix',
  backgroundDocuments: 'background document',
  dates: 'date',
  discrepancies: 'discrepancy',
  duties: 'statutory deadline',
  findings: 'finding',
  grants: 'role',
  moreTime: 'request for more time',
  laterDocuments: 'later document',
  recipients: 'recipient',
  resolutions: 'resolution',
  statements: 'statement',
  submissions: 'submission',
};

/** Members of the state by what people call them, where spelling the name out would not do; numbers in a list left out. */
const FIELDS: Readonly<Record<string, string>> = Object.fromEntries([
  ['ref', 'reference'],
  ...Object.values<Lifecycle>(LIFECYCLES).flatMap(({ members = {} }) => Object.entries(members)),
]);

const spelledOut = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

const IN_LIST = /^(.+?)\.(\d+)(?:\.(.+))?$/;

const inWords = (path: string, within: string): string => {
  const [, list, index, member] = IN_LIST.exec(path) ?? [];
  if (list === undefined || index === undefined) return plain(path, within);
  const one = `${ONE_OF[list] ?? plain(list, within)} ${Number(index) + 1}`;
  return member === undefined ? one : `${one}, ${inWords(member, `${list}.`)}`;
};

const plain = (path: string, within: string): string =>
  FIELDS[within + path] ??
  path
    .split('.')
    .map((name) => FIELDS[name] ?? spelledOut(name))
    .join(', ');

/** "Due date" for `due`, "Discrepancy 1, why" for `discrepancies.0.why`. */
export const fieldInWords = (path: string): string => sentence(OWN[path] ?? inWords(path, ''));
