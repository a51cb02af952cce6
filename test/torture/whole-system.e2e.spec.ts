import { torture } from '#libs/testing/torture/torture.js';
import { WholeSystem } from './whole-system.js';

torture('system', (random) => new WholeSystem(random));
