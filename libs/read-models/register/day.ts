const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether Postgres takes it as a day, so that one wrong date does not fail a whole batch without a name. */
export const isDay = (value: unknown): boolean => {
  const [, y, m, d] = (typeof value === 'string' && DAY.exec(value)) || [];
  if (y === undefined || m === undefined || d === undefined) return false;
  const [year, month, day] = [Number.parseInt(y, 10), Number.parseInt(m, 10), Number.parseInt(d, 10)];
  const last = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
  return year > 0 && day > 0 && day <= last;
};
