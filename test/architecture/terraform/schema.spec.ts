import { beforeAll, describe, expect, it } from '@jest/globals';

import { parseModule, readTerraform, type TerraformModule } from './configuration.js';
import { SCHEMA, schemaFaults } from './schema.js';

const faultsOf = async (text: string): Promise<string[]> =>
  schemaFaults(await parseModule('example', new Map([['main.tf', text]])));

describe('the arguments of every resource', () => {
  let modules: TerraformModule[];
  beforeAll(async () => {
    modules = await readTerraform();
  });

  it('are those that the documentation of the provider names', () => {
    expect(modules.flatMap(schemaFaults)).toEqual([]);
  });

  it('are looked up in a table that holds what is used and nothing else', () => {
    const used = modules.flatMap(({ blocks }) => blocks.map(({ kind, type }) => `${kind} ${type}`));
    const known = (['resource', 'data', 'ephemeral'] as const).flatMap((kind) =>
      Object.keys(SCHEMA[kind]).map((type) => `${kind} ${type}`),
    );
    expect(known.sort()).toEqual([...new Set(used)].sort());
  });

  it.each([
    ['a type that is not there', 'resource "aws_ecs_servise" "a" {}', 'the type is not in the table'],
    ['a resource read as data', 'data "aws_ecs_service" "a" {}', 'the type is not in the table'],
    [
      'a misspelt argument',
      'resource "aws_ecs_service" "a" {\n name = "a"\n desired_cuont = 2\n}',
      'there is no desired_cuont',
    ],
    ['an argument that is missing', 'resource "aws_ecs_service" "a" {}', 'name is missing'],
    [
      'a block that is missing',
      'resource "aws_lb_listener" "a" {\n load_balancer_arn = "a"\n}',
      'the block default_action is missing',
    ],
    [
      'an argument of a block that is missing',
      'resource "aws_ecs_service" "a" {\n name = "a"\n deployment_circuit_breaker {\n enable = true\n }\n}',
      'rollback is missing',
    ],
    [
      'a block written as an argument',
      'resource "aws_ecs_service" "a" {\n name = "a"\n network_configuration = { subnets = [] }\n}',
      'is a block, not an argument',
    ],
    [
      'an argument written as a block',
      'resource "aws_ecs_service" "a" {\n name = "a"\n tags {\n a = "b"\n }\n}',
      'is an argument, not a block',
    ],
    [
      'a block in the wrong place',
      'resource "aws_ecs_service" "a" {\n name = "a"\n network_configuration {\n subnets = []\n load_balancer {}\n }\n}',
      'there is no load_balancer',
    ],
    [
      'a block twice that stands once',
      'resource "aws_ecs_service" "a" {\n name = "a"\n network_configuration {\n subnets = []\n }\n network_configuration {\n subnets = []\n }\n}',
      'stands once at most',
    ],
    [
      'a made block that is not there',
      'resource "aws_ecs_service" "a" {\n name = "a"\n dynamic "volumes" {\n for_each = []\n content {}\n }\n}',
      'there is no block volumes',
    ],
    [
      'a made block without what it needs',
      'resource "aws_ecs_service" "a" {\n name = "a"\n dynamic "load_balancer" {\n for_each = []\n content {}\n }\n}',
      'container_name is missing',
    ],
  ])('%s is found', async (_name, text, fault) => {
    expect((await faultsOf(text)).join('\n')).toContain(fault);
  });
});
