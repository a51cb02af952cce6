import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { ACTIONS_OF_SAMPLE, longPaper } from '#libs/testing/long-paper.js';
import { fetchAs, sessionOf } from '#libs/testing/sign-in.js';
import { A_FEW_MINUTES, addressOf, OwnSystem } from './own-system.js';

const own = new OwnSystem();
const ACTIONS = 200;
const paper = () => longPaper(600, { actions: ACTIONS, words: 800 });

interface Import {
  readonly id: string;
  readonly status: string;
  readonly state: { readonly reportId: string; readonly recorded?: readonly { readonly id: string }[] };
}
const ask = async <T>(url: string): Promise<T> => (await (await fetchAs(url)).json()) as T;
const importsAt = async (url: string) => (await ask<{ items: Import[] }>(`${url}/v1/imports`)).items;

/** Every planned action of the report, by reference. */
const actionsOf = async (url: string, reportId: string): Promise<string[]> => {
  const refs: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const of = `reportId=${reportId}&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const page: { items: { ref: string }[]; next: string | null } = await ask(`${url}/v1/actions?${of}`);
    refs.push(...page.items.map(({ ref }) => ref));
    cursor = page.next;
  }
  return refs;
};

describe('a paper whose draft is longer than an event can be', () => {
  it(
    'is recorded in parts and tells how far it is, again changes nothing, and is withdrawn as a whole',
    async () => {
      const url = await addressOf(own.run(['up', '--no-sample']));
      const cookie = await sessionOf(url);
      const file = own.beside('long.txt');
      writeFileSync(file, paper());
      const cli = { OVERSIGHT_URL: url };

      const importing = own.run(['import', file, '--accept', '--json'], cli);
      let seen: Import | undefined;
      for (let i = 0; i < 1200 && !seen?.state.recorded; i++, await sleep(50))
        seen = (await importsAt(url)).find(({ status }) => status === 'recording');
      expect(seen?.state.recorded?.length).toBeGreaterThanOrEqual(100);
      const { id = '', state: { reportId } = { reportId: '' } } = seen ?? {};
      const page = await fetch(`${url}/reports/${reportId}`, { headers: { cookie } });
      expect(await page.text()).toContain('still being recorded');
      expect(await importing.ended()).toBe(0);
      expect(importing.output).toMatch(/So far: \d{3} things\.\n[^]*Recorded by .* 208 actions/);

      for (let i = 0; i < 200 && (await importsAt(url))[0]?.status !== 'completed'; i++) await sleep(100);
      const { total, items } = await ask<{ total: number; items: { type: string }[] }>(
        `${url}/v1/imports/${id}/history`,
      );
      expect(items.map(({ type }) => type)).toEqual([
        'ImportAcceptedInParts.v1',
        ...Array<string>(total - 4).fill('ImportDraftPart.v1'),
        'ImportProgressed.v2',
        'ImportProgressed.v2',
        'ImportCompleted.v2',
      ]);
      const refs = await actionsOf(url, reportId);
      expect([refs.length, new Set(refs).size]).toEqual(Array(2).fill(ACTIONS + ACTIONS_OF_SAMPLE));

      const again = own.run(['import', file, '--accept', '--json'], cli);
      expect(await again.ended()).toBe(0);
      expect(again.output).toContain('Nothing changed: this document was recorded on');

      const withdrawing = own.run(['withdraw-import', id, '--reason', 'the wrong paper'], cli);
      expect(await withdrawing.ended()).toBe(0);
      expect(withdrawing.output).toMatch(/Withdrawn by .* 208 actions[^]*The paper can be imported anew\./);
      for (let i = 0; i < 200 && (await importsAt(url))[0]?.status !== 'withdrawn'; i++) await sleep(100);
      expect((await importsAt(url)).map(({ status }) => status)).toEqual(['withdrawn']);
      expect(await actionsOf(url, reportId)).toEqual([]);
    },
    A_FEW_MINUTES,
  );
});
