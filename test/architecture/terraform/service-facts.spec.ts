import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { readConfiguration } from '../../../src/platform/config/index.js';
import { addSecurityHeaders, createHttpAdapter } from '../../../src/platform/http/index.js';
import {
  bodiesOf,
  type Body,
  isBody,
  jsonOf,
  readTerraform,
  root,
  type TerraformModule,
  textOf,
} from './configuration.js';

@Module({})
class Page {}

let modules: TerraformModule[];
beforeAll(async () => {
  modules = await readTerraform();
});

const moduleOf = (path: string): TerraformModule => {
  const found = modules.find((module) => module.path === path);
  if (!found) throw new Error(`there is no ${path}`);
  return found;
};
const bodyOf = (path: string, type: string, name = 'this'): Body => {
  const found = moduleOf(path).blocks.find((block) => block.type === type && block.name === name);
  if (!found) throw new Error(`${path} has no ${type}.${name}`);
  return found.body;
};
const constant = (file: string, name: string): number =>
  Number(
    new RegExp(`const ${name} = ([\\d_]+)`)
      .exec(readFileSync(join(root, 'src', file), 'utf8'))?.[1]
      ?.replaceAll('_', ''),
  );
const sources = (): string =>
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts'))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
    .join('\n');

async function containerOf(): Promise<Body> {
  const containers = await jsonOf(bodyOf('modules/task', 'aws_ecs_task_definition').container_definitions);
  const [container] = Array.isArray(containers) ? containers : [];
  if (!isBody(container)) throw new Error('there is no container');
  return container;
}

