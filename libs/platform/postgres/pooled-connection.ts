import pg from 'pg';

/**
 * A connection of a pool. What breaks it fails the next query. Between the pool, which takes its listener off, and whoever
 * takes the connection nobody hears that it broke: without a listener of its own Node would end the process.
 */
export class PooledConnection extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
