/**
 * Something that happened, in the domain's words. `type` is the wire name and carries its version
 * (`RecommendationAgreed.v1`); `data` is plain JSON: strings, booleans, null, safe integers, arrays, objects.
 */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
  /** The day from which the fact is true, where the fact itself has one; else the command's own effective date. */
  readonly effectiveOn?: PlainDate;
  /** The rule that it broke, in words, where it is recorded again and was recorded as irregular. */
  readonly irregular?: string;
}

/**
 * A calendar day as the law or a minute gives it: `2017-09-20`. Never an instant.
 * @format date
 */
export type PlainDate = string;

/**
 * A UTC instant in RFC 3339 with milliseconds: `2026-11-23T10:00:00.000Z`.
 * @format date-time
 */
export type Instant = string;
