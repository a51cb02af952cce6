/** The bytes of base64 that is written in its one way (RFC 4648, section 4: padded, spare bits zero); null for any other. */
export const strictBase64 = (text: string): Buffer | null => {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
};
