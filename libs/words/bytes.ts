const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/** "812 bytes", "48 kB", "1.2 MB": in thousands. */
export const bytesInWords = (bytes: number): string => {
  let [value, unit] = [bytes, 0];
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  const shown = unit > 0 && value < 9.95 ? value.toFixed(1) : String(Math.round(value));
  return bytes === 1 ? '1 byte' : `${shown} ${UNITS[unit] ?? ''}`;
};
