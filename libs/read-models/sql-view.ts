import type { EntityManager } from 'typeorm';
import type { Point } from './point.js';
import type { View } from './view.js';

/** The view, by queries of one transaction, one at a time. */
export class SqlView implements View {
  constructor(
    private readonly tx: EntityManager,
    private readonly point: Point,
  ) {}

  find: View['find'] = () => Promise.reject(new Error(`${this.point.on}: not yet`));
  list: View['list'] = () => Promise.reject(new Error(`${this.tx.constructor.name}: not yet`));
  board: View['board'] = () => Promise.reject(new Error('not yet'));
  directory: View['directory'] = () => Promise.reject(new Error('not yet'));
  entries: View['entries'] = () => Promise.reject(new Error('not yet'));
}
