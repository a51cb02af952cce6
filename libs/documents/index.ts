export { DocumentStore, type Keeping } from './document-store.js';
export { DocumentDamaged, EmptyDocument } from './errors.js';
export { MEDIA_TYPES, ofMediaType, WrongMediaType } from './media-types.js';
export { DOCUMENT_MIGRATIONS } from './migrations.js';
