import { it } from '@jest/globals';

it('is never told, since its file throws', () => undefined);
throw new Error('thrown outside a test');
