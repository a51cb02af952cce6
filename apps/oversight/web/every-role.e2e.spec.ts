import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QueryBus } from '@nestjs/cqrs';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import { begins, movesByHand, needsDocument } from '#apps/dashboard/forms/offered-moves.js';
import { RightsInLog } from '#libs/application/people/rights-in-log.js';
import { PUBLIC } from '#libs/asking/reader.js';
import { RECORD_KINDS } from '#libs/domain/deciders.js';
import type { Deed } from '#libs/domain/rights/deeds.js';
import { mayAnywhere } from '#libs/domain/rights/may-do.js';
import { allowedTo, operationOf } from '#libs/domain/rights/operation.js';
import { RIGHTS_TO_ASK, type QuestionName } from '#libs/domain/rights/questions.js';
import type { Rights } from '#libs/domain/rights/rights.js';
import { Sessions } from '#libs/identity/index.js';
import { KIND_WORDS } from '#libs/words/kinds.js';
import { ApiJourney, type ListBody } from '#libs/testing/api-journey.js';
import { routesIn, type Route } from '#libs/testing/rights/routes.js';
import { startTestSystem } from '#libs/testing/system.js';

/** What is everybody's, and asks no question of the record. */
const OF_ANYBODY = new Set([
  'HealthController.live',
  'HealthController.ready',
  'SchemasController.list',
  'SchemasController.one',
  // Of the audit log everybody has what tells nothing; what each has of the rest is tried beside them.
  'LogController.checkpoint',
  'LogController.tile',
  'ProofController.inclusion',
  'ProofController.consistency',
  'ExportController.export',
  'ProtectedResourceController.describe',
  'AssetsController.asset',
  'DocsController.overview',
  'DocsController.operation',
  'DocsController.schema',
  'DocsController.tag',
  'SignInController.begin',
  'SignInController.finish',
  'SignInController.end',
  'SignInController.ended',
  'MissingPageController.missing',
  'NoSuchRouteController.missing',
]);

/** Pages whose forms say what they do: `apps/dashboard` tries who may, beside each. */
const OF_FORMS = new Set([
  'PeopleController.takeUp',
  'PeopleController.changePerson',
  'PeopleController.openService',
  'PeopleController.changeService',
  'EvidenceController.add',
  'PapersController.bring',
  'PapersController.confirm',
  'ImportPagesController.decide',
  'ImportPagesController.withdraw',
  'MovesController.send',
  'MovesController.sendNew',
  'MinutingController.sent',
  'CorrectingMinutesController.sent',
  'ManyController.send',
  'OwnersAndDatesController.sendOfReport',
  'OwnersAndDatesController.sendOfPlan',
  'UpdatesController.ask',
  'OrderOfEntriesPageController.see',
]);

/** Pages of a form of each move, which are tried move by move. */
const FORMS_OF_MOVES = new Set([
  'MovesController.ask',
  'MovesController.askNew',
  // They lead on to the pages of these two.
  'CorrectingMinutesController.leadOn',
]);
const WITH_PAGES_OF_THEIR_OWN = new Set(['CorrectMinutes', 'AgreeMinutes']);

/** What is read that is no part of the record: by which deed of the table. */
const DEEDS: ReadonlyMap<string, Deed> = new Map([
  ['AccessLogController.list', 'read the access log'],
  ['AccessLogPageController.show', 'read the access log'],
]);

const GUEST = 'a guest';
/** One for each set of roles. */
const PEOPLE = [GUEST, ...EMBEDDED_PEOPLE.map(({ name }) => name).filter((name) => name !== 'Tom Lindqvist')];

let api: ApiJourney;
let routes: readonly Route[];
let ids: ReadonlyMap<string, string>;
const rights = new Map<string, Rights>();
const cookies = new Map<string, string>();
let asked: string[] = [];

beforeAll(async () => {
  api = await ApiJourney.of(await startTestSystem({ guest: PUBLIC }));
  await api.recordSample();
  const { app, url } = api.system;
  routes = routesIn(app);
  const kinds = new Set(routes.flatMap(({ path }) => /^\/v1\/([^/]+)\/:id$/.exec(path)?.[1] ?? []));
  const reader = await api.bearer('Priya Raman');
  ids = new Map(
    await Promise.all(
      [...kinds].map(async (kind) => {
        const { body } = await api.get<ListBody>(`/v1/${kind}?limit=1`, reader);
        return [kind, body.items?.[0]?.id ?? randomUUID()] as const;
      }),
    ),
  );
  for (const { id, name } of EMBEDDED_PEOPLE) {
    rights.set(name, await app.get(RightsInLog).of(id));
    const session = { person: id, name, claimed: [], authTime: new Date() };
    cookies.set(name, `oversight-${new URL(url).port}-session=${await app.get(Sessions).begin(session, null)}`);
  }
  app.get(QueryBus).subscribe((question) => asked.push(question.constructor.name));
}, 60_000);
afterAll(() => api?.stop());

