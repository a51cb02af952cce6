import { fromTo } from '../../shared/moves/event-words.js';
import { either, person, text } from '../../shared/moves/field.js';
import { OPEN } from './phases.js';

/** To whom it belongs, and who is beside its owner. */
export const OWNERS = {
  AssignOwner: {
    verb: 'assign-owner',
    summary: 'Give it to an owner, or to another one',
    from: OPEN,
    reason: { to: 'give an action to another owner', onceSet: 'owner' },
    fields: {
      owner: either('Who answers for it: a person or a post', {
        person: person('A person, by pseudonym'),
        post: text('The title of a post', { max: 200 }),
      }),
      holder: person('Who holds the post', { optional: true }),
    },
    events: { 'OwnerAssigned.v1': fromTo('Owner assigned', 'owner') },
    leadsTo: ['HolderNamed.v1'],
  },
  NameHolder: {
    verb: 'name-holder',
    summary: 'Say who holds the owner’s post, or that nobody does',
    from: OPEN,
    reason: { to: 'name another holder of the post', onceSet: 'holder' },
    fields: { holder: person('Who holds the post', { optional: true }) },
    events: { 'HolderNamed.v1': fromTo('Holder of the post named', 'holder') },
  },
  NamePortfolioHolder: {
    verb: 'name-portfolio-holder',
    summary: 'Say whose portfolio it is in',
    from: OPEN,
    reason: { to: 'name another portfolio holder', onceSet: 'portfolioHolder' },
    fields: {
      portfolioHolder: text('The member of the cabinet beside the owner, by office', {
        hint: 'For instance "Cabinet Member for Children"',
        max: 200,
      }),
    },
    events: { 'PortfolioHolderNamed.v1': fromTo('Portfolio holder named', 'portfolioHolder') },
  },
  NameReporter: {
    verb: 'name-reporter',
    summary: 'Say who reports for the owner',
    from: OPEN,
    reason: { to: 'name another who reports', onceSet: 'reporter' },
    fields: {
      reporter: either('Who reports for the owner: a person or a post', {
        person: person('A person, by pseudonym'),
        post: text('The title of a post', { max: 200 }),
      }),
    },
    events: { 'ReporterNamed.v1': fromTo('Who reports for the owner named', 'reporter') },
  },
} as const;
