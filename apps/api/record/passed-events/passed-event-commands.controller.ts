import { Body } from '@nestjs/common';
import { Matches } from 'class-validator';
import { DataSource } from 'typeorm';
import { enterPassedEvent } from '#libs/application/entering/passed-event.js';
import { readProjectionHealth } from '#libs/read-models/health.js';
import { ActDto } from '../../commands/act.dto.js';
import { Creations } from '../../commands/creations.js';
import { CommandsOn, Creation } from '../../commands/decorators.js';
import { By, type Author } from '../../commands/wish.js';
import { Prose } from '../../http/input.js';
import { PASSED_EVENTS as AT } from './passed-event.dto.js';

class PassEventDto extends ActDto {
  @Prose({ description: 'The projection that stopped, as /health/ready names it', max: 100 })
  projection!: string;

  @Prose({ description: 'The stream of the event at which it stopped', max: 400 })
  stream!: string;

  @Matches(/^\d{1,19}$/, { message: 'Give the revision in decimal digits.' })
  @Prose({ description: 'The revision of the event in its stream', max: 19 })
  revision!: string;
}

@CommandsOn(AT)
export class PassedEventCommandsController {
  constructor(
    private readonly creations: Creations,
    private readonly db: DataSource,
  ) {}

  @Creation(AT, 'Let a projection go on without an event that it cannot take')
  async pass(@By() by: Author, @Body() body: PassEventDto) {
    const { projection, stream, revision } = body;
    const health = (await readProjectionHealth(this.db)).find(({ name }) => name === projection);
    const entry = await enterPassedEvent(
      { projection, stream, revision },
      health?.poison ?? null,
      this.creations.entering,
    );
    return this.creations.make(AT.path, by, entry, body);
  }
}
