import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import { hashPassword } from './password.js';
import { SignIn } from './sign-in.js';
import { parseUsers, userLine, type User, type Users } from './users.js';

const CHEAP = { logN: 4, r: 8, p: 1 };
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const HERE = '127.0.0.1:1';
const codeOf = (signedIn: Promise<unknown>) => signedIn.catch(({ code }: { code: number }) => code);

let ada: User;
let elsewhere: User;
beforeAll(async () => {
  const user = async (password: string) =>
    parseUsers(userLine('ada', await hashPassword(password, CHEAP), ['readers'])).find('ada') as User;
  ada = await user('se:cret');
  elsewhere = await user('changed');
});

let known: User | undefined;
const users: Users = { find: (name) => (name === 'ada' ? known : undefined) };
beforeEach(() => {
  known = ada;
});

describe('signing in', () => {
  it('tells who it is by name and password, which may hold colons', async () => {
    expect(await new SignIn(users).userOf(basic('ada:se:cret'), HERE)).toBe(ada);
  });

  it.each(['ada:wrong', 'ada:', 'carl:se:cret', ':'])('is refused with %s', async (credentials) => {
    expect(await codeOf(new SignIn(users).userOf(basic(credentials), HERE))).toBe(status.UNAUTHENTICATED);
  });

  it.each(['Bearer abc', 'Basic', 'Basic !', basic('ada')])('has not been tried with "%s"', async (header) => {
    expect(await new SignIn(users).userOf(header, HERE)).toBeUndefined();
  });

  it('is checked once for as long as the user stays as he is', async () => {
    const signIn = new SignIn(users);
    await signIn.userOf(basic('ada:se:cret'), HERE);
    const sneaked = ada.password.hash;
    Object.assign(ada.password, { hash: Buffer.alloc(32) });
    expect(await signIn.userOf(basic('ada:se:cret'), HERE)).toBe(ada);
    Object.assign(ada.password, { hash: sneaked });
  });

  it('counts no more once the password is another, or the user is gone', async () => {
    const signIn = new SignIn(users);
    await signIn.userOf(basic('ada:se:cret'), HERE);
    known = elsewhere;
    expect(await codeOf(signIn.userOf(basic('ada:se:cret'), HERE))).toBe(status.UNAUTHENTICATED);
    expect(await signIn.userOf(basic('ada:changed'), HERE)).toBe(elsewhere);
    known = undefined;
    expect(await codeOf(signIn.userOf(basic('ada:changed'), HERE))).toBe(status.UNAUTHENTICATED);
  });

  it('is put off when too many wait, and goes on afterwards', async () => {
    const signIn = new SignIn(users);
    const guesses = Array.from({ length: 150 }, (_, i) => codeOf(signIn.userOf(basic(`ada:${i}`), HERE)));
    const codes = await Promise.all(guesses);
    expect(codes.filter((code) => code === status.UNAUTHENTICATED)).toHaveLength(101);
    expect(codes.filter((code) => code === status.UNAVAILABLE)).toHaveLength(49);
    expect(await signIn.userOf(basic('ada:se:cret'), HERE)).toBe(ada);
  });

  describe('while one connection guesses', () => {
    const elsewhereAt = '127.0.0.1:2';
    const both: Users = { find: (name) => (name === 'bob' ? { ...ada, name } : users.find(name)) };
    /** What was checked, in order, and the guesses that were answered. */
    const flooded = (guess: (n: number) => string) => {
      const checked: string[] = [];
      const answered: string[] = [];
      const signIn = new SignIn(both, async (password) => {
        checked.push(password);
        return password === 'se:cret';
      });
      for (let n = 0; n < 99; n++)
        void codeOf(signIn.userOf(basic(guess(n)), HERE)).then((code) => answered.push(String(code)));
      return { signIn, checked, answered };
    };

    it.each([
      ['from another connection', elsewhereAt, (n: number) => `ada:${n}`, 2],
      ['from that connection, where others are guessed at', HERE, (n: number) => `bob:${n}`, 2],
      ['whatever names nobody bears are guessed at', HERE, (n: number) => `nobody-${n}:${n}`, 1],
    ])('is checked after a guess or two, %s', async (_what, peer, guess, guesses) => {
      const { signIn, checked } = flooded(guess);
      expect((await signIn.userOf(basic('ada:se:cret'), peer))?.name).toBe('ada');
      expect(checked.indexOf('se:cret')).toBeLessThanOrEqual(guesses);
    });

    it('has its place though all places are taken', async () => {
      const { signIn } = flooded((n) => `ada:${n}`);
      for (let n = 0; n < 10; n++) void codeOf(signIn.userOf(basic(`ada:more-${n}`), HERE));
      expect(await signIn.userOf(basic('ada:se:cret'), elsewhereAt)).toBe(ada);
    });

    it('waits for nobody when it was known before, and is not checked again', async () => {
      const signIn = new SignIn(users, async (password) => password === 'se:cret' || new Promise(() => undefined));
      await signIn.userOf(basic('ada:se:cret'), elsewhereAt);
      void signIn.userOf(basic('ada:guess'), HERE);
      expect(await signIn.userOf(basic('ada:se:cret'), HERE)).toBe(ada);
    });

    it('takes the better turn of the two when it is asked for twice', async () => {
      const { signIn, checked } = flooded((n) => `ada:${n}`);
      void signIn.userOf(basic('ada:se:cret'), HERE);
      expect(await signIn.userOf(basic('ada:se:cret'), elsewhereAt)).toBe(ada);
      expect(checked.indexOf('se:cret')).toBeLessThanOrEqual(2);
    });

    it('is checked before a guess also where others sign in rightly all the time', async () => {
      const checked: string[] = [];
      const signIn = new SignIn(both, async (password) => {
        checked.push(password);
        return password !== 'guess';
      });
      for (let n = 0; n < 9; n++) await signIn.userOf(basic(`ada:right-${n}`), HERE);
      await codeOf(signIn.userOf(basic('ada:guess'), elsewhereAt));
      const guess = codeOf(signIn.userOf(basic('bob:guess'), elsewhereAt));
      const again = codeOf(signIn.userOf(basic('ada:guess'), elsewhereAt));
      await signIn.userOf(basic('ada:se:cret'), HERE);
      await Promise.all([guess, again]);
      expect(checked.slice(-3)).toEqual(['guess', 'se:cret', 'guess']);
    });

    it('leaves every guess an answer', async () => {
      const { signIn, answered } = flooded((n) => `ada:${n}`);
      for (let n = 0; n < 10; n++) await codeOf(signIn.userOf(basic(`ada:last-${n}`), HERE));
      expect(answered).toHaveLength(99);
    });
  });
});
