import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { answerGraph } from '../../dist/modules/conversation/index.js';
import { env, root } from '../prepare.mjs';

export async function answerGraphPicture() {
  const graph = answerGraph({});
  const lines = Object.entries(graph).flatMap(([name, step]) => [
    `  ${name}["${name}<br/>${step.deadlineMs} ms${step.otherwise ? ', has a stand-in' : ''}"]`,
    ...step.needs.map((need) => `  ${need} --> ${name}`),
    ...(step.settles ? [`  ${name} -. may settle .-> decide`] : []),
  ]);
  return ['flowchart LR', ...lines].join('\n');
}

/** One arrow per pair of rooms, from who uses to what is used. */
export async function moduleGraphPicture() {
  const { stdout } = await promisify(execFile)(
    join(root, 'node_modules', '.bin', 'depcruise'),
    [
      'src',
      '--config',
      '.dependency-cruiser.mjs',
      '--exclude',
      '(spec\\.ts$|^node_modules|^src/(app|main|cli|demo))',
      '--output-type',
      'json',
    ],
    { cwd: root, env, maxBuffer: 64 * 1024 * 1024 },
  );
  const arrows = new Set();
  for (const { source, dependencies } of JSON.parse(stdout).modules) {
    for (const { resolved } of dependencies) {
      const [from, to] = [roomOf(source), roomOf(resolved)];
      if (from && to && from !== to && to !== 'contracts' && to !== 'platform') arrows.add(`  ${from} --> ${to}`);
    }
  }
  return ['flowchart TD', ...[...arrows].sort()].join('\n');
}

function roomOf(path) {
  const [, tier, room] = path.split('/');
  if (!path.startsWith('src/')) return null;
  if (tier === 'modules') return room;
  return tier === 'providers' || tier === 'extensions' ? `${tier}/${room}` : tier;
}
