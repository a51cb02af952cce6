/** Another entry, of a type, and with the same value in a member of its data where it names one (`document.sha256`). */
interface Other {
  readonly type: string;
  readonly by?: string;
}

/** Which entries of a thing hold only together. */
export interface Needs {
  /** An entry that can stand only while another does. */
  readonly needed: Readonly<Record<string, Other>>;
  /** What can be said once, or once of each value of a member. */
  readonly once: Readonly<Record<string, Omit<Other, 'type'>>>;
}
