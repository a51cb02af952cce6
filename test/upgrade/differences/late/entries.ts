/** An entry that was recorded after another one of a later day. */
export interface LateEntry {
  readonly position: string;
  /** Of its thing. */
  readonly id: string;
  readonly type: string;
  readonly effectiveOn: string;
}

const late = (position: string, id: string, type: string, effectiveOn: string): LateEntry => ({
  position,
  id,
  type,
  effectiveOn,
});

/**
 * Entered for a day before that of what stood already, and told with what they changed **there**, where they told what
 * they changed of what was recorded before. order-of-entries.e2e.spec.ts holds them to be late.
 */
export const TOLD_AT_THEIR_PLACE: readonly LateEntry[] = [
  late('94720', '0b54f75b-2354-537f-9dda-7c6151573320', 'ProgressReported.v1', '2018-01-29'),
  late('78592', '17660da3-6a48-5011-ada1-1d29d842b694', 'ConsultationRecorded.v1', '2017-09-20'),
  late('89088', '2d4916c3-ca2d-544b-8016-c162419d436f', 'OwnerAssigned.v1', '2017-10-01'),
  late('98432', '3df47bc2-f52d-531e-a6a4-1a25c6f6ffb7', 'ProgressReported.v1', '2017-08-10'),
  late('100608', '60f7390f-fb80-5f6f-905f-8dca40239d2b', 'DueDateRevised.v1', '2017-09-01'),
  late('90240', '7472ba40-0b2f-5f13-aa71-b1cb30fb2db0', 'OwnerAssigned.v1', '2026-10-31'),
  late('88192', '82f5f126-75e1-5ffa-a6f2-2a97fdd47f58', 'ConsultationRecorded.v1', '2017-09-20'),
  late('94848', 'a1f26135-94c3-5c29-833f-cf712b179ae2', 'ProgressReported.v1', '2017-09-20'),
  late('89856', 'e4bc19eb-3897-5640-9815-79c5626f2a07', 'DueDateRevised.v1', '2017-09-20'),
  late('35840', 'e4f55bb0-9314-5113-a3b5-2f154d723e0d', 'DocumentAdded.v1', '2016-05-11'),
  late('29440', 'f71d6604-2f50-50a2-9320-915722ddbe88', 'InspectionReportReceived.v1', '2018-07-27'),
  late('98944', 'fb359d9d-6524-5320-add0-73ad3e4d1050', 'DueDateRevised.v1', '2017-09-01'),
];

/**
 * Entered for a day that is before one of the points of a comparison, while their place is after it: what was there when
 * they were recorded, or the thing itself, is of a later day. They are between the points; they were counted at both.
 */
export const COUNTED_BY_PLACE: readonly LateEntry[] = [
  late('86784', '052d7499-f8dc-5c0c-b6f5-baeaae636b0f', 'ImplementationStarted.v1', '2017-11-11'),
  late('78592', '17660da3-6a48-5011-ada1-1d29d842b694', 'ConsultationRecorded.v1', '2017-09-20'),
  late('90368', '2290ec44-0f4f-50b2-b4d4-3b60a7fc5efb', 'JudgementChallenged.v1', '2017-08-11'),
  late('89600', '467ea2c2-13e8-5616-934e-1f3e6a61215a', 'OwnerAssigned.v1', '2017-09-20'),
  late('99840', '4de2966d-b80e-5ab1-b30c-b56dfb8ab71b', 'CompletionVerified.v1', '1999-01-01'),
  late('81408', '7e3817d4-7cb8-54cf-8fb0-feebbc97bd90', 'CommitmentKept.v1', '2018-04-26'),
  late('88192', '82f5f126-75e1-5ffa-a6f2-2a97fdd47f58', 'ConsultationRecorded.v1', '2017-09-20'),
  late('83840', '8cea89ac-0566-55a6-9a4b-31e02192366b', 'JudgementChallenged.v1', '2018-02-22'),
  late('82688', '99262641-8af7-5470-96f2-5bc740d1b7b5', 'DueDateRevised.v1', '2018-04-21'),
  late('96128', '9a99d4e3-2317-547e-8f5d-b8adb51ae5b4', 'ReportPublished.v1', '2017-10-09'),
  late('88064', '9a99d4e3-2317-547e-8f5d-b8adb51ae5b4', 'ReportSentToConstitutionalTeam.v1', '2017-04-15'),
  late('78336', '9b036426-c748-5108-b117-267a03deae31', 'ActionAgreed.v1', '2017-09-20'),
  late('81024', '9ba0c70d-9559-5004-b6c6-1dd4d457b759', 'ImplementationClaimed.v1', '2017-09-20'),
  late('84224', '9e67804f-426a-5b6a-aec0-295433bc5daf', 'DiscrepancyRecorded.v1', '2017-09-20'),
  late('78976', 'a1b77b09-bd19-582b-afa5-94d5743a516b', 'ReportCorrected.v1', '2017-06-20'),
  late('94848', 'a1f26135-94c3-5c29-833f-cf712b179ae2', 'ProgressReported.v1', '2017-09-20'),
  late('97920', 'bb358b6e-a440-54f7-a912-fa20f078e9c8', 'DueDateRevised.v1', '2017-09-15'),
  late('77568', 'c09ec4d9-9068-5ab0-b6b1-8a42efde1d94', 'CommitmentWithdrawn.v1', '2017-08-23'),
  late('84352', 'c9aceb64-2cd9-5469-be25-8570e0ffe947', 'ImplementationClaimed.v1', '2018-01-16'),
  late('91264', 'eedccb36-c455-50a6-8126-f8507a58d159', 'ImplementationClaimed.v1', '2017-09-20'),
  late('90624', 'f9f60ac4-9cec-52d8-8472-fce857c0ff9c', 'ReportCorrected.v1', '2017-09-20'),
];

/** Whether the entry is one of these. */
export const isOneOf = (entries: readonly LateEntry[], entry: { readonly [member: string]: unknown }): boolean =>
  'eventId' in entry && entries.some(({ id, position }) => entry['id'] === id && entry['position'] === position);

/**
 * Where an entry of those changed what another one of a later place changed as well, the one of the later place is the
 * cause of it; and an entry is a cause that was counted at both points. Which member of which thing.
 */
export const CAUSED_BY_PLACE: Readonly<Record<string, string>> = {
  '99262641-8af7-5470-96f2-5bc740d1b7b5': 'due',
  'a1e2831b-3677-5c77-b97b-16c5e13184a6': 'discrepancies',
  'bb358b6e-a440-54f7-a912-fa20f078e9c8': 'due',
};
