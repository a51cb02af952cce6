// @ts-check
// What both rivals are sent: progress on an action. Decorators are called by hand, since no compiler reads this file.
import 'reflect-metadata';
import { IsIn, IsString, MaxLength } from 'class-validator';

export class ProgressDto {
  rag = '';
  note = '';
}
IsIn(['red', 'amber', 'green'])(ProgressDto.prototype, 'rag');
IsString()(ProgressDto.prototype, 'note');
MaxLength(2000)(ProgressDto.prototype, 'note');
