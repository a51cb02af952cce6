import { Body, Controller, Get, Header, HttpCode, Post, UseGuards, UsePipes } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AnswersJson } from '../../http/accept.js';
import { OneOf } from '../../http/input.js';
import { JsonBody } from '../../http/bodies/body.js';
import { TakesNoParameters } from '../../http/no-parameters.js';
import { RequestValidation } from '../../http/validation.pipe.js';
import { AnswersProblems } from '../../problems/answers-problems.js';
import { Problem } from '../../problems/problem.js';
import { DevIssuer, TOKEN_SECONDS } from './dev-issuer.js';
import { LoopbackGuard } from './loopback.guard.js';
import { DEV_PEOPLE } from './people.js';

class TokenRequestDto {
  @OneOf({ description: 'Whose token it shall be', values: DEV_PEOPLE.map(({ name }) => name) })
  as!: string;
}

/** RFC 6749, 5.1. */
class TokenDto {
  @ApiProperty()
  access_token!: string;

  @ApiProperty({ enum: ['Bearer'] })
  token_type!: 'Bearer';

  @ApiProperty({ type: 'integer', description: 'Seconds' })
  expires_in!: number;
}

class DiscoveryDto {
  @ApiProperty({ format: 'uri' })
  issuer!: string;

  @ApiProperty({ format: 'uri' })
  jwks_uri!: string;

  @ApiProperty({ format: 'uri' })
  token_endpoint!: string;
}

class KeySetDto {
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  keys!: object[];
}

/** Tokens for named people without a password: for development on one machine, never mounted beside a real issuer. */
@ApiTags('Development issuer')
@UseGuards(LoopbackGuard)
@AnswersJson()
@TakesNoParameters()
@UsePipes(RequestValidation)
@Controller('dev')
export class DevIssuerController {
  constructor(private readonly issuer: DevIssuer) {}

  @Get('.well-known/openid-configuration')
  @ApiOperation({
    operationId: 'discoverIssuer',
    summary: 'Where this issuer has its keys (OpenID Connect Discovery)',
    description: 'The addresses of its keys and of its tokens, as OpenID Connect Discovery 1.0 has them.',
  })
  @ApiOkResponse({ type: DiscoveryDto })
  @AnswersProblems(403)
  discovery(): DiscoveryDto {
    const { issuer } = this.issuer.trusted;
    return { issuer, jwks_uri: `${issuer}/jwks`, token_endpoint: `${issuer}/token` };
  }

  @Get('jwks')
  @ApiOperation({
    operationId: 'listKeys',
    summary: 'The keys that its tokens are verified with (RFC 7517)',
    description: 'They are made when it starts and are gone when it stops.',
  })
  @ApiOkResponse({ type: KeySetDto })
  @AnswersProblems(403)
  jwks(): Promise<KeySetDto> {
    return this.issuer.keys();
  }

  @Post('token')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  @JsonBody()
  @ApiOperation({
    operationId: 'takeToken',
    summary: 'A token for one of the named people',
    description: 'It asks nobody for a password, so it answers on this machine only. Send the token as a bearer token.',
  })
  @ApiOkResponse({ type: TokenDto })
  @AnswersProblems(400, 403, 413, 415, 422)
  async token(@Body() { as }: TokenRequestDto): Promise<TokenDto> {
    const person = DEV_PEOPLE.find(({ name }) => name === as);
    if (!person) throw new Problem('not-found', `Nobody here is called ${as}.`);
    return { access_token: await this.issuer.token(person), token_type: 'Bearer', expires_in: TOKEN_SECONDS };
  }
}
