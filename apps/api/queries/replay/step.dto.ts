import { Many, Whole } from '../../http/shown.js';
import { PageDto } from '../../record/thing.dto.js';
import { EntryDto } from '../entry.dto.js';

/** One event of a story. */
export class StepDto extends EntryDto {
  @Whole('Its number in the story, from 1 in the order of the log')
  step!: number;
}

export class ReplayDto extends PageDto {
  @Many(() => StepDto)
  items!: StepDto[];
}
