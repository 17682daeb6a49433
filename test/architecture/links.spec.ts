import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => join('docs', file));
const pages = ['README.md', 'CONTRIBUTING.md', ...docs].filter((file) => file.endsWith('.md'));

const deadLinksOf = (page: string): string[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(resolve(root, dirname(page), target)));

describe('the documentation', () => {
  it.each(pages)('%s links to nothing that is not there', (page) => expect(deadLinksOf(page)).toEqual([]));
});
