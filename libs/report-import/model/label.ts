/** A label of a form ("Meeting Name:") and the field that it names. */
export interface Label {
  readonly field: string;
  /** Without anchors or groups that capture; spaces are written `\s+`, since labels wrap. */
  readonly pattern: string;
  /** An ordinary word ("From", "Date"), which is a label only with its colon or alone in its cell. */
  readonly ordinary?: boolean;
  /** What is left of a label that wrapped in its own column, below the value: "affected:". */
  readonly wrapped?: RegExp;
  /** The two halves of a label that wrapped around its value: "Decision" above, "maker:" below. */
  readonly halves?: readonly [first: RegExp, second: RegExp];
  /** True for a value that can be this field's, to sort out values that stand in a row below their labels. */
  readonly fits?: (value: string) => boolean;
  /** How a value ends that is whole: what stands below is another's. */
  readonly whole?: RegExp;
  /** Its value is one line, whatever stands below. */
  readonly oneLine?: boolean;
  /** A value that does not fit is none. */
  readonly must?: boolean;
}
