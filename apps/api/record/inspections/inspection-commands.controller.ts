import { Body } from '@nestjs/common';
import { enterInspection } from '#libs/application/entering/inspection.js';
import { Changes } from '../../commands/changes.js';
import { Creations } from '../../commands/creations.js';
import { DatedDto } from '../../commands/dated.dto.js';
import { Change, CommandsOn, Creation } from '../../commands/decorators.js';
import { By, Wanted, type Author, type Wish } from '../../commands/wish.js';
import { INSPECTIONS as AT } from './inspection.dto.js';
import { AnnounceDto, enteredInspection } from './entry.dto.js';

type Wished = Wish<'inspection'>;

@CommandsOn(AT)
export class InspectionCommandsController {
  constructor(
    private readonly changes: Changes,
    private readonly creations: Creations,
  ) {}

  @Creation(AT, 'Announce an inspection')
  announce(@By() by: Author, @Body() body: AnnounceDto) {
    const entry = enterInspection(enteredInspection(body), this.creations.entering);
    return this.creations.make(AT.path, by, entry, body);
  }

  @Change(AT, 'start', 'Record that it started')
  start(@Wanted(AT.kind) wish: Wished, @Body() body: DatedDto) {
    return this.changes.make(wish, { type: 'StartInspection', data: { on: body.on } }, body);
  }

  @Change(AT, 'conclude', 'Record that it was concluded')
  conclude(@Wanted(AT.kind) wish: Wished, @Body() body: DatedDto) {
    return this.changes.make(wish, { type: 'ConcludeInspection', data: { on: body.on } }, body);
  }

  @Change(AT, 'publish', 'Record that its report was published')
  publish(@Wanted(AT.kind) wish: Wished, @Body() body: DatedDto) {
    return this.changes.make(wish, { type: 'PublishInspection', data: { on: body.on } }, body);
  }

  @Change(AT, 'record-receipt', 'Record when the authority received its report: statutory clocks count from it')
  recordReceipt(@Wanted(AT.kind) wish: Wished, @Body() body: DatedDto) {
    return this.changes.make(wish, { type: 'RecordReceiptOfInspectionReport', data: { on: body.on } }, body);
  }
}
