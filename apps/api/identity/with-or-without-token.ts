import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';

/** Documents an operation that needs no access token, and tells more to whoever sends one. */
export const WithOrWithoutToken = () => applyDecorators(ApiSecurity({}), ApiBearerAuth());
