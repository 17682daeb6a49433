import { Injectable } from '@nestjs/common';

/** Red until the boot is done and from the first moment of stopping, so that a balancer looks elsewhere. */
@Injectable()
export class Readiness {
  isReady = false;
}
