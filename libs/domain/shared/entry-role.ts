/**
 * What an entry does to its thing: `begins` it; is a `step`, which moves its lifecycle on; is a `fact` about it, true
 * from its own day; is a fact that may be agreed `ahead` of its day, and lapses where the thing ends first; is a fact that
 * is said `once`, so that to say it again corrects it, whichever day is the earlier; or `withdraws` other entries,
 * recorded by mistake.
 */
export type EntryRole = 'begins' | 'step' | 'fact' | 'ahead' | 'once' | 'withdraws';

/** The role of every type of entry of one aggregate: the compiler asks for each. */
export type EntryRoles<EventType extends string> = Readonly<Record<EventType, EntryRole>>;
