import type { Locator } from '../draft.js';
import type { DocumentModel } from './document-model.js';
import type { Block } from './elements.js';
import type { Range } from './passage.js';

export const locateBlock = (document: DocumentModel, block: Block, range: Range): Locator =>
  document.locate(range, block.section, block.paragraph);
