import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DocumentStore, EmptyDocument, ofMediaType, WrongMediaType, type Keeping } from '#libs/documents/index.js';

/** Keep the bytes of a document, as they come. Nothing of the record is changed. */
export class KeepDocument extends Command<Keeping> {
  constructor(
    /** Undefined: none were sent. */
    readonly bytes: AsyncIterable<Buffer> | undefined,
    readonly said: { readonly name: string; readonly mediaType: string },
    /** What their sender says that it is, hex; `null`: nothing. */
    readonly sha256: string | null,
  ) {
    super();
  }
}

/** Bytes that came and are not kept; `message` says what to do. */
export class NotKept extends Error {
  override readonly name = 'NotKept';

  constructor(
    readonly why: 'nothing came' | 'not what was said' | 'of another type',
    message: string,
  ) {
    super(message);
  }
}

const nothing = () => new NotKept('nothing came', 'Send the bytes of the document as the body: there were none.');

@CommandHandler(KeepDocument)
export class KeepDocumentHandler implements ICommandHandler<KeepDocument> {
  constructor(private readonly documents: DocumentStore) {}

  /** @throws NotKept */
  async execute({ bytes, said, sha256: expected }: KeepDocument): Promise<Keeping> {
    if (bytes === undefined) throw nothing();
    const check = (sha256: string) => {
      if (expected !== null && expected !== sha256)
        throw new NotKept(
          'not what was said',
          `What came has the SHA-256 ${sha256}, and not that of its Content-Digest: send it again.`,
        );
    };
    try {
      return await this.documents.keep(ofMediaType(bytes, said.mediaType), said, check);
    } catch (error) {
      if (error instanceof EmptyDocument) throw nothing();
      if (error instanceof WrongMediaType) throw new NotKept('of another type', error.message);
      throw error;
    }
  }
}
