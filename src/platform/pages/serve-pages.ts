import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import compress from '@fastify/compress';
import serveStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** From the compiled file and from its source the package's root is equally far. */
const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const ASSETS_KEPT_MS = 31_536_000_000;

/** The two pages: the kiosk's at `/`, the console's at `/console/`. A missing file is a 404, never the page. */
export async function servePages(app: NestFastifyApplication): Promise<void> {
  await app.register(compress, {
    global: true,
    threshold: 1024,
    encodings: ['br', 'gzip'],
    customTypes: /^(text\/(html|css|javascript)|application\/javascript|image\/svg)/,
  });
  const pages = [
    { prefix: '/console/', root: join(packageRoot, 'console-web', 'dist') },
    { prefix: '/', root: join(packageRoot, 'kiosk-web', 'dist') },
  ].filter(({ root }) => existsSync(root));
  for (const [at, { prefix, root }] of pages.entries()) {
    await app.register(serveStatic, {
      root,
      prefix,
      decorateReply: at === 0,
      index: 'index.html',
      redirect: prefix !== '/',
      dotfiles: 'ignore',
      wildcard: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const isHashed = path.includes('/assets/');
        reply.header('Cache-Control', isHashed ? `public, max-age=${ASSETS_KEPT_MS / 1000}, immutable` : 'no-cache');
      },
    });
  }
}
