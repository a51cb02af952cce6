import { ApiHeader, ApiParam } from '@nestjs/swagger';

/** The thing's own id in an address. */
export const TheId = () =>
  ApiParam({ name: 'id', description: 'The UUID of the thing', schema: { type: 'string', format: 'uuid' } });

/** That a copy which is still good need not be sent again. */
export const IfNoneMatch = () =>
  ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'The ETag of the answer that you have: 304 when it is still so',
    schema: { type: 'string' },
  });
