import type { ReportEntered } from '#libs/application/entering/report.js';
import { CalendarDate, Part, Prose, Sha256, Uuid } from '../../http/input.js';
import { ScopedInputDto } from '../scoped.dto.js';

class DocumentInputDto {
  @Sha256({ description: 'Of the document’s bytes' })
  sha256!: string;

  @Prose({ description: 'What the file is called', max: 500 })
  name!: string;

  @Prose({ description: '`application/pdf`', max: 100 })
  mediaType!: string;
}

export class ReceiveReportDto extends ScopedInputDto {
  @Prose({ description: 'The number of its item on the agenda', max: 20 })
  itemNo!: string;

  @Prose({ description: 'Open; others are refused until withholding is in place', max: 100 })
  classification!: string;

  @Prose({ description: 'Its title', max: 1000 })
  title!: string;

  @Prose({ description: 'Wards or groups affected', max: 1000, optional: true })
  wards?: string | null;

  @Prose({ description: 'From whom', max: 1000, optional: true })
  from?: string | null;

  @Part({ description: 'The paper itself', of: () => DocumentInputDto })
  document!: DocumentInputDto;

  @Uuid({ description: 'The inspection that it reports', optional: true })
  inspectionId?: string | null;

  @Prose({ description: 'Lead officer, as the paper prints it', max: 500, optional: true })
  leadOfficer?: string | null;

  @Prose({ description: 'Author, as the paper prints it', max: 500, optional: true })
  author?: string | null;

  @Prose({ description: 'Version, as the paper prints it', max: 100, optional: true })
  version?: string | null;

  @CalendarDate({ description: 'The day that the paper is dated', optional: true })
  dated?: string | null;

  @Prose({ description: 'Key decision, as the paper prints it', max: 100, optional: true })
  keyDecision?: string | null;
}

export const enteredReport = (body: ReceiveReportDto): ReportEntered => {
  const { authority, committee, meeting, itemNo, classification, title, document } = body;
  const { wards = null, from = null, inspectionId = null } = body;
  const { leadOfficer = null, author = null, version = null, dated = null, keyDecision = null } = body;
  return {
    authority,
    committee,
    meeting,
    itemNo,
    classification,
    title,
    wards,
    from,
    document: { ...document },
    inspectionId,
    audit: { leadOfficer, author, version, dated, keyDecision },
  };
};
