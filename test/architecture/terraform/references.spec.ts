import { beforeAll, describe, expect, it } from '@jest/globals';

import { parseModule, readTerraform, type TerraformModule } from './configuration.js';
import { referenceFaults } from './references.js';

let modules: TerraformModule[];
beforeAll(async () => {
  modules = await readTerraform();
});

describe('every name', () => {
  it('that is used is declared, and every one that is declared is used', () => {
    expect(modules.flatMap((module) => referenceFaults(module, modules))).toEqual([]);
  });

  it('that somebody gives a value has a type, and every one says what it is', () => {
    const untold = modules.flatMap(({ path, variables, outputs }) => [
      ...[...variables]
        .filter(([, { type, description }]) => !type || !description)
        .map(([name]) => `${path}: var.${name}`),
      ...[...outputs].filter(([, { description }]) => !description).map(([name]) => `${path}: output ${name}`),
    ]);
    expect(untold).toEqual([]);
  });

  it.each([
    ['a variable', 'output "a" {\n value = var.nowhere\n}', 'var.nowhere is not declared'],
    [
      'a variable in a text',
      'locals {\n a = "x-${lower("${var.nowhere}")}"\n}\noutput "a" {\n value = local.a\n}',
      'var.nowhere is not declared',
    ],
    ['a local', 'output "a" {\n value = local.nowhere\n}', 'local.nowhere is not declared'],
    ['a variable of no use', 'variable "idle" {}', 'var.idle is not used'],
    ['a local of no use', 'locals {\n idle = 1\n}', 'local.idle is not used'],
    ['a resource', 'output "a" {\n value = aws_lb.nowhere.arn\n}', 'aws_lb.nowhere is not declared'],
    [
      'what is read',
      'output "a" {\n value = data.aws_region.nowhere.region\n}',
      'data.aws_region.nowhere is not declared',
    ],
    ['an attribute', 'resource "aws_lb" "a" {}\noutput "a" {\n value = aws_lb.a.adress\n}', 'aws_lb.a has no adress'],
    [
      'one of several',
      'resource "aws_eip" "a" {\n count = 2\n}\noutput "a" {\n value = aws_eip.a.id\n}',
      'aws_eip.a is several',
    ],
    ['one of one', 'resource "aws_eip" "a" {}\noutput "a" {\n value = aws_eip.a[0].id\n}', 'aws_eip.a is not several'],
    ['a module', 'output "a" {\n value = module.nowhere.id\n}', 'module.nowhere is not called'],
    ['a folder', 'module "a" {\n source = "../nowhere"\n}', 'calls a folder that is not there'],
    ['an input', 'module "a" {\n source = "../bucket"\n name = "a"\n colour = "red"\n}', 'module.a takes no colour'],
    ['an input that is missing', 'module "a" {\n source = "../bucket"\n}', 'module.a misses name'],
    [
      'an output',
      'module "a" {\n source = "../bucket"\n name = "a"\n}\noutput "a" {\n value = module.a.colour\n}',
      'module.a has no output colour',
    ],
  ])('%s that is at fault is found', async (_name, text, fault) => {
    const example = await parseModule('modules/example', new Map([['main.tf', text]]));
    expect(referenceFaults(example, [...modules, example]).join('\n')).toContain(fault);
  });
});
