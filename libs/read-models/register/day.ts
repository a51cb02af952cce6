/** Whether Postgres takes it as a day, so that one wrong date does not fail a whole batch without a name. */
export const isDay = (value: unknown): boolean => {
  if (typeof value !== 'string' || !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};
