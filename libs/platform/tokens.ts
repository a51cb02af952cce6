/** Injection tokens of ports that are interfaces and of settings; everything else is injected by its class. */
export const CLOCK = Symbol('Clock');
export const EVENT_STORE = Symbol('EventStore');
export const LOG_ACCESS = Symbol('LogAccess');
export const KEPT_DOCUMENTS = Symbol('KeptDocuments');
export const TRUSTED_PROVIDER = Symbol('TrustedProvider');
/** Who reads without being signed in. */
export const GUEST = Symbol('Guest');
export const READERS = Symbol('Readers');
export const PUBLIC_URL = Symbol('PublicUrl');
/** The OpenAPI document of the API, as a function that makes it when it is first asked for. */
export const API_DESCRIPTION = Symbol('ApiDescription');
export const THINGS_OF_RECORD = Symbol('ThingsOfRecord');
/** Reads the events of sealed streams as bytes: `ReadSealed`. */
export const SEALED_EVENTS = Symbol('SealedEvents');
