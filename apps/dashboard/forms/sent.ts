/** What somebody typed into a form, by the names of its fields. */
export type Typed = Readonly<Record<string, string>>;

/** What is wrong with a form that was sent; `field`: null where it is no field's. */
export interface Fault {
  readonly field: string | null;
  readonly message: string;
}

/** A form that comes back to who sent it, with all that they typed. */
export interface Sent {
  /** The command that it is to carry out. */
  readonly type: string;
  readonly typed: Typed;
  readonly faults: readonly Fault[];
}
