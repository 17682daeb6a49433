import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import compress from '@fastify/compress';
import serveStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { type ConsolePageSettings, serveConsole } from './serve-console.js';

/** From the compiled file and from its source the package's root is equally far. */
const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const ASSETS_KEPT_MS = 31_536_000_000;

/** The two pages: the kiosk's at `/`, the console's under `/console/`. A missing file is a 404, never the page. */
export async function servePages(app: NestFastifyApplication, consoleSettings: ConsolePageSettings): Promise<void> {
  const consoleRoot = join(packageRoot, 'console-web', 'dist');
  await app.register(compress, {
    global: true,
    threshold: 1024,
    encodings: ['br', 'gzip'],
    customTypes: /^(text\/(html|css|javascript)|application\/javascript|image\/svg)/,
  });
  const pages = [
    { prefix: '/console/', root: consoleRoot, index: false as const, globIgnore: ['index.html'] },
    { prefix: '/', root: join(packageRoot, 'kiosk-web', 'dist'), index: 'index.html' },
  ].filter(({ root }) => existsSync(root));
  for (const [at, { prefix, root, ...files }] of pages.entries()) {
    await app.register(serveStatic, {
      root,
      prefix,
      decorateReply: at === 0,
      ...files,
      dotfiles: 'ignore',
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.includes('/assets/');
        reply.header('Cache-Control', isHashed ? `public, max-age=${ASSETS_KEPT_MS / 1000}, immutable` : 'no-cache');
      },
    });
  }
  serveConsole(app, consoleRoot, consoleSettings);
}
