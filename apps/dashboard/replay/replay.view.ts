import { BadRequestException, NotFoundException } from '@nestjs/common';
import type { Position } from '#libs/kernel/position.js';
import type { Step, Story, StoryKind } from '#libs/read-models/story/story.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import { word, type RawQuery } from '../frame/asked.js';
import type { Asking } from '../frame/pages.js';
import { entriesShown } from '../parts/history.js';
import { documentsOf } from '../parts/quotation.js';
import { isRecordId } from '../things/record-id.js';
import { count } from '../words/count.js';
import { dateInWords, instantInWords } from '../words/dates.js';
import { eventInWords } from '../words/event-words.js';
import { KIND_WORDS } from '../words/kinds.js';
import { sentence } from '../words/sentence.js';
import { actsOf, sceneWith, scenesOf, waysFrom, type Pace, type Scene, type Ways } from './scenes.js';
import { storyBoard, type BoardColumn } from './story-board.js';
import { ticksOf, type Tick } from './ticks.js';

/** As many events of one act as are told in words. */
const TOLD = 50;

const RULES: Readonly<Record<StoryKind, string>> = {
  inspection:
    'An inspection’s story is the inspection itself, the reports about it, the judgements, recommendations, actions and commitments that these hold (unless they belong to another inspection), its action plan, and every action that was ever in that plan.',
  'action-plan':
    'A plan’s story is the plan itself, the inspection that it answers, the report that it came with and the commitments made there, every action that was ever in the plan, and the recommendations that these answer.',
};

function stepAsked(query: RawQuery, steps: number): number {
  const asked = word(query, 'step') ?? '1';
  const step = /^[1-9]\d{0,8}$/.test(asked) ? Number.parseInt(asked, 10) : 0;
  if (step < 1 || step > steps)
    throw new BadRequestException(`“step” in the address of this page must be a number from 1 to ${steps}.`);
  return step;
}

function paceAsked(query: RawQuery): Pace {
  const asked = word(query, 'by') ?? 'event';
  if (asked !== 'event' && asked !== 'act')
    throw new BadRequestException('“by” in the address of this page must be event or act.');
  return asked;
}

const positionOf = (steps: readonly Step[], step: number): Position | null => steps[step - 1]?.position ?? null;

const nameOfStep = (steps: readonly Step[], { step, first }: Tick): string => {
  const told = steps[step - 1];
  if (told === undefined) return '';
  if (first < step) return `Steps ${first} to ${step}: ${count(step - first + 1, 'event')} of one act`;
  return `Step ${step}: ${eventInWords({ type: told.type, changes: [] }, () => null)}, ${told.ref}`;
};

/** What changed, for somebody who hears it. */
const saidOf = (at: string, whats: readonly string[], columns: readonly BoardColumn[]): string => {
  const marked = columns.flatMap(({ tiles }) => tiles).filter(({ mark }) => mark !== null);
  const [what = ''] = whats;
  const told = whats.length > 1 ? `${count(whats.length, 'event')}, the first: ${what}` : what;
  const changed = marked.length === 0 ? 'Nothing on the board changes.' : `${count(marked.length, 'tile')} marked.`;
  return `${at}. ${told}. ${changed}`;
};

const documentsIn = (things: readonly Thing[]) =>
  documentsOf(things.filter((thing): thing is Thing<'report'> => thing.kind === 'report'));

const thingsAt = (story: Story, position: Position | null): Promise<readonly Thing[]> =>
  position === null ? Promise.resolve([]) : story.things(position);

/** One stop of the replay: what was recorded, and the board of the story as it was known then. */
export async function replayPage(asking: Asking, kind: StoryKind, id: string) {
  const { view, query, links } = asking;
  const story = isRecordId(id) ? await view.story(kind, id.toLowerCase()) : null;
  if (story === null) throw new NotFoundException();
  const steps = await story.steps();
  const step = stepAsked(query, steps.length);
  const pace = paceAsked(query);
  const scenes = scenesOf(steps, pace);
  const index = sceneWith(scenes, step);
  const scene: Scene = scenes[index] ?? { from: step, to: step };
  const [before, now] = [positionOf(steps, scene.from - 1), positionOf(steps, scene.to)];
  const things = await thingsAt(story, now);
  const entries = await story.entries({ after: before, upTo: now, limit: TOLD });
  const told = await entriesShown(asking, entries, documentsIn(things));
  const kinds = new Set(steps.map((each) => each.kind));
  const columns = storyBoard(kinds, await thingsAt(story, before), things, asking);
  const to = (target: number | null, by: Pace = pace) =>
    target === null ? null : links.replay(kind, id, { step: String(target), by: by === 'act' ? by : undefined });
  const at =
    scene.from === scene.to
      ? `Step ${scene.to} of ${steps.length}`
      : `Steps ${scene.from} to ${scene.to} of ${steps.length}`;
  const root = await view.find(kind, id.toLowerCase());
  const heading = sentence(root?.title ?? KIND_WORDS[kind].one);
  const recordedAt = steps[scene.to - 1]?.recordedAt ?? '';
  const groups = ticksOf(actsOf(steps), scene);
  const ways = waysFrom(scenes, index);
  const href = (name: keyof Ways) => to(ways[name]);
  return {
    section: kind,
    title: `${at}, replay of ${heading}`,
    heading,
    kind: KIND_WORDS[kind].one,
    ref: root?.ref ?? '',
    back: { href: links.thing(kind, id), text: `Back to the ${KIND_WORDS[kind].one}` },
    at,
    stop: pace === 'act' ? `Act ${index + 1} of ${scenes.length}` : null,
    knownAt: instantInWords(recordedAt),
    trueOn: dateInWords(view.point.on),
    ways: [
      { name: 'first', text: 'First', href: href('first') },
      { name: 'back', text: 'Back', href: href('back') },
      { name: 'forward', text: 'Forward', href: href('forward') },
      { name: 'last', text: 'Last', href: href('last') },
    ],
    paces: [
      { text: 'Event by event', href: to(scene.from, 'event'), current: pace === 'event' },
      { text: 'Act by act', href: to(scene.to, 'act'), current: pace === 'act' },
    ],
    first: instantInWords(steps[0]?.recordedAt ?? ''),
    last: instantInWords(steps.at(-1)?.recordedAt ?? ''),
    bundled: groups.some(({ ticks }) => ticks.some(({ first, step: upTo }) => first < upTo)),
    groups: groups.map(({ act, ticks }) => ({
      name: `Recorded on ${instantInWords(steps[act.from - 1]?.recordedAt ?? '')}`,
      ticks: ticks.map((tick) => ({ ...tick, name: nameOfStep(steps, tick), href: to(tick.step) })),
    })),
    told,
    untold: scene.to - scene.from + 1 - told.length,
    columns,
    unmoved: columns.every(({ tiles }) => tiles.every(({ mark }) => mark === null)),
    said: saidOf(
      at,
      told.map(({ what, ref }) => `${what}, ${ref}`),
      columns,
    ),
    rule: RULES[kind],
  };
}
