import { describe, it, expect } from '@jest/globals';
import { scopeChosen, word } from './asked.js';
import { assetNamed } from './assets.js';
import { Links } from './links.js';

describe('what a request asks for', () => {
  it('takes the scope, and leaves out what is empty', () => {
    expect(scopeChosen({ authority: 'southwark', committee: '', meeting: '2017-07-10' })).toEqual({
      authority: 'southwark',
      meeting: '2017-07-10',
    });
  });

  it('refuses what it does not understand, naming it', () => {
    expect(() => scopeChosen({ meeting: 'July' })).toThrow(/meeting/);
    expect(() => word({ sort: ['due', 'ref'] }, 'sort')).toThrow(/“sort” .* more than once/);
    expect(() => word({ text: 'x'.repeat(401) }, 'text')).toThrow(/text/);
  });
});

describe('links', () => {
  it('carry along what a reader must keep, and escape the rest', () => {
    const links = new Links({ on: '2017-09-20' });
    expect(links.board()).toBe('/?on=2017-09-20');
    expect(links.thing('action-plan', 'a/b')).toBe('/action-plans/a%2Fb?on=2017-09-20');
    expect(links.list('action', { open: 'true', text: undefined })).toBe('/actions?open=true&on=2017-09-20');
    expect(links.hidden()).toEqual([['on', '2017-09-20']]);
    expect(new Links().changes({ committee: 'a&b' })).toBe('/changes?committee=a%26b');
  });
});

describe('styles', () => {
  it('come without GDS Transport, which is for GOV.UK alone', () => {
    const css = assetNamed('govuk-frontend.css')?.content.toString() ?? '';
    expect(css).toContain('font-family:arial,sans-serif');
    expect(css).not.toMatch(/GDS Transport|@font-face/);
  });

  it('are given by name alone', () => {
    expect(assetNamed('../dashboard.module.ts')).toBeNull();
    expect(assetNamed('__proto__')).toBeNull();
  });
});
