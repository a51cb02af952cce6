/** The cursor was not given out for this question: it was changed, or belongs to another kind, filter or order. */
export class BadCursor extends Error {
  override readonly name = 'BadCursor';

  constructor() {
    super('This cursor does not belong to this list: begin again at the first page.');
  }
}
