/** With a capital as the first letter: how a sentence, a heading or a tag begins. */
export { capitalised as sentence } from '#libs/domain/shared/text/capitalised.js';
