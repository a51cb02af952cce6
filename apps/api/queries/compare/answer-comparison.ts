import { createParamDecorator, StreamableFile, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Answer } from '#libs/asking/ask.js';
import { HEADER } from '#libs/asking/comparison-rows.js';
import { csvOf, type Cell } from '#libs/platform/csv.js';
import { Answered, type Validators } from '../../http/answered.js';
import { comparisonTag } from '../../http/tags.js';
import { wantsCsv } from './wants-csv.js';
import { pointsOf, shapePoint } from './shape-difference.js';

/** Whether the reader would rather have a CSV file. */
export const WantsCsv = createParamDecorator((_: unknown, context: ExecutionContext): boolean => {
  const http = context.switchToHttp();
  const request = http.getRequest<Request>();
  http.getResponse<Response>().vary('Accept');
  return wantsCsv(request);
});

/** It speaks for both points, and for the second where only one is told. */
const validatorsOf = (answer: Answer<unknown>, form: 'json' | 'csv'): Validators => {
  const { from, to } = pointsOf(answer);
  const position = from.position > to.position ? from.position : to.position;
  return { tag: comparisonTag(from, to, { form, marks: answer.marks }), position, day: to.day, knownAt: to.knownAt };
};

export const asJson = (answer: Answer<unknown>, body: object): Answered<object> => {
  const { from, to } = pointsOf(answer);
  return new Answered({ from: shapePoint(from), to: shapePoint(to), ...body }, validatorsOf(answer, 'json'));
};

/** Every changed member as a file for spreadsheets. */
export const asFile = async (answer: Answer<unknown>, rows: Iterable<readonly Cell[]>): Promise<Answered<object>> => {
  const { from, to } = pointsOf(answer);
  const file = await csvOf(HEADER, rows);
  const name = `oversight-${from.day}-at-${from.position}-to-${to.day}-at-${to.position}.csv`;
  const stream = new StreamableFile(file, {
    type: 'text/csv; charset=utf-8; header=present',
    disposition: `attachment; filename="${name}"`,
    length: file.length,
  });
  return new Answered(stream, validatorsOf(answer, 'csv'));
};
