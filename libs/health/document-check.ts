import type { DocumentStore } from '#libs/documents/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { ReadModel } from '#libs/read-models/read-model.js';
import type { Listed, Page } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { DocumentAlarms, TellsOfDocument } from './document-alarms.js';

/** Every day that anything recorded so far can be true on. */
const EVER: PlainDate = '9999-12-31';

type Telling = Thing<'evidence' | 'import'>;

/** Reads and hashes every kept document that the record tells of, one after another, and tells of those that are damaged. */
export class DocumentCheck {
  constructor(
    private readonly readModel: ReadModel,
    private readonly documents: DocumentStore,
    private readonly alarms: DocumentAlarms,
  ) {}

  /** Throws `ReadModelBuilding` while there are no read models, and what the database does. */
  look(): Promise<void> {
    return this.alarms.instead(async () => {
      const found = new Map<string, boolean>();
      const damaged: TellsOfDocument[] = [];
      for (const thing of await this.telling()) {
        const { document } = thing.state;
        const is = found.get(document.sha256) ?? (await this.isDamaged(thing));
        found.set(document.sha256, is);
        if (is) damaged.push({ stream: thing.stream, document });
      }
      return damaged;
    });
  }

  /** The bytes of papers that were imported before any were kept are no damage. */
  private async isDamaged({ kind, state: { document } }: Telling): Promise<boolean> {
    if ((await this.documents.find(document.sha256)) === null) return kind === 'evidence';
    return !(await this.documents.isWhole(document.sha256));
  }

  /** Evidence first: of a document that both tell of, it says that its bytes must be there. */
  private async telling(): Promise<readonly Telling[]> {
    const all: Telling[] = [];
    for (const kind of ['evidence', 'import'] as const)
      for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
        const page = { sort: 'ref', descending: false, limit: 200, cursor } as const;
        const listed: Listed<Telling> = await this.listed(kind, page);
        all.push(...listed.items);
        cursor = listed.next;
      }
    return all;
  }

  private async listed(kind: Telling['kind'], page: Page): Promise<Listed<Telling>> {
    return (await this.readModel.view({ known: null, on: EVER }, (view) => view.list(kind, {}, page))).value;
  }
}
