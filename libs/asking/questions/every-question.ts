import type { Question } from '../question.js';
import type * as alarms from './alarms.js';
import type * as board from './board.js';
import type * as bodies from './bodies.js';
import type * as comparisonPages from './comparison-pages.js';
import type * as comparisons from './comparisons.js';
import type * as importPage from './import-page.js';
import type * as orderOfEntries from './order-of-entries.js';
import type * as pages from './pages.js';
import type * as paper from './paper.js';
import type * as people from './people.js';
import type * as scene from './scene.js';
import type * as thingPage from './thing-page.js';
import type * as things from './things.js';
import type * as told from './told.js';
import type * as trail from './trail.js';

type Rooms = typeof alarms &
  typeof board &
  typeof bodies &
  typeof comparisonPages &
  typeof comparisons &
  typeof importPage &
  typeof orderOfEntries &
  typeof pages &
  typeof paper &
  typeof people &
  typeof scene &
  typeof thingPage &
  typeof things &
  typeof told &
  typeof trail;

/** What every room exports beside its questions. */
type Exported = Omit<Rooms, 'handlers'>;

/** The name of every question that there is. */
export type Asked = {
  [N in keyof Exported]: Exported[N] extends abstract new (...told: never[]) => Question<unknown, unknown> ? N : never;
}[keyof Exported];
