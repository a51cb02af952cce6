import { torture } from '#libs/testing/torture/torture.js';
import { EventStoreAlone } from './event-store-alone.js';

torture('eventstore', (random) => new EventStoreAlone(random));
