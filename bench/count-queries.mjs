// @ts-check
// Loaded before a process of the built system (`NODE_OPTIONS=--import`): answers tell in a header how many queries their
// request asked of Postgres.
import { AsyncLocalStorage } from 'node:async_hooks';
import { Server, ServerResponse } from 'node:http';
import pg from 'pg';

export const QUERIES = 'x-queries';

/** @type {AsyncLocalStorage<{ queries: number }>} */
const request = new AsyncLocalStorage();
/** @type {WeakMap<ServerResponse, { queries: number }>} */
const counts = new WeakMap();

const { query } = pg.Client.prototype;
pg.Client.prototype.query = /** @type {any} */ (
  function (/** @type {any} */ ...asked) {
    const count = request.getStore();
    if (count) count.queries++;
    return query.apply(/** @type {any} */ (this), /** @type {any} */ (asked));
  }
);

const { emit } = Server.prototype;
Server.prototype.emit = /** @type {any} */ (
  function (/** @type {string} */ event, /** @type {any[]} */ ...args) {
    if (event !== 'request') return emit.call(/** @type {any} */ (this), event, ...args);
    const count = { queries: 0 };
    counts.set(args[1], count);
    return request.run(count, () => emit.call(/** @type {any} */ (this), event, ...args));
  }
);

const { writeHead } = ServerResponse.prototype;
ServerResponse.prototype.writeHead = /** @type {any} */ (
  function (/** @type {any[]} */ ...args) {
    const self = /** @type {any} */ (this);
    const count = counts.get(self);
    if (count) self.setHeader(QUERIES, String(count.queries));
    return writeHead.apply(self, /** @type {any} */ (args));
  }
);
