import type { DraftAudit } from '../../draft.js';
import type { DocumentModel } from '../../model/document-model.js';
import { Fields, type Form } from '../../facts/fields.js';
import type { Label } from '../../model/label.js';

const LABELS: readonly Label[] = [
  { field: 'cabinetMember', pattern: 'Cabinet\\s+Member' },
  { field: 'leadOfficer', pattern: 'Lead\\s+Officers?' },
  { field: 'author', pattern: 'Report\\s+Authors?' },
  { field: 'version', pattern: 'Version', oneLine: true },
  { field: 'dated', pattern: 'Dated' },
  { field: 'keyDecision', pattern: 'Key\\s+Decision\\??', oneLine: true },
  {
    field: 'sent',
    pattern:
      'Date\\s+final\\s+report\\s+sent(?:\\s+to\\s+(?:the\\s+)?Constitutional(?:\\s+(?:Officer|Team|Services))?)?',
    wrapped: /^[^0-9]*$/,
  },
];

/** The audit trail, with the date of sending that stands below the consultation table; without values where there is neither. */
export function readAudit(document: DocumentModel): Form<DraftAudit> {
  const audit = document.sections.find((section) => section.kind === 'audit');
  const consultation = document.sections.find((section) => section.kind === 'consultation');
  const fields = new Fields(document, audit?.title ?? consultation?.title ?? null);
  const values = audit?.labelled(LABELS);
  const sent = values?.get('sent') ?? consultation?.labelled(LABELS.slice(-1)).get('sent');
  const result = {
    leadOfficer: fields.text('leadOfficer', values?.get('leadOfficer')),
    author: fields.text('author', values?.get('author')),
    version: fields.text('version', values?.get('version')),
    dated: fields.date('dated', values?.get('dated')),
    keyDecision: fields.text('keyDecision', values?.get('keyDecision')),
    sent: fields.date('sent', sent),
  };
  return fields.form(result, audit?.title ?? null);
}
