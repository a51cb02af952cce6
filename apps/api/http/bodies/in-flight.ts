import { Problem } from '../../problems/problem.js';

interface Bounds {
  readonly inAll: number;
  readonly ofOne: number;
}

const RETRY = { 'Retry-After': '2' };

interface Words {
  readonly one: (theirs: number) => string;
  readonly all: string;
}

const BODIES: Words = {
  one: (theirs) => `send ${theirs} bodies at once, and no more are taken`,
  all: 'bodies are being sent',
};

export const DOCUMENTS: Words = {
  one: (theirs) => `fetch ${theirs} documents at once, and no more are sent`,
  all: 'documents are being fetched',
};

/** Bounds how many bodies are in flight at once: in all, and for each sender. */
export class InFlight {
  private all = 0;
  private readonly of = new Map<string, number>();

  constructor(
    private readonly bounds: Bounds,
    private readonly words: Words = BODIES,
  ) {}

  /**
   * Counts one more body as in flight. Returns the function that ends that; calling it twice changes nothing.
   * @throws Problem `too-many-requests`, or `overloaded` when others send too much
   */
  enter(who: string): () => void {
    const { inAll, ofOne } = this.bounds;
    const theirs = this.of.get(who) ?? 0;
    if (theirs >= ofOne)
      throw new Problem('too-many-requests', `You ${this.words.one(theirs)}: wait for an answer first.`, {}, RETRY);
    if (this.all >= inAll)
      throw new Problem('overloaded', `Too many ${this.words.all} at this moment. Nothing was changed.`, {}, RETRY);
    this.all += 1;
    this.of.set(who, theirs + 1);
    let inside = true;
    return () => {
      if (inside) this.leave(who);
      inside = false;
    };
  }

  private leave(who: string): void {
    this.all -= 1;
    const theirs = (this.of.get(who) ?? 1) - 1;
    if (theirs === 0) this.of.delete(who);
    else this.of.set(who, theirs);
  }
}
