import type { MomentWords } from '#libs/calendar/index.js';

type Names = Readonly<Record<keyof MomentWords, string>>;

const OWN: Names = { on: 'on', asAt: 'asAt', atPosition: 'atPosition' };
/** On a page that compares two moments, its own is the second. */
const SECOND: Names = { on: 'toOn', asAt: 'toAsAt', atPosition: 'toAtPosition' };

/** By which parameters the address of a page names its moment, as the API does at the same address. */
export const momentNames = (path: string): Names => (/\/compare\/?$/i.test(path) ? SECOND : OWN);

/** Every parameter of any page that names its moment. */
export const MOMENT_NAMES: readonly string[] = [...Object.values(OWN), ...Object.values(SECOND)];
