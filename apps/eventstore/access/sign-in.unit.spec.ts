import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import { hashPassword } from './password.js';
import { SignIn } from './sign-in.js';
import { parseUsers, userLine, type User, type Users } from './users.js';

const CHEAP = { logN: 4, r: 8, p: 1 };
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
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
    expect(await new SignIn(users).userOf(basic('ada:se:cret'))).toBe(ada);
  });

  it.each(['ada:wrong', 'ada:', 'carl:se:cret', ':'])('is refused with %s', async (credentials) => {
    expect(await codeOf(new SignIn(users).userOf(basic(credentials)))).toBe(status.UNAUTHENTICATED);
  });

  it.each(['Bearer abc', 'Basic', 'Basic !', basic('ada')])('has not been tried with "%s"', async (header) => {
    expect(await new SignIn(users).userOf(header)).toBeUndefined();
  });

  it('is checked once for as long as the user stays as he is', async () => {
    const signIn = new SignIn(users);
    await signIn.userOf(basic('ada:se:cret'));
    const sneaked = ada.password.hash;
    Object.assign(ada.password, { hash: Buffer.alloc(32) });
    expect(await signIn.userOf(basic('ada:se:cret'))).toBe(ada);
    Object.assign(ada.password, { hash: sneaked });
  });

  it('counts no more once the password is another, or the user is gone', async () => {
    const signIn = new SignIn(users);
    await signIn.userOf(basic('ada:se:cret'));
    known = elsewhere;
    expect(await codeOf(signIn.userOf(basic('ada:se:cret')))).toBe(status.UNAUTHENTICATED);
    expect(await signIn.userOf(basic('ada:changed'))).toBe(elsewhere);
    known = undefined;
    expect(await codeOf(signIn.userOf(basic('ada:changed')))).toBe(status.UNAUTHENTICATED);
  });

  it('is put off when too many wait, and goes on afterwards', async () => {
    const signIn = new SignIn(users);
    const guesses = Array.from({ length: 150 }, (_, i) => codeOf(signIn.userOf(basic(`ada:${i}`))));
    const codes = await Promise.all(guesses);
    expect(codes.filter((code) => code === status.UNAUTHENTICATED)).toHaveLength(100);
    expect(codes.filter((code) => code === status.UNAVAILABLE)).toHaveLength(50);
    expect(await signIn.userOf(basic('ada:se:cret'))).toBe(ada);
  });
});
