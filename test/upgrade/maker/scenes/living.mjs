const why = { reason: 'Agreed at the board' };

/** The day from which a move is true. */
export const on = (day) => ({ effectiveOn: day });

/** Moves of a thing one after the other: `[who, verb, body]`. */
export const live = async (office, thing, moves) => {
  for (const [who, verb, body = {}] of moves) await office.made(who, thing, verb, { ...why, ...body });
};
