import { nameKey } from '../text/same-name.js';

const OF_OFFICE =
  /^(?:the )?(?:(?:vice|deputy|acting|interim|joint|co)[ -])*(?:chair(?:man|woman|person)?|councillors?|cllrs?\.?|alderm[ae]n|mayor|(?:cabinet|lead|executive) (?:member|councillor)|portfolio[ -]holder|members? for|(?:council )?leader(?= of the (?:council|opposition)|$))(?![\p{L}-])/u;

const ACTS_ALONE = /^(?:the )?chair(?:man|woman|person)?[’'`]s? (?:action|approval|decision|authority)/u;

/** Whether the text begins with the office of a councillor: "Chair of the committee", "Cllr Osei", not "Mayor’s Office Manager". */
export const isCouncillor = (text: string): boolean => {
  const name = nameKey(text).toLowerCase();
  if (ACTS_ALONE.test(name)) return true;
  const [office] = OF_OFFICE.exec(name) ?? [];
  return office !== undefined && !/^[’'`]/.test(name.slice(office.length));
};

/** Where the law says that a single councillor decides nothing. */
export const NO_COUNCILLOR_ALONE =
  'No councillor decides it alone, nor does the chair (Local Government Act 1972, section 101)';
