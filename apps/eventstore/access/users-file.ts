import { readFileSync, statSync } from 'node:fs';
import { parseUsers, type User, type Users } from './users.js';

/** What changes whenever the file is written or another takes its place. */
const stampOf = (path: string): string => {
  const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
  return [ino, size, mtimeNs, ctimeNs].join();
};

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The users of a file: it is checked for changes whenever somebody signs in. */
export class UsersFile implements Users {
  private users: Users;
  private stamp: string;
  private complaint: string | undefined;

  /**
   * @param log told when the file cannot be read any more: who was in it last still may sign in
   * @throws Error if it cannot be read at all
   */
  constructor(
    private readonly path: string,
    private readonly log: (message: string) => void,
  ) {
    try {
      this.stamp = stampOf(path);
      this.users = parseUsers(readFileSync(path, 'utf8'));
    } catch (error) {
      throw new Error(`The users file ${path} cannot be read: ${reason(error)}`, { cause: error });
    }
  }

  find(name: string): User | undefined {
    try {
      const stamp = stampOf(this.path);
      if (stamp !== this.stamp) {
        this.users = parseUsers(readFileSync(this.path, 'utf8'));
        this.stamp = stamp;
      }
      this.complaint = undefined;
    } catch (error) {
      this.complain(reason(error));
    }
    return this.users.find(name);
  }

  private complain(complaint: string) {
    if (complaint !== this.complaint)
      this.log(`The users file ${this.path} cannot be read: ${complaint} Its users stay as they were.`);
    this.complaint = complaint;
  }
}
