/** A member of a JSON object with its value's text as it was written, so that no number is rounded. */
export type JsonMember = [key: string, text: string];

const isObject = (text: string) => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

/** The index after the string, number, literal, array or object that begins at `start` of well-formed JSON. */
const endOfValue = (text: string, start: number): number => {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '\\') i++;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '{' || c === '[') depth++;
    else if (c === '}' || c === ']') {
      if (depth === 0) return i;
      depth--;
    } else if (depth === 0 && (c === ',' || c === ':')) return i;
  }
  return text.length;
};

/** The members of a JSON object in their order, or undefined if the text is no JSON object. */
export const jsonMembers = (text: string): JsonMember[] | undefined => {
  if (!isObject(text)) return undefined;
  const members: JsonMember[] = [];
  let at = text.indexOf('{') + 1;
  while (at < text.length) {
    const keyEnd = endOfValue(text, at);
    const key = text.slice(at, keyEnd).trim();
    if (key === '') break; // an empty object
    const valueEnd = endOfValue(text, keyEnd + 1);
    members.push([JSON.parse(key) as string, text.slice(keyEnd + 1, valueEnd).trim()]);
    at = valueEnd + 1;
  }
  return members;
};

/** The object with one member set: in its place if it was there, at the end if not. */
export const withMember = (members: JsonMember[], key: string, text: string): string => {
  const rest = members.map(([k, v]): JsonMember => [k, k === key ? text : v]);
  const all = members.some(([k]) => k === key) ? rest : [...rest, [key, text]];
  return `{${all.map(([k, v]) => `${JSON.stringify(k)}:${v}`).join(',')}}`;
};
