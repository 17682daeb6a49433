import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { JOBS_SETTINGS, type JobsSettings } from '../jobs/index.js';
import { Metrics } from '../observability/index.js';
import { AuditCheck } from './audit-check.js';

const EVERY_MS = 10_000;
const DEADLINE_MS = 8_000;

/** Anchors the audit every ten seconds, in each process that does background work: a file of its own is a witness of its own. */
@Injectable()
export class AuditAnchoring implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('audit');
  private readonly ended = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<void> = Promise.resolve();
  private isSound = true;

  constructor(
    private readonly check: AuditCheck,
    metrics: Metrics,
    @Inject(JOBS_SETTINGS) private readonly settings: JobsSettings,
  ) {
    metrics.gauge('tenin_audit_unsound', '1 when the audit is not what it was, or cannot be anchored', () =>
      Promise.resolve(this.isSound ? 0 : 1),
    );
  }

  onApplicationBootstrap(): void {
    if (!this.settings.work) return;
    const anchor = (): void => {
      this.underWay = this.anchor();
    };
    anchor();
    this.timer = setInterval(anchor, EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.ended.abort();
    await this.underWay;
  }

  private async anchor(): Promise<void> {
    try {
      const fault = await this.check.anchor(AbortSignal.any([this.ended.signal, AbortSignal.timeout(DEADLINE_MS)]));
      this.isSound = fault === null;
      if (fault !== null) this.logger.error(`the audit is not what it was from entry ${fault} on; see audit:verify`);
    } catch (error) {
      if (this.ended.signal.aborted) return;
      this.isSound = false;
      this.logger.error({ err: error }, 'the audit was not anchored');
    }
  }
}
