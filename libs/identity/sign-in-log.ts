/** Where it is written who came in. */
export interface SignInLog {
  /** Before the session begins: when it throws, none does. */
  signedIn(person: string): Promise<void>;
}
