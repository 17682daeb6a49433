import { cp, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

/** What `.dockerignore` lets in: the last pattern that matches a path, or a folder above it, decides. */
export class BuildContext {
  private readonly patterns: { pattern: RegExp; isLetIn: boolean }[];

  constructor(
    private readonly root: string,
    ignoreFile: string,
  ) {
    this.patterns = ignoreFile
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => ({ pattern: patternOf(line.replace(/^!/, '')), isLetIn: line.startsWith('!') }));
  }

  has(path: string): boolean {
    const steps = path.split('/');
    const above = steps.map((_step, at) => steps.slice(0, at + 1).join('/'));
    const deciding = this.patterns.findLast(({ pattern }) => above.some((folder) => pattern.test(folder)));
    return deciding?.isLetIn ?? true;
  }

  /** Paths of all files below `path` that are let in. */
  async filesOf(path: string): Promise<string[]> {
    const place = join(this.root, path);
    if (!(await stat(place)).isDirectory()) return this.has(path) ? [path] : [];
    const names = await readdir(place);
    const below = await Promise.all(
      names
        .filter((name) => name !== 'node_modules' && name !== '.git')
        .map((name) => this.filesOf(relative('', join(path, name)))),
    );
    return below.flat();
  }

  /** As COPY does: of a folder its content. Throws where nothing is let in. */
  async copy(path: string, to: string): Promise<void> {
    const files = await this.filesOf(path);
    if (files.length === 0) throw new Error(`COPY ${path}: nothing of it is in the build context`);
    for (const file of files) {
      const target = join(to, relative(path, file));
      await mkdir(dirname(target), { recursive: true });
      await cp(join(this.root, file), target);
    }
  }
}

/** `*` is anything but a slash, a leading dot too; `**\/` is any folders or none. */
function patternOf(glob: string): RegExp {
  const source = glob
    .split(/(\*\*\/|\*)/)
    .map((part) => (part === '**/' ? '(?:.*/)?' : part === '*' ? '[^/]*' : part.replace(/[.+?^$()[\]{}|\\]/g, '\\$&')));
  return new RegExp(`^${source.join('')}$`);
}
