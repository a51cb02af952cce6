/** Injection tokens of ports that are interfaces and of settings; everything else is injected by its class. */
export const CLOCK = Symbol('Clock');
export const CLOCK_WATCH = Symbol('ClockWatch');
export const PEOPLE = Symbol('People');
export const EVENT_STORE = Symbol('EventStore');
export const LOG_ACCESS = Symbol('LogAccess');
export const THINGS_OF_RECORD = Symbol('ThingsOfRecord');
/** Milliseconds that a projection may be behind and still count as ready. */
export const READY_LAG_MS = Symbol('ReadyLagMs');
