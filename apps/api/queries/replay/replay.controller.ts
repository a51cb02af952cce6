import { Param, Query, type Type } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import type { NumberedEntry, StoryKind } from '#libs/read-models/story/story.js';
import type { Resource } from '../../record/resource.js';
import { QueriesAt, Question } from '../decorators.js';
import { firstEntry } from '../first-entry.js';
import { notThen } from '../not-then.js';
import { entriesPageOf, PagedDto } from '../parameters.dto.js';
import { Questions } from '../questions.js';
import { shapeEntry, shapeList } from '../shape.js';
import { ReplayDto, type StepDto } from './step.dto.js';

const SUMMARY = 'Its story, step by step';

const BELONGS: Readonly<Record<StoryKind, string>> = {
  inspection: `The inspection, the reports about it, the judgements, recommendations, actions and commitments that these
hold (unless they belong to another inspection), its action plan, and every action that was ever in that plan.`,
  'action-plan': `The plan, the inspection that it answers, the report that it came with and the commitments made there,
every action that was ever in the plan, and the recommendations that these answer.`,
};

const HOW = `Every event of these in the order of the log, whatever day it is effective on. To see what was known at a step,
ask any question with its \`position\` as \`atPosition\`; the steps of one act have one \`correlationId\`.`;

const shapeStep = ({ step, ...entry }: NumberedEntry): StepDto => ({ ...shapeEntry(entry), step });

/** The story of an inspection or a plan: its own events and those of everything that belongs to it. */
export const replayController = ({ kind, path, title }: Resource<StoryKind>): Type => {
  @QueriesAt(path, title)
  class ReplayController {
    constructor(private readonly questions: Questions) {}

    @ApiOperation({ summary: SUMMARY, description: `${BELONGS[kind]}\n\n${HOW}` })
    @Question(':id/replay', SUMMARY, ReplayDto)
    replay(@Param('id') id: string, @Query() parameters: PagedDto) {
      return this.questions.page(parameters, async (view, now) => {
        const story = isUUID(id) ? await view.story(kind, id.toLowerCase()) : null;
        if (story === null) throw notThen(view, await firstEntry(now, kind, id));
        return shapeList(await story.page(entriesPageOf({ ...parameters, order: 'ascending' })), shapeStep);
      });
    }
  }
  // Operation ids in the OpenAPI document are made of it.
  Object.defineProperty(ReplayController, 'name', { value: `${title.replaceAll(' ', '')}ReplayController` });
  return ReplayController;
};
