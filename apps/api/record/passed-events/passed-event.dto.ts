import type { PassedEvent } from '#libs/domain/passed-event/state.js';
import type { PoisonFacts } from '#libs/domain/passed-event/events.js';
import { Digits, Id, Many, One, Text, Word } from '../../http/shown.js';
import type { Resource } from '../resource.js';
import { PageDto, ThingDto } from '../thing.dto.js';

/** A stored event that a projection could not take. */
export class PoisonFactsDto implements PoisonFacts {
  @Text('The projection that stopped at it')
  projection!: string;

  @Id()
  eventId!: string;

  @Text()
  type!: string;

  @Text()
  stream!: string;

  @Digits()
  revision!: string;

  @Digits()
  position!: string;

  @Text('What the projection said of it')
  error!: string;
}

class PassedEventStateDto extends PoisonFactsDto implements PassedEvent {
  @Word(['passed'])
  status!: 'passed';
}

class PassedEventDto extends ThingDto {
  @One(() => PassedEventStateDto)
  state!: PassedEventStateDto;
}

class PassedEventListDto extends PageDto {
  @Many(() => PassedEventDto)
  items!: PassedEventDto[];
}

export const PASSED_EVENTS: Resource<'passed-event'> = {
  kind: 'passed-event',
  path: 'passed-events',
  title: 'Passed events',
  one: PassedEventDto,
  list: PassedEventListDto,
  state: PassedEventStateDto,
};
