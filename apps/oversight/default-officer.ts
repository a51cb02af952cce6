/** In whose name the command line records when nobody is named: a committee officer of the development issuer. */
export const DEFAULT_OFFICER = 'Amara Okafor';
