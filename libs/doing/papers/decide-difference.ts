import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  DifferenceDecisions,
  type DecidedBy,
  type Decision,
  type DecisionResult,
} from '#libs/application/recording/differences/difference-decisions.js';

/** Take what a paper says otherwise, keep what the record says, or leave it undecided. */
export class DecideDifference extends Command<DecisionResult> {
  constructor(
    readonly importId: string,
    readonly no: number,
    readonly decision: Decision,
    readonly by: DecidedBy,
  ) {
    super();
  }
}

@CommandHandler(DecideDifference)
export class DecideDifferenceHandler implements ICommandHandler<DecideDifference> {
  constructor(private readonly decisions: DifferenceDecisions) {}

  execute({ importId, no, decision, by }: DecideDifference): Promise<DecisionResult> {
    return this.decisions.decide(importId, no, decision, by);
  }
}
