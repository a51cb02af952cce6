import { Body } from '@nestjs/common';
import { Changes } from '../../commands/changes.js';
import { DatedDto } from '../../commands/dated.dto.js';
import { Change, CommandsOn } from '../../commands/decorators.js';
import { Wanted, type Wish } from '../../commands/wish.js';
import { INSPECTIONS as AT } from './inspection.dto.js';

type Wished = Wish<'inspection'>;

@CommandsOn(AT)
export class InspectionCommandsController {
  constructor(private readonly changes: Changes) {}

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
