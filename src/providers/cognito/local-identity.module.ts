import { type DynamicModule, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

import { IdentityController } from './identity.controller.js';
import { LocalIdentity } from './local-identity.js';

const CONTENT_TYPE = 'application/x-amz-json-1.1';

/** Serves the local identity on our own port, under `/identity/<pool>`. */
@Module({})
export class LocalIdentityModule implements OnModuleInit {
  constructor(private readonly adapterHost: HttpAdapterHost) {}

  static of(identity: LocalIdentity): DynamicModule {
    return {
      module: LocalIdentityModule,
      controllers: [IdentityController],
      providers: [{ provide: LocalIdentity, useValue: identity }],
    };
  }

  onModuleInit(): void {
    const fastify = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    fastify.addContentTypeParser(CONTENT_TYPE, { parseAs: 'string' }, fastify.getDefaultJsonParser('error', 'error'));
  }
}
