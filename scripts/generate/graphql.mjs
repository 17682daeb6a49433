import { ModulesContainer, NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { lexicographicSortSchema, printSchema } from 'graphql';

import { AppModule } from '../../dist/app.module.js';
import { composition } from '../../dist/app.js';

/** The schema of all resolvers that the system is composed of, without a database. */
export async function graphqlSchema() {
  const { configuration, registry } = await composition({ DATA_DIR: '.data' });
  return schemaOf(AppModule.of(configuration, registry));
}

async function schemaOf(rootModule) {
  const app = await NestFactory.create(rootModule, new FastifyAdapter(), { preview: true, logger: false });
  const resolvers = [...app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.providers.values()].map(({ metatype }) => metatype))
    .filter((metatype) => typeof metatype === 'function' && Reflect.hasMetadata(RESOLVER_TYPE_METADATA, metatype));
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await builder.get(GraphQLSchemaFactory).create([...new Set(resolvers)]);
  await builder.close();
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
