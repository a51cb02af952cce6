import { describe, expect, it } from '@jest/globals';
import { parseInstant, parseInstantOrDay } from './instant.js';

describe('an instant that somebody wrote', () => {
  it.each([
    ['2026-11-23T10:00Z', '2026-11-23T10:00:00.000Z'],
    ['2026-11-23T10:00:05Z', '2026-11-23T10:00:05.000Z'],
    ['2026-11-23T10:00:05.25+01:00', '2026-11-23T09:00:05.250Z'],
  ])('is understood: %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each(['2026-11-23', '2026-11-23T10:00', '2026-02-30T10:00Z', '2026-11-23T25:00Z', '0001-01-01T00:00+01:00', ''])(
    'is refused: %p',
    (text) => {
      expect(parseInstant(text)).toBeNull();
    },
  );

  it('may be a day, which means its end in London, in summer and in winter', () => {
    expect(parseInstantOrDay('2017-09-20')).toBe('2017-09-20T22:59:59.999Z');
    expect(parseInstantOrDay('2026-11-23')).toBe('2026-11-23T23:59:59.999Z');
    expect(parseInstantOrDay('2026-11-23T10:00Z')).toBe('2026-11-23T10:00:00.000Z');
    expect(parseInstantOrDay('yesterday')).toBeNull();
  });
});
