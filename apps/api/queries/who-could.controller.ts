import { Query } from '@nestjs/common';
import { WhoCould, type Able } from '#libs/asking/questions/people.js';
import type { Named } from '#libs/asking/not-there.js';
import type { Reader } from '#libs/asking/reader.js';
import { KINDS, type Kind } from '#libs/domain/deciders.js';
import { LIFECYCLES, lifecycleOf, type MovableKind } from '#libs/domain/moves.js';
import type { Operation } from '#libs/domain/rights/operation.js';
import { isByHand } from '#libs/domain/shared/moves/lifecycle.js';
import { UuidParameter, WordParameter } from '../http/parameters.js';
import { Many, shownAs, Text } from '../http/shown.js';
import { ApiProperty } from '@nestjs/swagger';
import { CurrentReader } from '../identity/current-reader.js';
import { Problem } from '../problems/problem.js';
import { Answers, QueriesAt } from './decorators.js';
import { FreshDto } from './parameters.dto.js';
import { Questions } from './questions.js';

/** Every move that somebody makes by hand, as `action/VerifyCompletion`, with its kind and its command. */
const MOVES: ReadonlyMap<string, Extract<Operation, { readonly move: string }>> = new Map(
  (Object.keys(LIFECYCLES) as MovableKind[]).flatMap((kind) =>
    Object.entries(lifecycleOf(kind).moves)
      .filter(([, move]) => isByHand(move))
      .map(([move]) => [`${kind}/${move}`, { kind, move }] as const),
  ),
);

class WhoCouldParameters extends FreshDto {
  @WordParameter('Needed: the kind of thing, and the move', [...MOVES.keys()])
  could?: string;

  @WordParameter('With `id`: the kind of the thing', KINDS)
  kind?: Kind;

  @UuidParameter('The thing to which it would be done; without it, who could do it everywhere')
  id?: string;
}

const AbleDto = shownAs<Able>('AbleDto', {
  actor: Text('A person, `prs_…`, or a program, `service-…`'),
  name: Text(),
  by: ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    description: 'The numbers of the roles that let them; none of a program, and of whose the thing is',
  }),
});

const AbleListDto = shownAs<{ items: object }>('AbleListDto', { items: Many(() => AbleDto) });

const wrong = (field: string, message: string) =>
  new Problem('invalid-parameter', message, { errors: [{ field, message }] });

const operationIn = ({ could }: WhoCouldParameters): Operation => {
  const operation = could === undefined ? undefined : MOVES.get(could);
  if (operation === undefined) throw wrong('could', 'Say what: `action/VerifyCompletion`.');
  return operation;
};

const thingIn = ({ kind, id }: WhoCouldParameters): Named | null => {
  if (id === undefined && kind === undefined) return null;
  if (id === undefined) throw wrong('id', 'Say which one: its id.');
  if (kind === undefined) throw wrong('kind', 'Say of which kind the thing with that id is.');
  return { kind, id };
};

const HOW = `Persons and programs whose roles let them on the day asked for (\`on\`, today when left out), as it was known at the
moment (\`asAt\`, \`atPosition\`). Who claimed something is among them where their role lets them verify: that they may not verify
their own claim is decided when they try.`;

@QueriesAt('', 'People')
export class WhoCouldController {
  constructor(private readonly questions: Questions) {}

  @Answers('who-could', { operationId: 'whoCould', summary: 'Who could do this then', description: HOW }, AbleListDto)
  whoCould(@CurrentReader() reader: Reader, @Query() parameters: WhoCouldParameters) {
    const asked = this.questions.asked(reader, parameters);
    const question = new WhoCould(asked, { operation: operationIn(parameters), thing: thingIn(parameters) });
    return this.questions.page(question, (items) => ({ items }));
  }
}
