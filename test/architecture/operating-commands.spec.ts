import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs', 'operating'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/operating/${file}`),
];

/** What stands on a machine, or comes with the database. Each is in a test, or changes nothing but what the page says. */
const OF_THE_MACHINE = new Set(
  'cat cd chmod cp createdb curl df dropdb du git grep ollama openssl pg_dump pg_restore psql pip python uvx vllm whisper-server'.split(
    ' ',
  ),
);
/** What a page has to say before it uses them. */
const NEEDS: Readonly<Record<string, RegExp>> = {
  aws: /needs an AWS account/,
  terraform: /needs an AWS account/,
  docker: /needs a container engine/,
};

interface Command {
  page: string;
  text: string;
  /** What the page says up to it. */
  before: string;
}

/** Commands of the fenced blocks that are for a shell: without comments, settings in front, and what keeps their answer. */
function commandsOf(page: string): Command[] {
  const text = read(page);
  return [...text.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].flatMap((block) =>
    (block[1] ?? '')
      .replace(/<<(\w+)[\s\S]*?^\1$/gm, '')
      .replace(/\\\n\s*/g, '')
      .split('\n')
      .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
      .map((line) => line.replace(/^(?:[A-Z][A-Z0-9_]*=(?:<[^>]*>|\S)*\s+)+/, ''))
      .map((line) => line.replace(/^[a-z]\w*=\$\(/, ''))
      .filter((line) => line !== '')
      .map((line) => ({ page, text: line, before: text.slice(0, block.index + block[0].length) })),
  );
}

const commands = pages.flatMap(commandsOf);
const flagsOf = (text: string) => [...text.matchAll(/--([a-z][a-z-]*)/g)].map(([, flag = '']) => flag);

function sourceOf(script: string): string {
  const [, file = ''] = /node (\S+\.mjs)/.exec(scripts[script] ?? '') ?? [];
  return file === 'scripts/command.mjs' ? read('src/cli.ts') : existsSync(join(root, file)) ? read(file) : '';
}

function faultOf({ text, before }: Command): string | null {
  const [program = '', second = ''] = text.split(/\s+/);
  const need = NEEDS[program];
  if (need) return need.test(before) ? null : `the page does not say before that it ${need.source}`;
  if (program === 'node') return existsSync(join(root, second)) ? null : 'there is no such file';
  if (program !== 'npm') return OF_THE_MACHINE.has(program) ? null : 'is not known';
  const script = /^npm run (\S+)/.exec(text)?.[1] ?? second;
  if (!(script in scripts)) return 'there is no such script';
  const source = sourceOf(script);
  const [, args = ''] = text.split(' -- ');
  const unknown = flagsOf(args).filter((flag) => !new RegExp(`['"]?\\b${flag}\\b['"]?: \\{ type:`).test(source));
  return unknown.length === 0 ? null : `has no --${unknown.join(', --')}`;
}

describe('the commands of the runbook', () => {
  it('are found', () => expect(commands.length).toBeGreaterThan(30));

  it.each(commands.map((command) => [command.page, command.text, command] as const))(
    '%s: %s is a command that is there, with its flags',
    (_page, _text, command) => expect(faultOf(command)).toBeNull(),
  );

  it.each([
    ['npm run proof:everything', 'no such script'],
    ['npm run capacity -- --visitors 3', '--visitors'],
    ['node scripts/nowhere.mjs', 'no such file'],
    ['aws s3 ls', 'needs an AWS account'],
    ['docker compose up', 'needs a container engine'],
    ['reboot', 'not known'],
  ])('would not let through: %s', (text, fault) =>
    expect(faultOf({ page: 'a page', text, before: '' })).toContain(fault),
  );
});

describe('the figures of the runbook', () => {
  const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(`src/${file}`))
    .join('\n');
  const figures = pages.flatMap((page) =>
    [...new Set(read(page).match(/\btenin_[a-z_]+[a-z]/g) ?? [])].map((figure) => [page, figure] as const),
  );

  it.each(figures)('%s: %s is one that is shown', (_page, figure) =>
    expect(source).toContain(figure.replace(/_(sum|count|bucket)$/, '')),
  );
});
