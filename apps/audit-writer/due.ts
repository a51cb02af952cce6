/** A time that was signed is no older than this. */
const FRESH_EVERY_MS = 10 * 60 * 1_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10 * 60 * 1_000;

interface State {
  readonly isAsked: boolean;
  readonly signed: bigint;
  readonly failures: number;
  readonly at: number;
}

const NEVER: State = { isAsked: false, signed: 0n, failures: 0, at: -Infinity };

/** When each witness is to be asked: at a larger size, every ten minutes, and ever more seldom while it does not sign. */
export class Due {
  private readonly states = new Map<string, State>();

  /** Whether it is to be asked now; then it is, until `end`. @param now in milliseconds of a clock that only goes forwards */
  begin({ id, size }: { readonly id: string; readonly size: bigint }, now: number): boolean {
    const state = this.states.get(id) ?? NEVER;
    const since = now - state.at;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** state.failures, LONGEST_PAUSE_MS);
    const isWanted = size > state.signed || state.failures > 0 || since >= FRESH_EVERY_MS;
    if (state.isAsked || !isWanted || since < pause) return false;
    this.states.set(id, { ...state, isAsked: true });
    return true;
  }

  end({ id, size }: { readonly id: string; readonly size: bigint }, isSigned: boolean, at: number): void {
    const { signed, failures } = this.states.get(id) ?? NEVER;
    const next = isSigned ? { signed: size, failures: 0 } : { signed, failures: failures + 1 };
    this.states.set(id, { ...next, isAsked: false, at });
  }
}
