import { describe, it, expect } from '@jest/globals';
import { areaOf, frameworkByCode, frameworkFor, FRAMEWORKS, gradeOf } from './frameworks.js';

const sif = frameworkFor('ofsted', '2017-03-06')!;

describe('inspection frameworks', () => {
  it.each([
    ['2013-10-31', undefined],
    ['2013-11-01', 'ofsted-sif-2013'],
    ['2017-12-31', 'ofsted-sif-2013'],
    ['2018-01-01', 'ofsted-ilacs-2018'],
    ['2022-12-31', 'ofsted-ilacs-2018'],
    ['2023-01-01', 'ofsted-ilacs-2023'],
    ['2026-03-31', 'ofsted-ilacs-2023'],
    ['2026-04-01', 'ofsted-ilacs-2026'],
  ])('an inspection that starts on %s is under %s', (day, code) => {
    expect(frameworkFor('ofsted', day)?.code).toBe(code);
  });

  it('knows no framework of another inspectorate', () => {
    expect(frameworkFor('cqc', '2017-03-06')).toBeNull();
    expect(frameworkByCode('ofsted-sif-2013')).toBe(sif);
    expect(frameworkByCode('x')).toBeNull();
  });

  it('reads a grade as its framework prints it, and no other word', () => {
    expect(gradeOf(sif, 'requires\n improvement')?.name).toBe('Requires improvement');
    expect(gradeOf(sif, 'Requires improvement to be good')?.name).toBe('Requires improvement');
    expect(gradeOf(sif, 'Adequate')).toBeNull();
    expect(gradeOf(sif, 'very good')).toBeNull();
  });

  it('finds an area by its name', () => {
    expect(areaOf(sif, 'Leadership, Management & Governance')?.code).toBe('3');
    expect(areaOf(sif, 'experiences  and progress of care leavers')?.parent).toBe('2');
    expect(areaOf(frameworkFor('ofsted', '2026-05-01')!, 'Overall effectiveness')).toBeNull();
  });

  it('has areas whose parents exist, and codes and names that are never shared', () => {
    for (const { areas } of FRAMEWORKS) {
      const codes = areas.map((area) => area.code);
      const names = areas.flatMap((area) => [area.name, ...area.alsoCalled]).map((name) => name.toLowerCase());
      expect(new Set(codes).size).toBe(codes.length);
      expect(new Set(names).size).toBe(names.length);
      expect(areas.every((area) => area.parent === null || codes.includes(area.parent))).toBe(true);
    }
  });
});
