import type { Presented } from './actor.js';
import { TokenRefused } from './errors.js';
import type { Joining } from './joining.js';
import type { Persons } from './persons/persons.js';
import { formTokenOf, maskedFormToken } from './sessions/session-id.js';
import type { Sessions } from './sessions/sessions.js';
import type { SignInLog } from './sign-in-log.js';
import type { SignedIn } from './sign-in/relying-party.js';
import type { TokenVerifier } from './tokens/token-verifier.js';

/** What the provider says of groups and app roles counts for so long, where roles follow from it. */
const SAID_ANEW_MS = 60 * 60_000;

/** Who acts: by an access token, or by a session of a browser. */
export class Acting {
  constructor(
    private readonly tokens: TokenVerifier,
    private readonly persons: Persons,
    private readonly sessions: Sessions,
    private readonly joining: Joining,
    private readonly log: SignInLog,
    private readonly now: () => number,
  ) {}

  /** @throws TokenRefused, ProviderUnavailable */
  async byToken(token: string): Promise<Presented> {
    const { identity, authTime, issuedAt, clientId, isProgram, ...told } = await this.tokens.verify(token);
    const { name, claimed } = told;
    if (isProgram) {
      const service = clientId === null ? null : await this.joining.serviceOf(clientId);
      if (service === null) throw new TokenRefused('The token is of a program that has no service account here.');
      return { personId: service, authTime: null, session: null, name, claimed };
    }
    if (this.isStale(claimed, issuedAt))
      throw new TokenRefused('The token is older than an hour: get another, so that your groups are read anew.');
    return { personId: await this.personOf(identity, told), authTime, session: null, name, claimed };
  }

  /** `null` when that session is none, or over. */
  async bySession(id: string): Promise<Presented | null> {
    const session = await this.sessions.find(id);
    if (!session) return null;
    const { person, authTime, name, claimed, began } = session;
    if (this.isStale(claimed, began.getTime())) return null;
    return { personId: person, authTime, session: maskedFormToken(formTokenOf(id)), name, claimed };
  }

  /**
   * Signs somebody in whom the provider sent back.
   * @param before the session that the browser had, which ends
   * @returns the id of the new one, for the browser alone
   */
  async signIn({ identity, ...told }: SignedIn, before: string | null): Promise<string> {
    const person = await this.personOf(identity, told);
    await this.log.signedIn(person);
    return this.sessions.begin({ person, ...told }, before);
  }

  private async personOf(identity: SignedIn['identity'], told: Pick<SignedIn, 'name' | 'claimed'>): Promise<string> {
    const person = await this.persons.personOf(identity);
    await this.joining.ensureJoined(person, told);
    return person;
  }

  /** Whether roles follow from what the provider said so long ago. */
  private isStale(claimed: readonly string[], saidAt: number): boolean {
    return this.joining.rolesFollow(claimed) && this.now() - saidAt >= SAID_ANEW_MS;
  }
}