/** What an address asks for before it is a question. */
const NEEDED = new Map([
  ['/v1/who-could', '?could=action/VerifyCompletion'],
  ['/v1/audit/dossier', '?from=2016-01-01&to=2016-01-02'],
]);

const addressOf = ({ path }: Route): string => {
  const [first = '', second = ''] = path.split('/').slice(1);
  const id = ids.get(first === 'v1' ? second : first) ?? randomUUID();
  return api.system.url + path.replace(':id', id).replace(':no', '1') + (NEEDED.get(path) ?? '');
};

/** Pages know who it is by the session, the API by a token. */
const credentialOf = async (who: string, { path }: Route): Promise<Record<string, string>> => {
  if (who === GUEST) return {};
  return path.startsWith('/v1/') ? { ...(await api.bearer(who)) } : { cookie: cookies.get(who) ?? '' };
};

const isRefusal = (status: number): boolean => status === 401 || status === 403;

const mayAsk = (who: string, question: QuestionName): boolean => {
  const its = rights.get(who);
  return allowedTo({ question }).includes('guest') || (its !== undefined && mayAnywhere(its, { question }));
};

describe('who may do what', () => {
  it('is asked at every address that changes something', () => {
    const without = routes.filter(
      ({ method, does, name }) => method === 'POST' && !does && !OF_ANYBODY.has(name) && !OF_FORMS.has(name),
    );
    expect(without.map(({ name, path }) => `${name} ${path}`)).toEqual([]);
  });

  it.each(PEOPLE)(
    'is refused or not by the table of rights, at every address that changes something: %s',
    async (who) => {
      const wrong: string[] = [];
      for (const route of routes.filter(({ method, does }) => method === 'POST' && does)) {
        const its = rights.get(who);
        const may = its !== undefined && route.does !== null && mayAnywhere(its, route.does);
        const headers = { 'content-type': 'application/json', 'if-match': '"0"', ...(await credentialOf(who, route)) };
        const { status } = await fetch(addressOf(route), { method: 'POST', headers, body: '{"unknown":1}' });
        const refused = status === (who === GUEST ? 401 : 403);
        const ofOwners = route.does !== null && allowedTo(route.does).includes('owner') && who !== GUEST;
        if (!ofOwners && refused === may) wrong.push(`${route.name} ${route.path}: ${status}`);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it.each(PEOPLE)(
    'is told or not by the table of rights, at every address that is read: %s',
    async (who) => {
      const wrong: string[] = [];
      const read = routes.filter(({ method }) => method === 'GET');
      for (const route of read.filter(({ name }) => !OF_ANYBODY.has(name) && !FORMS_OF_MOVES.has(name))) {
        asked = [];
        const { status } = await fetch(addressOf(route), {
          headers: await credentialOf(who, route),
          redirect: 'manual',
        });
        const told = `${route.name} ${route.path}: ${status} for ${asked.join(', ')}`;
        const deed = DEEDS.get(route.name);
        if (deed !== undefined) {
          const its = rights.get(who);
          // A page sends a guest to sign in.
          const refused = isRefusal(status) || status === 303;
          if (refused === (its !== undefined && mayAnywhere(its, { deed }))) wrong.push(told);
          continue;
        }
        if (asked.length === 0) wrong.push(`${told}: it asks no question`);
        const unknown = asked.filter((name) => !(name in RIGHTS_TO_ASK));
        if (unknown.length > 0) wrong.push(`${told}: ${unknown.join(', ')} has no row`);
        const may = asked.every((name) => mayAsk(who, name as QuestionName));
        if (isRefusal(status) === may) wrong.push(told);
        if (!may && isRefusal(status) && status !== (who === GUEST ? 401 : 403)) wrong.push(told);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it.each(PEOPLE)(
    'is asked by the form of every move: %s',
    async (who) => {
      const wrong: string[] = [];
      const its = rights.get(who);
      for (const kind of RECORD_KINDS)
        for (const { type, move } of movesByHand(kind)) {
          if (needsDocument(move) || WITH_PAGES_OF_THEIR_OWN.has(type)) continue;
          const { path } = KIND_WORDS[kind];
          const page = `/${path}${begins(move) ? '' : `/${ids.get(path) ?? randomUUID()}`}/do/${move.verb}`;
          const headers = who === GUEST ? {} : { cookie: cookies.get(who) ?? '' };
          const { status } = await fetch(api.system.url + page, { headers, redirect: 'manual' });
          const operation = operationOf(kind, type);
          const may = its !== undefined && (mayAnywhere(its, operation) || allowedTo(operation).includes('owner'));
          if (may === isRefusal(status)) wrong.push(`${page}: ${status}`);
        }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});
