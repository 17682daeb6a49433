import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { sendFault } from '../../../platform/http/index.js';
import { Admission } from '../exchange/admission.js';

const SUBMIT = '/api/conversation';

/**
 * Turns an utterance away that is one too many, before its body is read or the database is asked who it is: a refusal
 * costs least here, and under a peak there are more of them than of anything else.
 */
export function openUtteranceDoor(app: NestFastifyApplication): void {
  const admission = app.get(Admission);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (request.method !== 'POST' || request.routeOptions.url !== SUBMIT) return done();
      try {
        reply.raw.once('close', admission.enter());
      } catch (error) {
        return sendFault(reply, error, request.id);
      }
      done();
    });
}
