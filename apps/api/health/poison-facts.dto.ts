import type { PoisonFacts } from '#libs/domain/passed-event/events.js';
import { Digits, Id, Text } from '../http/shown.js';

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
