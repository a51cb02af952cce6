import { isolated } from '#libs/domain/shared/text/isolated.js';

/** Words as a terminal shows them, which breaks lines where it likes: marks of direction end with the word that holds them. */
export const forTerminal = (text: string): string => text.replace(/\S+/gu, isolated);