describe('what the infrastructure says of the service', () => {
  it('are settings that the service takes', () => {
    const settings = moduleOf('modules/tenin').locals.environment as Record<string, string>;
    const secrets = /toset\(\[([^\]]+)\]\)/.exec(
      textOf(bodyOf('modules/data', 'aws_secretsmanager_secret').for_each),
    )?.[1];
    const names = [...(secrets ?? '').matchAll(/"(\w+)"/g)].map(([, name = '']) => name);
    expect(names).toEqual(['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'JWT_SECRET', 'CODE_KEY', 'OPENAI_API_KEY']);
    // What is only known once it is there, in its own form.
    const known = {
      AWS_REGION: 'ap-northeast-1',
      COGNITO_CLIENT_ID: 'client',
      COGNITO_ISSUER: 'https://cognito-idp.ap-northeast-1.amazonaws.com/pool',
      MEDIA_BUCKET: 'example-tenin-media',
      PORT: '3000',
      PUBLIC_ORIGIN: 'https://tenin.example.com',
      RETENTION_DAYS: '180',
      TRUSTED_PROXIES: '10.10.0.0/16,192.0.2.0/24',
    };
    const configuration = readConfiguration(
      {
        ...settings,
        ...known,
        ...Object.fromEntries(names.map((name) => [name, `postgresql://${'x'.repeat(64)}`])),
        PROCESS_ROLE: 'worker',
      },
      [],
    );
    expect(configuration.DATABASE_URL).toBeDefined();
    const fromCode = readFileSync(join(root, '.env.example'), 'utf8');
    const unknown = Object.keys(settings).filter((name) => !fromCode.includes(`#${name}=`));
    // Node's own.
    expect(unknown).toEqual(['NODE_EXTRA_CA_CERTS']);
  });

  it('are roles that a process can have', () => {
    const roles = moduleOf('modules/tenin').locals.roles;
    for (const role of Object.keys(isBody(roles) ? roles : {}))
      expect(readFileSync(join(root, 'src/platform/config/settings.ts'), 'utf8')).toContain(`'${role}'`);
  });

  it('is an address of health that is there', () => {
    const [check] = bodiesOf(bodyOf('modules/load-balancer', 'aws_lb_target_group'), 'health_check');
    expect(check?.path).toBe('/health/ready');
    expect(sources()).toMatch(/@Controller\('health'\)[^]*@Get\('ready'\)/);
  });

  it('is as much time to stop as the service takes', async () => {
    const { stopTimeout } = await containerOf();
    const needed = [
      constant('app.ts', 'DRAIN_MS'),
      constant('platform/jobs/jobs.ts', 'STOP_MS'),
      constant('platform/http/http-adapter.ts', 'CLOSING_MS'),
    ];
    expect(needed.every((ms) => ms > 0)).toBe(true);
    expect(Number(stopTimeout) * 1_000).toBeGreaterThan(needed.reduce((sum, ms) => sum + ms, 0));
  });

  it('is a connection that the load balancer gives up before the service does', () => {
    const { idle_timeout: idle } = bodyOf('modules/load-balancer', 'aws_lb');
    expect(Number(idle) * 1_000).toBeLessThan(constant('platform/http/http-adapter.ts', 'KEEP_ALIVE_TIMEOUT_MS'));
  });

  it('are lines that it logs, with the fields that are read from them', () => {
    const measures = moduleOf('modules/observability').locals.measures as Record<string, Body>;
    const code = sources();
    for (const { pattern, value, dimensions } of Object.values(measures)) {
      const [, message] = /\$\.msg = \\?"([^"*\\]+)/.exec(textOf(pattern)) ?? [];
      if (message) expect(code).toMatch(new RegExp(`['\`]${message}`));
      for (const [, field] of JSON.stringify([pattern, value, dimensions]).matchAll(/\$\.(\w+)/g))
        if (field !== 'msg' && field !== 'level') expect(code).toMatch(new RegExp(`\\b${field}\\b`));
    }
  });

  it('are reasons that an answer can fail for', () => {
    const { alarming_reasons: reasons } = moduleOf('modules/observability').locals;
    const code = sources();
    for (const reason of Array.isArray(reasons) ? reasons : []) expect(code).toContain(`'${textOf(reason)}'`);
  });

  it('are groups that are roles of the console', () => {
    const { for_each: groups } = bodyOf('modules/identity', 'aws_cognito_user_group', 'role');
    const code = readFileSync(join(root, 'src/modules/console-access/role.ts'), 'utf8');
    for (const group of Object.keys(isBody(groups) ? groups : {})) expect(code).toContain(`'${group}'`);
  });

  it('is a migration that the command line knows', () => {
    const command = moduleOf('modules/tenin').calls.get('migrate')?.command;
    expect(command).toEqual(['dist/cli.js', 'migrate']);
    expect(readFileSync(join(root, 'src/cli.ts'), 'utf8')).toContain("name === 'migrate'");
  });

  it('is the content policy that the service itself gives the kiosk', async () => {
    const [headers] = bodiesOf(
      bodyOf('modules/edge', 'aws_cloudfront_response_headers_policy', 'kiosk_page'),
      'security_headers_config',
    );
    const [policy] = bodiesOf(headers ?? {}, 'content_security_policy');
    const directives = [...textOf(policy?.content_security_policy).matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
    const app = await NestFactory.create<NestFastifyApplication>(Page, createHttpAdapter([]), { logger: false });
    await addSecurityHeaders(app, 'https://tenin.example.com', 'https://media.example.com');
    await app.init();
    const answer = await app.inject('/');
    const written = directives.filter((text) => text !== ';').join(';');
    expect(written.replaceAll('https://${var.media_domain_name}', 'https://media.example.com')).toBe(
      answer.headers['content-security-policy'],
    );
    await app.close();
  });

  it('is a file for each function that the distribution runs', () => {
    const names = [...textOf(bodyOf('modules/edge', 'aws_cloudfront_function').for_each).matchAll(/"([\w-]+)"/g)];
    expect(names).toHaveLength(2);
    for (const [, name = ''] of names)
      expect(existsSync(join(root, 'terraform/modules/edge/functions', `${name}.js`))).toBe(true);
  });
});
