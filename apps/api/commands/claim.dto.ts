import type { Evidence } from '#libs/domain/shared/evidence.js';
import { Parts, Prose, Sha256 } from '../http/input.js';
import { ActDto } from './act.dto.js';

class EvidenceInputDto {
  @Prose({ description: 'What it is called', max: 500 })
  title!: string;

  @Sha256({ description: 'Of the document, where it is held', optional: true })
  sha256?: string | null;
}

/** That something is done, and what shows it. */
export class ClaimDto extends ActDto {
  @Parts({ description: 'What the claim rests on', of: () => EvidenceInputDto, max: 50 })
  evidence!: EvidenceInputDto[];
}

export const evidenceOf = ({ evidence }: ClaimDto): Evidence[] =>
  evidence.map(({ title, sha256 }) => ({ title, sha256: sha256 ?? null }));
