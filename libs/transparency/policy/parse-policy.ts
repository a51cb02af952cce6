import { parseVkey, type VerifierKey } from '../note/key.js';
import type { Policy, Quorum, Witness } from './policy.js';

/** Which line of a policy is wrong, counted from 1, and why. */
export class PolicyFault extends Error {
  override readonly name = 'PolicyFault';

  constructor(line: number, why: string) {
    super(`Line ${line} of the policy: ${why}`);
  }
}

const NONE = 'none';
/** All control characters but tab; newlines are gone by then. */
const CONTROL = /(?![\t\u0080-\u009f])\p{Cc}/u;

class Reading {
  readonly logs: VerifierKey[] = [];
  readonly witnesses: Witness[] = [];
  private readonly named = new Map<string, Quorum>();
  private readonly members = new Set<string>();
  quorum: Quorum | null = null;

  constructor(private line: number) {}

  at(line: number): this {
    this.line = line;
    return this;
  }

  fail(why: string): never {
    throw new PolicyFault(this.line, why);
  }

  private key(vkey: string, signs: VerifierKey['signs'], known: readonly VerifierKey[]): VerifierKey {
    const key = parseVkey(vkey) ?? this.fail(`${vkey} is no verifier key of Ed25519.`);
    if (key.signs !== signs) this.fail(`${vkey} is a key of another kind of signature than is needed here.`);
    if (known.some(({ raw }) => raw.equals(key.raw))) this.fail(`the key of ${vkey} is named twice.`);
    return key;
  }

  private name(name: string, quorum: Quorum): void {
    if (name === NONE || this.named.has(name)) this.fail(`the name ${name} is taken.`);
    this.named.set(name, quorum);
  }

  private known(name: string): Quorum {
    return this.named.get(name) ?? this.fail(`no line before this one says what ${name} is.`);
  }

  log([vkey = '', , ...more]: readonly string[]): void {
    if (more.length > 0) this.fail('write: log, its key, and its address where there is one.');
    this.logs.push(this.key(vkey, 'text', this.logs));
  }

  witness([name = '', vkey = '', url = null, ...more]: readonly (string | null)[]): void {
    if (!name || !vkey || more.length > 0)
      this.fail('write: witness, a name, its key, and its address where there is one.');
    const key = this.key(
      vkey,
      'timeAndText',
      this.witnesses.map((each) => each.key),
    );
    const witness = { name, key, url };
    this.name(name, { of: 'witness', witness });
    this.witnesses.push(witness);
  }

  group([name = '', least = '', ...members]: readonly string[]): void {
    if (members.length === 0) this.fail('write: group, a name, how many (all, any or a number), and its members.');
    const of = members.map((member) => {
      const quorum = this.known(member);
      if (this.members.has(member)) this.fail(`${member} is a member of a group already.`);
      this.members.add(member);
      return quorum;
    });
    const number = least === 'any' ? '1' : least === 'all' ? String(of.length) : least;
    const needed = /^[1-9]\d{0,3}$/.test(number) ? Number.parseInt(number, 10) : 0;
    if (needed < 1 || needed > of.length) this.fail(`${least} is not how many of ${of.length} must sign.`);
    this.name(name, { of: 'group', least: needed, members: of });
  }

  sufficient([name = '', ...more]: readonly string[]): void {
    if (this.quorum) this.fail('the quorum is said twice.');
    if (!name || more.length > 0) this.fail('write: quorum, and the name of a witness, of a group, or none.');
    this.quorum = name === NONE ? { of: 'none' } : this.known(name);
  }
}

/** The policy that a text says. Throws `PolicyFault`, which names the line. */
export const parsePolicy = (text: string): Policy => {
  const reading = new Reading(0);
  const lines = text.split('\n');
  for (const [n, line] of lines.entries()) {
    reading.at(n + 1);
    if (CONTROL.test(line)) reading.fail('it holds a control character.');
    const [word, ...rest] = line.split(/[ \t]+/).filter((item) => item !== '');
    if (word === undefined || word.startsWith('#')) continue;
    if (word === 'log') reading.log(rest);
    else if (word === 'witness') reading.witness(rest);
    else if (word === 'group') reading.group(rest);
    else if (word === 'quorum') reading.sufficient(rest);
    else reading.fail(`a line begins with log, witness, group or quorum, not with ${word}.`);
  }
  const { logs, witnesses, quorum } = reading.at(lines.length);
  return {
    logs,
    witnesses,
    quorum: quorum ?? reading.fail('no line says the quorum: write quorum none, or who must sign.'),
  };
};
