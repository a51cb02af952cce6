/** How long a text is as JSON Schema counts it (`maxLength`): in code points, of which an emoji is one and "é" may be two. */
export const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
};
