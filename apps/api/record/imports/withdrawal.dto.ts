import { ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import type { WithdrawalResult } from '#libs/application/recording/import-withdrawal.js';
import { Digits, Id, Many, Text, Word } from '../../http/shown.js';
import { Problem } from '../../problems/problem.js';
import { problemOfRefusal } from '../../problems/of-refusal.js';
import { MetDto } from './outcome.dto.js';

class LeftStandingDto extends MetDto {
  @Text()
  why!: string;
}

class ImportWithdrawnDto {
  @Word(['withdrawn'])
  outcome!: 'withdrawn';

  @Id()
  importId!: string;

  @Digits('Of the import’s last event: read with `minPosition` to see all of it')
  position!: string;

  @Many(() => MetDto, { description: 'The things whose entries of this import do not stand any more' })
  withdrawn!: readonly MetDto[];

  @Many(() => LeftStandingDto, {
    description: 'What somebody recorded something on while it was being withdrawn: it stands',
  })
  left!: readonly LeftStandingDto[];
}

export const WithdrawalModels = () => ApiExtraModels(ImportWithdrawnDto);
export const WITHDRAWN = { $ref: getSchemaPath(ImportWithdrawnDto) };

const MOST_NAMED = 20;

const prevented = (preventions: Extract<WithdrawalResult, { outcome: 'prevented' }>['preventions']): Problem => {
  const named = preventions.slice(0, MOST_NAMED).map(({ ref, why }) => `${ref}: ${why}`);
  const more = preventions.length - named.length;
  const detail = `Nothing was withdrawn. ${named.join(' ')}${more > 0 ? ` And ${more} more.` : ''}`;
  return new Problem('forbidden-by-lifecycle', detail, {
    state: 'completed',
    errors: preventions.map(({ ref, why }) => ({ field: 'id', message: `${ref}: ${why}` })),
  });
};

/** Throws a `Problem` when nothing was withdrawn. */
export const shapeWithdrawal = (result: WithdrawalResult): ImportWithdrawnDto => {
  if (result.outcome === 'refused') throw problemOfRefusal(result.refusal);
  if (result.outcome === 'prevented') throw prevented(result.preventions);
  return { ...result, position: String(result.position) };
};
