/**
 * The name of the order in which entries are folded: steps as they were recorded, facts by their day. Another order has
 * another name, so that an address which names this one shows nothing else in silence.
 */
export const ORDER_OF_FOLDING = 'placed';
