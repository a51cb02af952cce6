import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuid } from '#libs/testing/record.js';
import { readRolesFile } from './roles-file.js';

describe('the file of roles', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'roles-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (text: string) => {
    const file = join(folder, 'roles.json');
    writeFileSync(file, text);
    return readRolesFile(file);
  };
  const wrong = (...lines: readonly object[]) => {
    try {
      read(JSON.stringify(lines));
    } catch (error) {
      return (error as Error).message;
    }
    return null;
  };

  it('says which role follows from which claim, and where', () => {
    expect(
      read(`[
        { "claim": "groups", "value": "3f1c", "role": "records officer", "body": "${uuid(1)}" },
        { "claim": "realm_access.roles", "value": "verify", "role": "verifier" }
      ]`),
    ).toEqual([
      { claimed: 'groups/3f1c', role: 'records officer', scope: { authority: null, body: uuid(1) } },
      { claimed: 'realm_access.roles/verify', role: 'verifier', scope: { authority: null, body: null } },
    ]);
  });

  it('need not be there', () => {
    expect(readRolesFile(null)).toEqual([]);
  });

  const GOOD = { claim: 'groups', value: 'a', role: 'verifier' };
  it.each([
    ['a claim that is not looked at', { ...GOOD, claim: 'scope' }, 'set "claim" to one of groups'],
    ['no value', { ...GOOD, value: ' ' }, 'set "value"'],
    ['no role of ours', { ...GOOD, role: 'officer' }, 'set "role" to one of reader'],
    ['a name in place of an id', { ...GOOD, body: 'cabinet' }, 'by their ids'],
    ['two scopes', { ...GOOD, body: uuid(1), authority: uuid(2) }, 'not both'],
    ['a role that holds elsewhere', { ...GOOD, role: 'chair' }, 'does not hold everywhere'],
    ['a role that must end', { ...GOOD, role: 'regulator' }, 'is granted for a time'],
    ['a member that it does not know', { ...GOOD, until: '2027-01-01' }, 'leave out "until"'],
  ])('is refused with %s', (_, line, why) => {
    expect(wrong(GOOD, line)).toMatch(/OVERSIGHT_ROLES_FILE .*, entry 2: /);
    expect(wrong(GOOD, line)).toContain(why);
  });

  it('is refused where it cannot be read, or holds no list', () => {
    expect(() => readRolesFile(join(folder, 'nowhere.json'))).toThrow('OVERSIGHT_ROLES_FILE');
    expect(() => read('{')).toThrow('cannot be read');
    expect(() => read('{}')).toThrow('holds no list');
  });
});
