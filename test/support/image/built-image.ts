import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';

import { BuildContext } from './build-context.js';
import { type Stage, stagesOf, type Step } from './image-stages.js';

const root = resolve(import.meta.dirname, '..', '..', '..');
const run = promisify(execFile);
/** Of the development packages, those of the repository: they are from the same lock file. */
const WHOLE_INSTALLATION = 'npm ci --ignore-scripts';
const INSTALLED = ['node_modules', 'console-web/node_modules'];

export interface BuiltImage {
  /** Stands for `/` of the image. */
  folder: string;
  workdir: string;
  environment: Record<string, string>;
  /** ENTRYPOINT and, where no command takes its place, CMD. */
  commandLine(command?: readonly string[]): { program: string; args: string[] };
  healthCheck: { program: string; args: string[] };
  remove(): Promise<void>;
}

/**
 * Builds the last stage in a folder as a builder would: every COPY obeys `.dockerignore`, every RUN is run as it is
 * written. The one liberty: the build stage's installation is the repository's own.
 */
export async function buildImage(): Promise<BuiltImage> {
  const workshop = await mkdtemp(join(tmpdir(), 'tenin-image-'));
  // Those who run the image are not those who build it.
  await chmod(workshop, 0o755);
  const context = new BuildContext(root, await readFile(join(root, '.dockerignore'), 'utf8'));
  const stages = stagesOf(await readFile(join(root, 'Dockerfile'), 'utf8'));
  let built: StageFolder | undefined;
  for (const stage of stages) built = await new StageFolder(workshop, stage, context).build();
  if (!built) throw new Error('the Dockerfile has no stage');
  return { ...imageOf(built), remove: () => rm(workshop, { recursive: true, force: true }) };
}

class StageFolder {
  readonly folder: string;
  readonly environment: Record<string, string> = {};
  readonly commands = new Map<string, string[]>();
  workdir = '/';

  constructor(
    private readonly workshop: string,
    private readonly stage: Stage,
    private readonly context: BuildContext,
  ) {
    this.folder = join(workshop, stage.name);
  }

  async build(): Promise<this> {
    await mkdir(this.folder, { recursive: true });
    for (const step of this.stage.steps) await this.take(step);
    return this;
  }

  placeOf(path: string): string {
    return join(this.folder, resolve(this.workdir, path));
  }

  private async take(step: Step): Promise<void> {
    switch (step.keyword) {
      case 'WORKDIR':
        this.workdir = resolve(this.workdir, step.text);
        await mkdir(this.placeOf('.'), { recursive: true });
        break;
      case 'ENV':
        for (const word of step.words) this.environment[word.split('=')[0] ?? ''] = word.slice(word.indexOf('=') + 1);
        break;
      case 'COPY':
        await this.copy(step);
        break;
      case 'RUN':
        await this.run(step.text);
        break;
      default:
        this.commands.set(step.keyword, step.words);
    }
  }

  private async copy({ flags, words }: Step): Promise<void> {
    const sources = words.slice(0, -1);
    const target = words.at(-1) ?? '';
    const isInto = target.endsWith('/') || sources.length > 1;
    for (const source of sources) {
      const to = this.placeOf(isInto ? join(target, basename(source)) : target);
      if (flags['from'] === undefined) await this.context.copy(source, to);
      else await cp(join(this.workshop, flags['from'], source), to, { recursive: true, verbatimSymlinks: true });
    }
  }

  private async run(command: string): Promise<void> {
    if (command === WHOLE_INSTALLATION) {
      for (const path of INSTALLED) await symlink(join(root, path), this.placeOf(path));
      return;
    }
    const { PATH = '', HOME = '' } = process.env;
    await run('/bin/sh', ['-c', command], {
      cwd: this.placeOf('.'),
      env: { PATH, HOME, npm_config_prefer_offline: 'true', ...this.environment },
      maxBuffer: 64 * 1024 * 1024,
    });
  }
}

function imageOf({ folder, workdir, environment, commands }: StageFolder): Omit<BuiltImage, 'remove'> {
  // The base image's Node stands for the one that runs the tests.
  const [, ...options] = commands.get('ENTRYPOINT') ?? [];
  const [, ...check] = commands.get('HEALTHCHECK') ?? [];
  return {
    folder,
    workdir: join(folder, workdir),
    environment,
    commandLine: (command = commands.get('CMD') ?? []) => ({
      program: process.execPath,
      args: [...options, ...command],
    }),
    healthCheck: { program: process.execPath, args: check },
  };
}
