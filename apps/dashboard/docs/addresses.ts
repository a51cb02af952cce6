import { slug } from '#libs/domain/shared/text/slug.js';

export const DOCS = '/docs';

export const tagHref = (tag: string): string => `${DOCS}/${slug(tag)}`;

export const operationHref = (operationId: string): string => `${DOCS}/operations/${operationId}`;
