import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';

import { type Body, isBody, readTerraform, root, type TerraformModule, type Value } from './configuration.js';

const FOLDER = join(root, 'terraform', 'environments');
/** What a delivery asks for by these names. */
const DELIVERY = [
  'ecr_repository_url',
  'delivery_role_arn',
  'plan_role_arn',
  'cluster_name',
  'api_service_name',
  'worker_service_name',
  'migrate_task_definition',
  'private_subnet_ids',
  'service_security_group_id',
  'console_bucket',
  'kiosk_bucket',
  'distribution_id',
  'kiosk_url',
];

let staging: TerraformModule;
let production: TerraformModule;
beforeAll(async () => {
  const modules = await readTerraform();
  const of = (name: string): TerraformModule => {
    const found = modules.find(({ path }) => path === `environments/${name}`);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  [staging, production] = [of('staging'), of('production')];
});

/** The same with every number, size and yes or no left out. */
function shapeOf(value: Value): Value {
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value;
  if (typeof value === 'string') return value.replace(/^db\..+/, 'class').replace(/^10\.\d+\.0\.0\/16$/, 'addresses');
  if (Array.isArray(value)) return value.map(shapeOf);
  return isBody(value) ? Object.fromEntries(Object.entries(value).map(([name, held]) => [name, shapeOf(held)])) : value;
}

const callOf = (module: TerraformModule): Body => module.calls.get('tenin') ?? {};

describe('staging and production', () => {
  it('are one module with other numbers', () => {
    expect([...staging.calls.keys(), ...staging.blocks]).toEqual(['tenin']);
    expect([...production.calls.keys(), ...production.blocks]).toEqual(['tenin']);
    expect(shapeOf({ ...callOf(staging), environment: '' })).toEqual(
      shapeOf({ ...callOf(production), environment: '' }),
    );
    expect(callOf(staging)).not.toEqual(callOf(production));
  });

  it.each(['variables.tf', 'outputs.tf', 'terraform.tfvars.example'])('have the same %s', (file) => {
    const [one, other] = ['staging', 'production'].map((name) => readFileSync(join(FOLDER, name, file), 'utf8'));
    expect(one).toBe(other);
  });

  it('keep their states apart, and use the same providers', () => {
    const [one = '', other = ''] = ['staging', 'production'].map((name) =>
      readFileSync(join(FOLDER, name, 'versions.tf'), 'utf8'),
    );
    expect(one).toContain('"tenin/staging.tfstate"');
    expect(one.replaceAll('staging', 'production')).toBe(other);
  });

  it('tell a delivery all that it asks for', () => {
    expect([...production.outputs.keys()]).toEqual(expect.arrayContaining(DELIVERY));
  });

  it('say in the example every value that somebody has to give', () => {
    const example = readFileSync(join(FOLDER, 'production', 'terraform.tfvars.example'), 'utf8');
    const given = [...example.matchAll(/^(\w+) +=/gm)].map(([, name]) => name);
    const wanted = [...production.variables].filter(([, { default: fallback }]) => fallback === undefined);
    expect(given.sort()).toEqual(wanted.map(([name]) => name).sort());
  });

  it('lose no zone and no machine in production', () => {
    const { zone_count: zones, nat_gateway_count: gateways, database, api } = callOf(production);
    expect(gateways).toBe(zones);
    expect(isBody(database) && database.multi_az).toBe(true);
    expect(isBody(api) && Number(api.min)).toBeGreaterThanOrEqual(2);
  });
});
