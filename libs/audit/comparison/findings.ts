import type { Alarm } from '#libs/kernel/alarm.js';

/** The longest list of findings. */
export const MOST_DIFFERENCES = 10_000;

/** What a comparison has to tell. */
export class Findings {
  private alarms: Alarm[] = [];
  private told = 0;

  /** Nothing more is taken. */
  get areFull(): boolean {
    return this.told >= MOST_DIFFERENCES;
  }

  tell(alarm: Alarm): void {
    if (this.areFull) return;
    this.told++;
    this.alarms.push(alarm);
  }

  /** What was told since they were taken last. */
  take(): Alarm[] {
    const alarms = this.alarms;
    this.alarms = [];
    return alarms;
  }
}
