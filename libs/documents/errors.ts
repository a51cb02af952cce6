/** The bytes of a document are not those that were kept, or some are gone: they are given to nobody. */
export class DocumentDamaged extends Error {
  override readonly name = 'DocumentDamaged';

  constructor(readonly sha256: string) {
    super(`The kept bytes of document ${sha256} are not those that were received.`);
  }
}

/** There is nothing to keep. */
export class EmptyDocument extends Error {
  override readonly name = 'EmptyDocument';

  constructor() {
    super('A document has at least one byte.');
  }
}
