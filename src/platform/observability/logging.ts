import type { Params } from 'nestjs-pino';

import { logContext } from './log-context.js';

const INFO = 30;
/** What the framework tells of its own assembly at every start. */
const ASSEMBLY: ReadonlySet<unknown> = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
  'GraphQLModule',
]);

/** JSON lines with the ids of the work in hand. A request is its method, route and id: no address, header or body. */
export function loggingOptions(level: string): Params {
  return {
    pinoHttp: {
      level,
      mixin: logContext,
      hooks: {
        logMethod(args, method, level) {
          const [bindings] = args as unknown[];
          const isAssembly =
            typeof bindings === 'object' &&
            bindings !== null &&
            'context' in bindings &&
            ASSEMBLY.has(bindings.context);
          if (!isAssembly || level > INFO) method.apply(this, args);
        },
      },
      genReqId: (request) => request.id,
      autoLogging: { ignore: (request) => request.url === '/metrics' || (request.url ?? '').startsWith('/health/') },
      customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'debug'),
      serializers: {
        req: (request: { id: string; method: string }) => ({ id: request.id, method: request.method }),
        res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
        err: (error: { type?: string; name?: string; stack?: string; code?: string }) => ({
          type: error.type ?? error.name,
          code: error.code,
          at: framesOf(error.stack),
        }),
      },
    },
    forRoutes: ['{*path}'],
  };
}

/** A message may quote what it failed on; where it happened does not. */
function framesOf(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .map((line) => line.trim());
}
