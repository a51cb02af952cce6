import type { PlainDate } from '#libs/kernel/event.js';
import type { Named } from '../scope.js';
import { slug } from '../text/slug.js';
import type { Known } from './known.js';

/** How names of one kind of thing are compared. */
export interface Spelling {
  /** What makes the name; two names that share one are the same name. */
  readonly keysOf: (name: Named) => readonly string[];
  /** Words that say what such a thing is, or nothing: what they alone have in common, names do not share. */
  readonly small: ReadonlySet<string>;
}

export type Match<T extends Known> =
  | { readonly is: 'known'; readonly known: T }
  | { readonly is: 'new' }
  /** Any of them may be meant, or none. */
  | { readonly is: 'unsure'; readonly candidates: readonly T[] };

/** What somebody means by a name: the one that had it on the day, and nobody's guess. */
export class Matching<T extends Known> {
  private readonly keys: readonly string[];
  private readonly words: readonly string[];

  constructor(
    private readonly spelling: Spelling,
    used: Named,
    private readonly on: PlainDate,
  ) {
    this.keys = spelling.keysOf(used);
    this.words = this.significant(used);
  }

  /** Among those that may have the name; `before`: others that may be meant all the same, though none is for its name alone. */
  among(those: readonly T[], before: readonly T[] = []): Match<T> {
    const called = this.withoutSuccessors(those.filter((each) => this.hadOn(each)));
    const [known, another] = called;
    if (known && !another) return { is: 'known', known };
    if (another) return { is: 'unsure', candidates: called };
    const all = [...those, ...before.filter((each) => !those.includes(each))];
    const like = all.filter((each) => this.hadEver(each) || this.resembles(each));
    const after = all.filter(({ id }) =>
      like.some(({ endedOn, succeededBy }) => endedOn !== null && succeededBy.includes(id)),
    );
    const candidates = all.filter((each) => like.includes(each) || after.includes(each));
    return candidates.length === 0 ? { is: 'new' } : { is: 'unsure', candidates };
  }

  private isCalled(name: Named): boolean {
    return this.spelling.keysOf(name).some((key) => this.keys.includes(key));
  }

  private hadEver({ names }: Known): boolean {
    return names.some((name) => this.isCalled(name));
  }

  private hadOn({ names, isRecorded, endedOn }: Known): boolean {
    if (endedOn !== null && endedOn <= this.on) return false;
    // What papers print of one that nobody recorded says of no day when it was called so.
    if (!isRecorded) return names.some((name) => this.isCalled(name));
    return names.some((name, n) => {
      const until = names[n + 1]?.from ?? null;
      return this.isCalled(name) && (name.from === null || name.from <= this.on) && (until === null || this.on < until);
    });
  }

  /** Before it ended, what came after one of the same name was not there, or was called otherwise. */
  private withoutSuccessors(called: readonly T[]): readonly T[] {
    return called.filter(({ id }) => !called.some((each) => each.id !== id && each.succeededBy.includes(id)));
  }

  private resembles({ names }: Known): boolean {
    return names.some((name) => this.significant(name).some((word) => this.words.includes(word)));
  }

  private significant({ name }: Named): readonly string[] {
    return slug(name)
      .split('-')
      .filter((word) => !this.spelling.small.has(word));
  }
}

/** The words of a text, as a set. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
