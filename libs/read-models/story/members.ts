import { RECORD_KINDS, type Kind } from '#libs/domain/deciders.js';
import { parseStreamId, streamId } from '#libs/kernel/stream-id.js';
import type { Point } from '../point.js';
import { Parameters, type Queries } from '../queries.js';
import { knownAt } from '../register/at.js';
import type { StoryKind } from './story.js';

interface MemberRow {
  readonly stream: string;
  readonly kind: Kind;
  readonly inspection_id: string | null;
}

const LINKS = { inspection: 'inspection_id', report: 'report_id', plan: 'plan_id' } as const;

const streamsOf = (rows: readonly MemberRow[]) => rows.map(({ stream }) => stream);
const idsOf = (kind: Kind, streams: readonly string[]) =>
  streams.flatMap((stream) => {
    const parsed = parseStreamId(stream);
    return parsed?.kind === kind ? [parsed.id] : [];
  });

/** Who belongs to whom, by whatever was known at the point, whatever day it speaks of. */
class Links {
  constructor(
    private readonly queries: Queries,
    private readonly point: Pick<Point, 'known'>,
  ) {}

  /** What of the record belongs to one of these inspections, reports or plans. */
  to(link: keyof typeof LINKS, ids: readonly string[]): Promise<readonly MemberRow[]> {
    const parameters = new Parameters();
    return this.queries.rows<MemberRow>(
      `select distinct t.stream, t.kind, c.inspection_id from card c join thing t on t.id = c.thing
       where c.${LINKS[link]} = any(${parameters.add(ids)}::text[]) and c.known_from <= ${knownAt(this.point, parameters)}
         and c.kind = any(${parameters.add(RECORD_KINDS)}::text[])`,
      parameters,
    );
  }

  /** The ids that a list of the states names: a plan's actions, what an action answers. */
  async named(list: 'actions' | 'answers', streams: readonly string[]): Promise<readonly string[]> {
    const parameters = new Parameters();
    const rows = await this.queries.rows<{ id: string }>(
      `select distinct named.id from thing t join version v on v.thing = t.id join base b on b.id = v.base,
         jsonb_array_elements_text((b.state || v.delta) -> '${list}') as named (id)
       where t.stream = any(${parameters.add(streams)}::text[]) and v.known_from <= ${knownAt(this.point, parameters)}`,
      parameters,
    );
    return rows.map(({ id }) => id);
  }

  /** What one plan belongs to. */
  async ofPlan(stream: string): Promise<readonly string[]> {
    const parameters = new Parameters();
    const rows = await this.queries.rows<{ inspection_id: string | null; report_id: string | null }>(
      `select distinct c.inspection_id, c.report_id from thing t join card c on c.thing = t.id
       where t.stream = ${parameters.add(stream)} and c.known_from <= ${knownAt(this.point, parameters)}`,
      parameters,
    );
    return rows.flatMap(({ inspection_id, report_id }) => [
      ...(inspection_id === null ? [] : [streamId('inspection', inspection_id)]),
      ...(report_id === null ? [] : [streamId('report', report_id)]),
    ]);
  }

  /** The actions that were ever in one of these plans. */
  async inPlans(plans: readonly string[]): Promise<readonly string[]> {
    const included = await this.named(
      'actions',
      plans.map((id) => streamId('action-plan', id)),
    );
    return [...streamsOf(await this.to('plan', plans)), ...included.map((id) => streamId('action', id))];
  }
}

/** The reports about it, what any of them holds about no other inspection, its plans and all of their actions. */
const ofInspection = async (links: Links, id: string): Promise<readonly string[]> => {
  const direct = streamsOf(await links.to('inspection', [id]));
  const told = await links.to('report', idsOf('report', direct));
  const ofNoOther = told.filter(({ inspection_id }) => inspection_id === null || inspection_id === id);
  return [...direct, ...streamsOf(ofNoOther), ...(await links.inPlans(idsOf('action-plan', direct)))];
};

/** Its inspection and its report, its actions and the recommendations that these answer, the report's commitments. */
const ofPlan = async (links: Links, id: string): Promise<readonly string[]> => {
  const above = await links.ofPlan(streamId('action-plan', id));
  const actions = await links.inPlans([id]);
  const answered = await links.named('answers', actions);
  const told = await links.to('report', idsOf('report', above));
  return [
    ...above,
    ...actions,
    ...answered.map((answer) => streamId('recommendation', answer)),
    ...streamsOf(told.filter(({ kind }) => kind === 'commitment')),
  ];
};

/** The streams of everything that belongs to the story of an inspection or a plan, itself among them. */
export const membersOf = async (
  queries: Queries,
  point: Pick<Point, 'known'>,
  kind: StoryKind,
  id: string,
): Promise<readonly string[]> => {
  const links = new Links(queries, point);
  const members = kind === 'inspection' ? await ofInspection(links, id) : await ofPlan(links, id);
  return [...new Set([streamId(kind, id), ...members])].sort();
};
