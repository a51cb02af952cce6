/** For `evolve`: every known type is handled (the compiler proves it), and stored history that is not known changes nothing. */
export const unchanged = <S>(state: S, _type: never): S => state;
