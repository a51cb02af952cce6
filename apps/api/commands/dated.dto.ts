import { CalendarDate } from '../http/input.js';
import { ActDto } from './act.dto.js';

/** A step of a lifecycle with the day on which it was taken. */
export class DatedDto extends ActDto {
  @CalendarDate({ description: 'The day on which it happened' })
  on!: string;
}
