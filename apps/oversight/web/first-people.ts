import { userInfo } from 'node:os';
import type { Logger } from 'pino';
import { EMBEDDED_PEOPLE } from '#apps/identity-provider/people.js';
import type { FirstPerson, SettingUp } from '#libs/application/people/setting-up.js';

const AGAIN_MS = 5_000;

/** The people of the embedded provider, with what they may. */
export const OF_EMBEDDED_PROVIDER: readonly FirstPerson[] = EMBEDDED_PEOPLE.map(({ id, name, roles }) => ({
  pseudonym: id,
  name,
  roles,
}));

/** Gives the people of the embedded provider what they may, before anybody asks; while the log is away, it tries again. */
export class FirstPeople {
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;

  constructor(
    private readonly settingUp: SettingUp,
    private readonly first: readonly FirstPerson[],
    private readonly logIsEmpty: () => Promise<boolean>,
    private readonly log: Logger,
  ) {}

  async start(): Promise<void> {
    try {
      await this.settingUp.run(this.first, this.logIsEmpty, userInfo().username);
    } catch (error) {
      this.log.error({ err: error }, 'the people of the embedded provider have no roles yet');
      if (!this.stopped) this.timer = setTimeout(() => void this.start(), AGAIN_MS).unref();
    }
  }

  stop(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }
}
