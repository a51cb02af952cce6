import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { TrustedProvider } from '#libs/identity/index.js';
import { PUBLIC_URL, TRUSTED_PROVIDER } from '#libs/platform/tokens.js';
import { AnswersJson } from '../http/accept.js';
import { TakesNoParameters } from '../http/no-parameters.js';
import { AnswersProblems } from '../problems/answers-problems.js';
import { PROTECTED_RESOURCE } from './protected-resource.js';

class ProtectedResourceDto {
  @ApiProperty({ format: 'uri', description: 'Where the API is' })
  resource!: string;

  @ApiProperty({ type: [String], description: 'The issuer of the tokens that it takes' })
  authorization_servers!: string[];

  @ApiProperty({ type: [String], description: 'What to ask the issuer for, so that a token is made for this API' })
  scopes_supported!: string[];

  @ApiProperty({ type: [String], enum: ['header'] })
  bearer_methods_supported!: string[];

  @ApiProperty({ description: 'The public client of the command line; empty where there is none' })
  oversight_client_id!: string;
}

@ApiTags('Sign-in')
@AnswersJson()
@TakesNoParameters()
@Controller()
export class ProtectedResourceController {
  constructor(
    @Inject(TRUSTED_PROVIDER) private readonly provider: TrustedProvider,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get(PROTECTED_RESOURCE.slice(1))
  @Header('Cache-Control', 'no-cache')
  @ApiOperation({
    operationId: 'findIssuer',
    summary: 'Whose tokens the API takes (RFC 9728)',
    description: 'The issuer of its access tokens, and what to ask it for. A program signs in there, not here.',
  })
  @ApiOkResponse({ type: ProtectedResourceDto })
  @AnswersProblems()
  describe(): ProtectedResourceDto {
    const { issuer, apiScope, commandLineClientId } = this.provider;
    return {
      resource: this.publicUrl,
      authorization_servers: [issuer],
      scopes_supported: apiScope === '' ? [] : apiScope.split(' '),
      bearer_methods_supported: ['header'],
      oversight_client_id: commandLineClientId,
    };
  }
}
