import type { Request } from 'express';

/** The request's correlation id, a UUID: the caller's own or one that was made for it when it was logged first. */
export const correlationOf = (request: Request): string => request.id as string;
