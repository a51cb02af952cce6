// Unicode's Default_Ignorable_Code_Point: zero-width characters, soft hyphens, variation selectors, marks of direction,
// Hangul fillers, tags. Beside them: spaces, controls, and fillers that Unicode takes for graphic characters.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}\u2800\uFFF9-\uFFFB]|\u{16FE4}|\u{1D159}/gu;

/** Whether there is anything to see: text of invisible characters alone says nothing. */
export const hasText = (text: string): boolean => text.replace(INVISIBLE, '') !== '';
