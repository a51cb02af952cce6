import type { DocumentStore } from '#libs/documents/index.js';
import type { PlainDate } from '#libs/kernel/event.js';
import type { ReadModel } from '#libs/read-models/read-model.js';
import type { Listed, Page } from '#libs/read-models/register/filter.js';
import type { Thing } from '#libs/read-models/register/thing.js';
import type { DocumentAlarms, TellsOfDocument } from './document-alarms.js';

/** Every day that anything recorded so far can be true on. */
const EVER: PlainDate = '9999-12-31';

const KINDS = ['evidence', 'tracker', 'import'] as const;
type Telling = Thing<(typeof KINDS)[number]>;

/** A document that a thing tells of. */
interface ToldOf extends TellsOfDocument {
  readonly mustBeKept: boolean;
}

const documentsIn = (thing: Telling): readonly ToldOf[] => {
  const { stream } = thing;
  if (thing.kind !== 'tracker') {
    const { document } = (thing as Thing<'evidence' | 'import'>).state;
    // The bytes of papers that were imported before any were kept are no damage.
    return [{ stream, document, mustBeKept: thing.kind === 'evidence' }];
  }
  const { published } = (thing as Thing<'tracker'>).state;
  if (published === null) return [];
  const rows = { sha256: published.rows.sha256, name: 'The rows of the tracker', mediaType: 'application/json' };
  return [...published.files, rows].map((document) => ({ stream, document, mustBeKept: true }));
};

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
        const { stream, document } = thing;
        const is = found.get(document.sha256) ?? (await this.isDamaged(thing));
        found.set(document.sha256, is);
        if (is) damaged.push({ stream, document });
      }
      return damaged;
    });
  }

  private async isDamaged({ document, mustBeKept }: ToldOf): Promise<boolean> {
    if ((await this.documents.find(document.sha256)) === null) return mustBeKept;
    return !(await this.documents.isWhole(document.sha256));
  }

  /** Imports last: of a document that others tell of too, these say that its bytes must be there. */
  private async telling(): Promise<readonly ToldOf[]> {
    const all: ToldOf[] = [];
    for (const kind of KINDS)
      for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
        const page = { sort: 'ref', descending: false, limit: 200, cursor } as const;
        const listed: Listed<Telling> = await this.listed(kind, page);
        all.push(...listed.items.flatMap(documentsIn));
        cursor = listed.next;
      }
    return all;
  }

  private async listed(kind: Telling['kind'], page: Page): Promise<Listed<Telling>> {
    return (await this.readModel.view({ known: null, on: EVER }, (view) => view.list(kind, {}, page))).value;
  }
}
