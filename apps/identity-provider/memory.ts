import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  /** In milliseconds since 1970. */
  readonly until: number;
}

/** The oldest go when there are more: sign-ins that nobody finished. */
const MOST = 20_000;

/** What the provider remembers, as long as it runs: sign-ins under way, codes, grants. */
class Memory {
  private readonly kept = new Map<string, Kept>();

  put(key: string, payload: AdapterPayload, seconds: number): void {
    this.kept.delete(key);
    this.kept.set(key, { payload, until: Date.now() + seconds * 1000 });
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST) break;
      this.kept.delete(oldest);
    }
  }

  get(key: string): AdapterPayload | undefined {
    const found = this.kept.get(key);
    if (found && found.until > Date.now()) return found.payload;
    this.kept.delete(key);
    return undefined;
  }

  find(kind: string, is: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const [key, { payload }] of this.kept) if (key.startsWith(`${kind}:`) && is(payload)) return this.get(key);
    return undefined;
  }

  drop(is: (key: string, payload: AdapterPayload) => boolean): void {
    for (const [key, { payload }] of this.kept) if (is(key, payload)) this.kept.delete(key);
  }
}

const FOREVER_S = 365 * 24 * 60 * 60;

/** The storage that `oidc-provider` asks for, for one provider. */
export const inMemory = (): ((kind: string) => Adapter) => {
  const memory = new Memory();
  return (kind) => {
    const keyOf = (id: string): string => `${kind}:${id}`;
    return {
      upsert: async (id, payload, expiresIn) => memory.put(keyOf(id), payload, expiresIn || FOREVER_S),
      find: async (id) => memory.get(keyOf(id)),
      findByUid: async (uid) => memory.find(kind, (payload) => payload.uid === uid),
      findByUserCode: async (code) => memory.find(kind, (payload) => payload.userCode === code),
      consume: async (id) => {
        const payload = memory.get(keyOf(id));
        // It is kept, so that a code that comes again is known to have been used.
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => memory.drop((key) => key === keyOf(id)),
      revokeByGrantId: async (grantId) => memory.drop((_, payload) => payload.grantId === grantId),
    };
  };
};
