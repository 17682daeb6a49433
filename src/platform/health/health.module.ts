import { Global, Module } from '@nestjs/common';

import { Clock } from '../clock/index.js';
import { HealthController } from './health.controller.js';
import { OpenRequests } from './open-requests.js';
import { Readiness } from './readiness.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [Clock, OpenRequests, Readiness],
  exports: [OpenRequests, Readiness],
})
export class HealthModule {}
