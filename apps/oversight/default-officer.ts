/** In whose name the command line records when nobody is named: a committee officer of the embedded provider. */
export const DEFAULT_OFFICER = 'Amara Okafor';
