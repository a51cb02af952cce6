import { describe, it } from '@jest/globals';
import { theServer } from './server.js';
import { Story, type AppendPath } from './story.js';

type RuleBody = (story: Story) => Promise<void>;
type State = (name: string, told: RuleBody) => void;

interface Area {
  title: string;
  /** A rule that was seen to hold on a real server. */
  rule: State;
  /** A rule that is known from reading only; README.md lists it. */
  unseen: State;
}

/** The rules that no real server was asked yet, as README.md lists them. */
export const notSeen = new Set<string>();

const statedIn = (title: string, path: AppendPath): Area => {
  const rule: State = (name, told) => it(name, () => told(new Story(theServer(), path)));
  return {
    title,
    rule,
    unseen: (name, told) => {
      notSeen.add(`${title}: ${name}`);
      rule(name, told);
    },
  };
};

/** Rules that belong together, each told in a story with streams of its own. */
export const area = (title: string, state: (area: Area) => void): void =>
  describe(title, () => state(statedIn(title, 'batch')));

/** Rules that hold for both ways in which clients append. */
export const areaOnBothPaths = (title: string, state: (area: Area) => void): void =>
  describe(title, () => {
    for (const path of ['batch', 'unary'] as const) describe(`by ${path} append`, () => state(statedIn(title, path)));
  });

/** Rules that not every server can be asked: where they cannot, the reason is told in place of the answer. */
export const askedOnlyIf = (can: boolean, reason: string, stated: Area): Area => {
  if (can) return stated;
  const rule: State = (name) => it.skip(`${name} (not asked: ${reason})`, () => undefined);
  return {
    ...stated,
    rule,
    unseen: (name, told) => {
      notSeen.add(`${stated.title}: ${name}`);
      rule(name, told);
    },
  };
};
