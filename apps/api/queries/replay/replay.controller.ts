import { Param, Query, type Type } from '@nestjs/common';
import { Replay } from '#libs/asking/questions/trail.js';
import type { NumberedEntry, StoryKind } from '#libs/read-models/story/story.js';
import type { Entry } from '#libs/read-models/trail/entry.js';
import { Many, shownAs, Whole } from '../../http/shown.js';
import { ofOne } from '../../openapi/operation-ids.js';
import type { Resource } from '../../record/resource.js';
import { PageDto } from '../../record/thing.dto.js';
import { Answers, QueriesAt } from '../decorators.js';
import { EntryDto } from '../entry.dto.js';
import { PagedDto } from '../parameters.dto.js';
import { CurrentReader } from '../../identity/current-reader.js';
import type { Reader } from '#libs/asking/reader.js';
import { Questions } from '../questions.js';
import { shapeEntry, shapeList } from '../shape.js';

const ReplayStepDto = shownAs<NumberedEntry, Entry>(
  'ReplayStepDto',
  { step: Whole('Its number in the story, from 1 in the order of the log') },
  EntryDto,
);

const ReplayDto = shownAs<{ items: object }>('ReplayDto', { items: Many(() => ReplayStepDto) }, PageDto);

const BELONGS: Readonly<Record<StoryKind, string>> = {
  inspection: `The inspection, the reports about it, the judgements, recommendations, actions and commitments that these
hold (unless they belong to another inspection), its action plan, and every action that was ever in that plan.`,
  'action-plan': `The plan, the inspection that it answers, the report that it came with and the commitments made there,
every action that was ever in the plan, and the recommendations that these answer.`,
};

const HOW = `Every event of these in the order of the log, whatever day it is effective on. To see what was known at a step,
ask any question with its \`position\` as \`atPosition\`; the steps of one act have one \`correlationId\`.`;

/** The story of an inspection or a plan: its own events and those of everything that belongs to it. */
export const replayController = (resource: Resource<StoryKind>): Type => {
  const { kind, path, title, one } = resource;
  @QueriesAt(path, title)
  class ReplayController {
    constructor(private readonly questions: Questions) {}

    @Answers(
      ':id/replay',
      {
        operationId: ofOne('replay', resource),
        summary: `The story of one ${one}, step by step`,
        description: `${BELONGS[kind]}\n\n${HOW}`,
      },
      ReplayDto,
    )
    replay(@CurrentReader() reader: Reader, @Param('id') id: string, @Query() parameters: PagedDto) {
      const { limit, cursor = null } = parameters;
      const question = new Replay(this.questions.asked(reader, parameters), {
        named: { kind, id },
        page: { limit, cursor },
      });
      return this.questions.page(question, (listed) =>
        shapeList(listed, ({ step, ...entry }) => ({ ...shapeEntry(entry), step })),
      );
    }
  }
  return ReplayController;
};
