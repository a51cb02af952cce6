import type { ExecutionContext } from '@nestjs/common';

const DOCUMENTED = 'swagger/apiOperation';

/** What is asked for, by the name that the API documents it by: `listAccessLog`. */
export const operationIn = (context: ExecutionContext): string => {
  const documented = Reflect.getMetadata(DOCUMENTED, context.getHandler()) as { operationId?: string } | undefined;
  return documented?.operationId ?? context.getHandler().name;
};
