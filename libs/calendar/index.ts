export { BANK_HOLIDAYS_ENGLAND_WALES, CALENDAR_YEARS, type BankHoliday } from './bank-holidays-england-wales.js';
export {
  runClock,
  STATUTORY_CLOCKS,
  type ClockRecipient,
  type ClockRun,
  type ClockUnit,
  type StatutoryClock,
} from './clocks.js';
export { parseInstant, parseInstantOrDay } from './instant.js';
export { endOfLondonDay, londonDay } from './london.js';
export { momentKey, readMoment, type MomentFault, type MomentRead, type MomentWords } from './moment.js';
export {
  addDays,
  addMonths,
  dayNumber,
  daysAway,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isPlainDate,
  laterOf,
  MONTHS,
  partsOf,
  plainDate,
  weekdayOf,
  WEEKDAYS,
  type Weekday,
} from './plain-date.js';
export { formatDate, monthNumber, parseFullDate } from './words.js';
export {
  bankHolidayOn,
  isWorkingDay,
  OutsideCalendarYears,
  workingDaysAfter,
  type ExcludedDay,
  type WorkingDayCount,
} from './working-days.js';
