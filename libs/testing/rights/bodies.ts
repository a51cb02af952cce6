import type { Field, Fields } from '#libs/domain/shared/moves/field.js';

/** A body that the API takes for these fields; `idOf`: of a thing of that kind. What may be left out is. */
export const bodyOf = (fields: Fields, idOf: (kind: string) => string, person: string): object => {
  const exampleOf = (field: Field): unknown => {
    switch (field.type) {
      case 'text':
        return 'Words';
      case 'day':
        return '2026-11-10';
      case 'choice':
        return field.values[0];
      case 'ordinal':
      case 'percent':
        return 7;
      case 'revision':
        return '0';
      case 'person':
        return person;
      case 'sha256':
        return 'a'.repeat(64);
      case 'id':
        return idOf(field.of);
      case 'ids':
        return [idOf(field.of)];
      case 'group':
        return bodyOf(field.fields, idOf, person);
      case 'list':
        return Array.from({ length: Math.max(1, field.min) }, () => bodyOf(field.fields, idOf, person));
      case 'either':
        return bodyOf(Object.fromEntries(Object.entries(field.fields).slice(0, 1)), idOf, person);
      case 'source':
        return null;
    }
  };
  const asked = Object.entries(fields).filter(([, { optional }]) => optional !== true);
  return Object.fromEntries(asked.map(([name, field]) => [name, exampleOf(field)]));
};
