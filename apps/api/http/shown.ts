import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';

/** Members of answers: one short decorator a member, which documents what is sent. */
interface Shown {
  readonly description?: string;
  readonly nullable?: boolean;
  /** Not always there. */
  readonly optional?: boolean;
}

const shown =
  (type: ApiPropertyOptions) =>
  (about: Shown | string = {}) => {
    const { optional = false, ...options } = typeof about === 'string' ? { description: about } : about;
    return (optional ? ApiPropertyOptional : ApiProperty)({ ...type, ...options });
  };

export const Text = shown({ type: String });
export const Texts = shown({ type: [String] });
export const Flag = shown({ type: Boolean });
/** A number that is small enough for JSON: a count, an ordinal. */
export const Whole = shown({ type: 'integer' });
/** 12, or "4.1" in a paper that numbers its paragraphs so. */
export const Paragraph = shown({ oneOf: [{ type: 'integer' }, { type: 'string' }, { type: 'null' }] });
/** `2017-09-20` */
export const Day = shown({ type: String, format: 'date' });
/** A UTC instant. */
export const Moment = shown({ type: String, format: 'date-time' });
/** Of an answer about a moment before everything that is recorded. */
export const RecordBegins = () =>
  Moment({
    optional: true,
    description:
      'When the first event of the record was recorded, where nothing was known yet at the moment asked for; `toldBy` asks what had ' +
      'been told by a day',
  });
export const Id = shown({ type: String, format: 'uuid' });
/** A position or a revision: 64 bits, as decimal digits, since JSON numbers do not hold them. */
export const Digits = shown({ type: String, pattern: '^\\d+$' });
export const Hash = shown({ type: String, pattern: '^[0-9a-f]{64}$', description: 'SHA-256' });

export const Word = (values: readonly string[], about: Shown = {}) => shown({ type: String, enum: [...values] })(about);
// Nest knows a type that is given later by the name of the function: `type`.
export const One = (of: () => new () => object, about: Shown = {}) => shown({ type: () => of() })(about);
export const Many = (of: () => new () => object, about: Shown = {}) =>
  shown({ type: () => of(), isArray: true })(about);

type Class<T extends object = object> = new () => T;

/** A class with these members, each described: one line a member, and every member of `T` must have one. */
export const describedBy = <T extends object, B extends object = object>(
  name: string,
  members: { readonly [K in Exclude<keyof T, keyof B>]-?: PropertyDecorator },
  base: Class<B> = class {} as Class<B>,
): Class<T> => {
  const made = { [name]: class extends (base as Class) {} }[name]!;
  for (const [member, describe] of Object.entries<PropertyDecorator>(members))
    describe(made.prototype as object, member);
  return made as Class<T>;
};

const answers = new Set<string>();

/**
 * The class of an answer of type `T`, by which the documentation knows it under this name. Throws for a name that another
 * has: the documentation would tell one of them as the other.
 */
export const shownAs: typeof describedBy = (name, members, base) => {
  if (answers.has(name)) throw new Error(`Two answers are called ${name}.`);
  answers.add(name);
  return describedBy(name, members, base);
};

const ANY_JSON = [
  { type: 'string' },
  { type: 'integer' },
  { type: 'boolean' },
  { type: 'array', items: {} },
  { type: 'object', additionalProperties: true },
];
/** Whatever JSON can say, and nothing. */
export const AnyJson = shown({ type: Object, anyOf: ANY_JSON, nullable: true });
