import type { ScopeNamed } from '#libs/application/entering/entry.js';
import { ActDto } from '../commands/act.dto.js';
import { CalendarDate, Prose } from '../http/input.js';

/** Whose paper or inspection it is, before whom and when: by name, as people write it. */
export class ScopedInputDto extends ActDto implements ScopeNamed {
  @Prose({ description: 'The authority: "Wexmoor Borough Council"', max: 200 })
  authority!: string;

  @Prose({ description: 'Its committee', max: 200 })
  committee!: string;

  @CalendarDate({ description: 'The meeting' })
  meeting!: string;
}
