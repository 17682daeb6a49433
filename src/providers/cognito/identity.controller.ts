import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { CognitoFault } from './cognito-fault.js';
import { IDENTITY_PATH, LocalIdentity } from './local-identity.js';

const SERVICE = 'AWSCognitoIdentityProviderService.';

@ApiExcludeController()
@Controller(IDENTITY_PATH)
export class IdentityController {
  constructor(@Inject(LocalIdentity) private readonly identity: LocalIdentity) {}

  @Post()
  @HttpCode(200)
  async answer(
    @Headers('x-amz-target') target = '',
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    try {
      return await this.identity.answer(target.startsWith(SERVICE) ? target.slice(SERVICE.length) : '', body);
    } catch (error) {
      if (!(error instanceof CognitoFault)) throw error;
      void reply.status(400).header('x-amzn-errortype', error.name);
      return { __type: error.name, message: error.message };
    }
  }

  @Get('.well-known/jwks.json')
  keys(): LocalIdentity['jwks'] {
    return this.identity.jwks;
  }
}
