/**
 * The streams that are sealed, as a pattern that servers understand too: those named as a thing is (a kind, a hyphen, a
 * UUID in small letters), and those of their metadata. It is no list of kinds: a kind that comes later would change what
 * the log's ledger holds when it is made again. Another rule is another form of leaf.
 */
export const SEALED_STREAMS = String.raw`^(\$\$)?[a-z][a-z-]{0,62}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`;

const SEALED = new RegExp(SEALED_STREAMS);

/** Whether every event of a stream, whoever wrote it, is sealed. Nothing is projected that is not. */
export const isSealed = (stream: string): boolean => SEALED.test(stream);
