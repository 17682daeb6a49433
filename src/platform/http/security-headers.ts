import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** `mediaOrigin`: where pictures and videos come from, when it is not the application. */
export async function addSecurityHeaders(
  app: NestFastifyApplication,
  publicOrigin: string,
  mediaOrigin?: string,
): Promise<void> {
  const media = ["'self'", 'data:', 'blob:', ...(mediaOrigin ? [mediaOrigin] : [])];
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The kiosk's voice detector is WebAssembly; this allows that and no other evaluation.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        imgSrc: media,
        mediaSrc: media,
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: publicOrigin.startsWith('https:') ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      void reply.header('Permissions-Policy', 'microphone=(self), camera=(), geolocation=()');
      done();
    });
}
