// @ts-check
// A committee officer of the built system, who makes changes over HTTP.
import { join } from 'node:path';
import { ROOT } from './measure.mjs';

const { tokenWithoutBrowser } = await import(join(ROOT, 'dist/apps/oversight/login/without-browser.js'));

const AT_ONCE = 32;

/** A function that makes a change as the officer. @param {string} url of the system */
export const officer = async (url) => {
  const token = await tokenWithoutBrowser(url, 'Amara Okafor');
  /**
   * @param {string} path @param {object} body @param {string} [tag]
   * @returns {Promise<{ id: string, tag: string, position: bigint }>}
   */
  return async (path, body, tag) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(tag && { 'if-match': tag }),
    };
    const made = await fetch(`${url}/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const { id, position, detail } = await made.json();
    if (!made.ok) throw new Error(`${path}: ${made.status} ${detail}`);
    return { id, tag: made.headers.get('etag') ?? '', position: BigInt(position) };
  };
};

/** So many actions to make changes to. @param {Awaited<ReturnType<typeof officer>>} send @param {number} count */
export const planActions = async (send, count) => {
  const scope = { authority: 'Northbridge', committee: 'Audit Committee', meeting: '2026-11-10' };
  const document = { sha256: 'a'.repeat(64), name: 'paper.pdf', mediaType: 'application/pdf' };
  const report = await send('reports', { ...scope, itemNo: '7', classification: 'Open', title: 'A report', document });
  const numbers = Array.from({ length: count }, (_, n) => n + 1);
  /** @type {{ id: string, tag: string }[]} */
  const actions = [];
  while (numbers.length > 0)
    actions.push(
      ...(await Promise.all(
        numbers
          .splice(0, AT_ONCE)
          .map((number) => send('actions', { reportId: report.id, paragraph: 12, number, objective: 'Do it well' })),
      )),
    );
  return actions;
};
