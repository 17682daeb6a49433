import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

import { AppModule } from '../../dist/app.module.js';
import { composition } from '../../dist/app.js';

export async function openApiDocument() {
  const { configuration, registry } = await composition({ DATA_DIR: '.data' });
  const app = await NestFactory.create(AppModule.of(configuration, registry), new FastifyAdapter(), {
    preview: true,
    logger: false,
  });
  const description = new DocumentBuilder()
    .setTitle('Tenin')
    .setDescription('What a kiosk may rely on. Faults are RFC 9457 problem documents with a stable `code`.')
    .setVersion('1')
    .addCookieAuth('tenin_access')
    .build();
  return SwaggerModule.createDocument(app, description);
}
