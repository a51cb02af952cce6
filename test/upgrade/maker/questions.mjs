import { comparisons } from './questions/comparisons.mjs';
import { entriesAsked } from './questions/entries.mjs';
import { lists, LISTS } from './questions/lists.mjs';
import { pages } from './questions/pages.mjs';
import { things } from './questions/things.mjs';
import { momentsOf } from './moments.mjs';

/** Everything of a list, by its pages. */
const all = async (url, address) => {
  const items = [];
  let next = '';
  while (next !== null) {
    const page = await (await fetch(`${url}${address}${next && `&cursor=${encodeURIComponent(next)}`}`)).json();
    items.push(...page.items);
    ({ next } = page);
  }
  return items;
};

/** What is asked of a record, each question with its moment; and commands of which the output is held. */
export const questionsTo = async (url) => {
  const entries = await all(url, '/v1/audit/entries?limit=200');
  const moments = momentsOf(entries);
  const found = {};
  for (const path of LISTS) found[path] = await all(url, `/v1/${path}?on=2999-12-31&limit=200`);
  const questions = [lists, things, entriesAsked, comparisons, pages].flatMap((of) => of(moments, found, entries));
  return { questions: [...new Set(questions)], commands: commandsOf(found, entries) };
};

const commandsOf = ({ actions, inspections, recommendations }, entries) => {
  const day = entries[0].recordedAt.slice(0, 10);
  return [
    ['replay', actions[0].ref],
    ['replay', recommendations.at(-1).ref, '--as-true'],
    ['replay', `inspection/${inspections[0].id}`, '--to', day],
    ['replay', '--as-true', '--from', '2017-09-01', '--to', '2017-09-30'],
    ['replay', '--json', '--from', day, '--to', day],
  ];
};
