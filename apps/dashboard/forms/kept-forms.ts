import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { KeptWords } from '#libs/identity/index.js';
import { WhoIsHere } from '../sign-in/who-is-here.js';
import type { Sent } from './sent.js';

/** Whether what the address asks for again is on the page. */
export type CameBack = 'here' | 'gone';

/** The forms of people who have to sign in first, for an hour. */
@Injectable()
export class KeptForms {
  private readonly askedFor = new WeakMap<Request, CameBack>();

  constructor(
    private readonly words: KeptWords,
    private readonly who: WhoIsHere,
  ) {}

  /** Keeps it for that person. @returns the address of its page, where it is found again */
  async keep({ type, typed }: Sent, person: string, request: Request): Promise<string> {
    const [path = '', search] = request.originalUrl.split('?');
    const back = new URLSearchParams(search);
    back.delete('done');
    back.set('kept', await this.words.keep(person, JSON.stringify({ type, typed })));
    return `${path}?${back.toString()}`;
  }

  /** What somebody typed before they signed in again; null where the address asks for none, or it is gone, or another's. */
  async askedIn(request: Request): Promise<Sent | null> {
    const { kept } = request.query;
    if (kept === undefined) return null;
    const who = await this.who.at(request);
    const found = typeof kept === 'string' && who !== null ? await this.words.find(kept, who.personId) : null;
    this.askedFor.set(request, found === null ? 'gone' : 'here');
    return found === null ? null : { ...(JSON.parse(found) as Omit<Sent, 'faults'>), faults: [] };
  }

  /** What the page says of it; null where nothing was asked for. */
  cameBack(request: Request): CameBack | null {
    return this.askedFor.get(request) ?? null;
  }
}
