import type pg from 'pg';
import { PooledConnection } from './pooled-connection.js';

/** How the driver words that the answer to a query did not come in time. */
const LATE = 'Query read timeout';

/**
 * A connection that is given up when the answer to a query does not come within its `query_timeout`: what it would bring
 * later is nobody's, and whoever used it next would wait behind that query.
 */
export class ConnectionWithDeadline extends PooledConnection {
  // The driver's `query` has many overloads, which are kept.
  override query = ((...asked: Parameters<pg.Client['query']>) => {
    const answer: unknown = super.query(...asked);
    if (answer instanceof Promise)
      answer.catch((error: unknown) => {
        if (error instanceof Error && error.message === LATE) this.giveUp(error);
      });
    return answer;
  }) as pg.Client['query'];

  private giveUp(error: Error): void {
    (this as unknown as { connection: pg.Connection }).connection.stream.destroy(error);
  }
}
