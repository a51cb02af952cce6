import type { Owner } from '#libs/domain/shared/owner.js';
import type { KindDescription } from './kind.js';

const nameOf = (owner: Owner | null) => (owner === null ? null : 'person' in owner ? owner.person : owner.post);

export const ACTION: KindDescription<'action'> = {
  ref: ({ ref }) => ref,
  title: ({ objective }) => objective,
  scope: ({ scope }) => scope,
  links: ({ reportId, inspectionId, planId }) => ({ reportId, inspectionId, planId }),
  facets: {
    owner: ({ owner }) => nameOf(owner),
    firstDue: ({ firstDue }) => firstDue,
    due: ({ due }) => due,
    holder: ({ holder }) => holder,
    priority: ({ priority }) => priority,
    moreTime: ({ moreTime }) => moreTime.at(-1)?.status ?? null,
    rag: ({ rag }) => rag?.value ?? null,
  },
};
