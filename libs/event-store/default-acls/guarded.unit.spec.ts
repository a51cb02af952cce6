import { describe, expect, it } from '@jest/globals';
import { guardedFor, openRights, othersIn, sameAcls } from './guarded.js';
import { defaultAclsFrom, type DefaultAcls, settingsOf, STANDARD } from './settings.js';

const GUARDED = {
  $userStreamAcl: { $r: ['oversight'], $w: ['oversight'], $d: ['$admins'], $mr: ['oversight'], $mw: ['$admins'] },
  $systemStreamAcl: {
    $r: ['oversight', '$admins'],
    $w: ['$admins'],
    $d: ['$admins'],
    $mr: ['$admins'],
    $mw: ['$admins'],
  },
};

const acls = (data: object): DefaultAcls => {
  const read = defaultAclsFrom(data);
  if (!read) throw new Error('not read');
  return read;
};
const guarded = (data: object) => settingsOf(guardedFor(['oversight'], acls(data)));
const open = (data: object) => openRights(acls(data)).map(({ kind, right }) => `${kind} ${right}`);

describe('default ACLs', () => {
  it('are what $settings says, one name or several; what is not said is as the server has it', () => {
    const said = { $userStreamAcl: { $r: 'ada', $w: ['bob', '$ops'], $d: [], $mr: null } };
    expect(acls(said)).toEqual({ user: { $r: ['ada'], $w: ['bob', '$ops'], $d: [] }, system: {} });
  });

  it.each([[[]], ['text'], [null], [{ $userStreamAcl: [] }], [{ $systemStreamAcl: { $r: 7 } }]])(
    'that cannot be read are none, as to the server: %j',
    (data) => expect(defaultAclsFrom(data)).toBeNull(),
  );
});

describe('a log', () => {
  it('is open to everybody by the rules of the server', () => {
    expect(openRights(STANDARD).map(({ right }) => right)).toEqual(['$r', '$w', '$d', '$mr', '$mw']);
  });

  it('is open where everybody is let in by one right of many, or may change the settings themselves', () => {
    expect(open(GUARDED)).toEqual([]);
    expect(open({ ...GUARDED, $userStreamAcl: { ...GUARDED.$userStreamAcl, $w: ['oversight', '$all'] } })).toEqual([
      'user $w',
    ]);
    expect(open({ ...GUARDED, $userStreamAcl: { ...GUARDED.$userStreamAcl, $mw: null } })).toEqual(['user $mw']);
    expect(open({ ...GUARDED, $systemStreamAcl: { $w: '$all' } })).toEqual(['system $w']);
  });

  it('is guarded for the one who is named, and stays as it is when it is', () => {
    expect(guarded({})).toEqual(GUARDED);
    expect(guarded(GUARDED)).toEqual(GUARDED);
    expect(sameAcls(guardedFor(['oversight'], acls(GUARDED)), acls(GUARDED))).toBe(true);
    expect(sameAcls(STANDARD, acls(GUARDED))).toBe(false);
  });

  it('tells who else may change streams by name: administrators, everybody and who writes are no others', () => {
    const others = (right: '$w' | '$d' | '$mw' | '$r' | '$mr', ...names: string[]) =>
      othersIn(acls({ $userStreamAcl: { [right]: names } }), ['oversight']).map((each) => [each.right, ...each.names]);
    for (const right of ['$w', '$d', '$mw'] as const) {
      expect(others(right, 'ada', '$ops', '$admins', '$all')).toEqual([[right, 'ada', '$ops']]);
      expect(others(right, 'oversight')).toEqual(right === '$w' ? [] : [[right, 'oversight']]);
    }
    for (const right of ['$r', '$mr'] as const) expect(others(right, 'ada')).toEqual([]);
  });

  it('keeps who was let in by name to read, who is shut out, and what holds for streams of the system', () => {
    const there = {
      $userStreamAcl: { $r: ['auditors'], $mr: 'auditors', $d: [] },
      $systemStreamAcl: { $r: ['$admins', 'monitor'], $w: [] },
    };
    expect(guarded(there)).toEqual({
      $userStreamAcl: {
        ...GUARDED.$userStreamAcl,
        $r: ['oversight', 'auditors'],
        $mr: ['oversight', 'auditors'],
        $d: [],
      },
      $systemStreamAcl: { ...GUARDED.$systemStreamAcl, $r: ['oversight', '$admins', 'monitor'], $w: [] },
    });
  });

  it('is closed where the settings themselves were open to everybody', () => {
    expect(guarded({ $systemStreamAcl: { $r: '$all', $w: '$all', $d: '$all', $mr: '$all', $mw: '$all' } })).toEqual(
      GUARDED,
    );
  });

  it('names others who may change streams, but for administrators', () => {
    const there = acls({ $userStreamAcl: { $w: ['oversight', 'loader', '$admins'], $d: ['$ops'], $mw: '$all' } });
    expect(othersIn(there, ['oversight'])).toEqual([
      { kind: 'user', right: '$w', names: ['loader'] },
      { kind: 'user', right: '$d', names: ['$ops'] },
    ]);
    expect(othersIn(acls(GUARDED), ['oversight'])).toEqual([]);
  });
});
