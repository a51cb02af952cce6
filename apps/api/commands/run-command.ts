import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRunner, type CommandOutcome, type CommandRequest } from '#libs/application/command-runner.js';

/** Any command of any aggregate, on its way from the edge to the one that runs them all. */
export class RunCommand extends Command<CommandOutcome> {
  constructor(readonly request: CommandRequest) {
    super();
  }
}

@CommandHandler(RunCommand)
export class RunCommandHandler implements ICommandHandler<RunCommand> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ request }: RunCommand): Promise<CommandOutcome> {
    return this.runner.run(request);
  }
}
