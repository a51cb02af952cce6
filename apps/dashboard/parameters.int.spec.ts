import { describe, expect, it } from '@jest/globals';
import { committeePages, everyPage } from '#libs/testing/dashboard/committee-pages.js';

const { recorded, dashboard, get } = committeePages('2016-06-21');

const pages = () => [
  ...everyPage(recorded()),
  '/compare',
  '/order-of-entries',
  `/actions/${recorded().id('action', '/A13.1')}/compare`,
  `/inspections/${recorded().id('inspection', '')}/replay`,
];

/** Asked for with as much as possible, so that as many links as possible have something to keep. */
const asked = () => [
  ...pages(),
  '/?on=2016-06-10&authority=wexmoor',
  '/changes?authority=wexmoor&atPosition=3000',
  '/actions?open=true&sort=due&order=descending&text=adopt&status=planned,blocked&on=2016-06-10',
  '/compare?fromOn=2016-05-23&toOn=2016-06-10&kind=action,judgement&what=changed&authority=wexmoor',
  `/inspections/${recorded().id('inspection', '')}/replay?step=2&by=act&on=2016-06-10`,
];

const unescaped = (html: string) => html.replaceAll('&amp;', '&');

/** Every address inside the site that a page leads to, by its links and by its forms as they are sent untouched. */
const addressesIn = (html: string): readonly string[] => {
  const links = [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, href = '']) => unescaped(href));
  const forms = [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([^]*?)<\/form>/g)].map(
    ([, action = '', inside = '']) => {
      const sent = inside.replace(/<input(?=[^>]*type="(?:radio|checkbox)")(?![^>]* checked)[^>]*>/g, '');
      const names = [
        ...sent.matchAll(/<(?:input|select)[^>]*\sname="([^"]*)"(?:[^>]*type="hidden")?(?:[^>]*value="([^"]*)")?/g),
      ];
      return `${action.split('?')[0]}?${new URLSearchParams(names.map(([, name = '', value = '']): [string, string] => [name, unescaped(value)])).toString()}`;
    },
  );
  return [...links, ...forms].filter((path) => !/^\/(assets|docs|v1|sign-in)\b/.test(path));
};

/** Where an address leads, without going there. */
const answerTo = (path: string) => fetch(dashboard().url + path, { redirect: 'manual' });

/** The same, where a form fills the address with empty fields and leads on to the tidy one of the same page. */
const arrivingAt = async (path: string) => {
  const answer = await answerTo(path);
  const location = answer.headers.get('location') ?? '';
  return answer.status === 302 && location.split('?')[0] === path.split('?')[0] ? answerTo(location) : answer;
};

/** Addresses of one page with the same parameters are one to us, whatever thing and value they name. */
const shapeOf = (path: string): string => {
  const { pathname, searchParams } = new URL(path, dashboard().url);
  return `${pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'id')}?${[...searchParams.keys()].sort().join()}`;
};

/** It walks every kind of address: fifteen seconds where nothing else runs. */
const SLOW_MS = 120_000;

describe('the addresses of pages', () => {
  it(
    'have only parameters that the page there takes, whatever page leads there',
    async () => {
      const met = new Map<string, string>();
      for (const page of asked()) for (const path of addressesIn((await get(page)).html)) met.set(shapeOf(path), path);
      const forms = [...met.values()].filter((path) => path.includes('fromOn='));
      expect([met.size > 40, forms.length > 0]).toEqual([true, true]);
      for (const path of met.values()) {
        const { status, headers } = await arrivingAt(path);
        expect([path, status, headers.get('location')]).toEqual([path, 200, null]);
      }
    },
    SLOW_MS,
  );

  it('are refused with any other parameter, and told which there are', async () => {
    for (const page of pages())
      for (const name of ['colour', 'constructor', '__proto__', 'toString', 'ON', 'minPosition']) {
        const { status, words } = await get(`${page}?${name}=1`);
        expect([page, name, status]).toEqual([page, name, 400]);
        expect(words).toContain(`knows nothing of “${name}”`);
        expect(words).toContain(page.includes('/compare') ? 'toOn' : 'atPosition');
      }
  });

  it('lead on without what the page does not know', async () => {
    const { html } = await get('/actions?colour=red&open=true&on=2016-06-10');
    expect(html).toContain('href="/actions?open=true&amp;on=2016-06-10"');
  });

  it.each([
    ['/actions?show=open', '/actions?open=true'],
    ['/actions?show=overdue&sort=-due&text=a%20b', '/actions?overdue=true&sort=due&order=descending&text=a+b'],
    ['/action-plans?show=', '/action-plans'],
    ['/compare?on=2016-06-10&fromOn=2016-05-23', '/compare?toOn=2016-06-10&fromOn=2016-05-23'],
    ['/compare?asAt=2016-06-10&on=', '/compare?toAsAt=2016-06-10&toOn='],
    ['/compare?atPosition=12', '/compare?toAtPosition=12'],
  ])('%s, as it was sent around, leads to %s', async (before, now) => {
    const { status, headers } = await answerTo(before);
    expect([status, headers.get('location')]).toEqual([301, now]);
    expect((await answerTo(now)).status).toBe(200);
  });

  it('take every filter of the API, by its name', async () => {
    const total = async (query: string) => /(\d+) actions?/.exec((await get(`/actions?${query}`)).words)?.[1];
    expect(await total('status=blocked,closed')).toBe(await total('status=blocked&status=closed'));
    expect(await total('status=planned,agreed,blocked,closed,in%20progress')).not.toBe('0');
    expect(await total('overdue=true')).toBe('1');
    const refused = await get('/actions?status=planed');
    expect([refused.status, refused.words]).toEqual([400, expect.stringContaining('any of planned, agreed')]);
  });
});
