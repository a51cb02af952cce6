/** Milliseconds within which the largest body of all must have come: 256 MB at 3.6 Mbit/s. The server waits no less for any. */
export const UPLOAD_WITHIN_MS = 600_000;
