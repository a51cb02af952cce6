import type { Thing } from '#libs/read-models/register/thing.js';
import type { Links } from '../frame/links.js';
import { sentence } from '#libs/words/sentence.js';
import { statusTag, type Tag } from '#libs/words/tags.js';

/** The recommendations that stand at one status. */
export interface RecommendationGroup {
  readonly status: Tag;
  readonly count: number;
  readonly items: readonly {
    readonly ref: string;
    readonly href: string;
    readonly text: string;
    readonly kind: string | null;
    readonly addressee: string | null;
  }[];
}

/** As a recommendation goes through its life; one that waits for somebody comes before one that is done with. */
const ORDER: readonly string[] = [
  'proposed',
  'issued',
  'made',
  'deferred',
  'not reached',
  'referred',
  'recommended on',
  'answered',
  'accepted',
  'partly accepted',
  'agreed',
  'agreed as amended',
  'agreed in part',
  'in progress',
  'implementation claimed',
  'verified',
  'discharged',
  'closed',
  'rejected',
  'not agreed',
  'withdrawn',
];

const rank = (status: string): number => (ORDER.includes(status) ? ORDER.indexOf(status) : ORDER.length);

export function recommendationGroups(
  recommendations: readonly Thing<'recommendation'>[],
  links: Links,
): readonly RecommendationGroup[] {
  const statuses = [...new Set(recommendations.map(({ status }) => status))].sort((a, b) => rank(a) - rank(b));
  return statuses.map((status) => {
    const things = recommendations.filter((thing) => thing.status === status);
    return {
      status: statusTag(status),
      count: things.length,
      items: things.map(({ id, ref, state }) => ({
        ref,
        href: links.thing('recommendation', id),
        text: state.text,
        kind: state.kind === null ? null : sentence(state.kind),
        addressee: state.addressee,
      })),
    };
  });
}
