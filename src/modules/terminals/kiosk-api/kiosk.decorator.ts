import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

import type { KioskIdentity } from '../kiosk-identity.js';

const kiosks = new WeakMap<FastifyRequest, KioskIdentity>();

export function rememberKiosk(request: FastifyRequest, kiosk: KioskIdentity): void {
  kiosks.set(request, kiosk);
}

/** The `KioskIdentity` behind the request; the handler has to stand behind the `KioskGuard`. */
export const Kiosk = createParamDecorator((_: unknown, context: ExecutionContext): KioskIdentity => {
  const kiosk = kiosks.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!kiosk) throw new Error('@Kiosk() needs the KioskGuard.');
  return kiosk;
});
