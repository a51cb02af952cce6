/**
 * That a move needs a reason: always; once the state has the member `onceSet`; or where the field `where` is one of `is`.
 * `to` reads after "a reason is required to"; `{outcome}` in it stands for the value of that field.
 */
export interface Reason {
  readonly to: string;
  readonly onceSet?: string;
  readonly where?: { readonly field: string; readonly is: readonly string[] };
}

type Members = Readonly<Record<string, unknown>>;

/** Whether a reason must be given; `depends` on what is told, where that is not known yet. */
export const needOf = (
  reason: Reason | undefined,
  state: object,
  told?: object,
): 'required' | 'optional' | 'depends' => {
  if (!reason) return 'optional';
  const { onceSet, where } = reason;
  if (onceSet !== undefined) return (state as Members)[onceSet] === null ? 'optional' : 'required';
  if (!where) return 'required';
  if (!told) return 'depends';
  return where.is.includes(String((told as Members)[where.field])) ? 'required' : 'optional';
};

export const purposeOf = ({ to }: Reason, told: object): string =>
  to.replace(/\{(\w+)\}/g, (_, field: string) => String((told as Members)[field]));
