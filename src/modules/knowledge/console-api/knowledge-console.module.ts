import { Module } from '@nestjs/common';

import { AuditModule } from '../../../platform/audit/index.js';
import { JobsModule } from '../../../platform/jobs/index.js';
import { ConsoleAccessModule } from '../../console-access/index.js';
import { StoresModule } from '../../stores/index.js';
import { KnowledgeModule } from '../knowledge.module.js';
import { DocumentEditing } from '../versions/document-editing.js';
import { DocumentResolver } from './document.resolver.js';
import { DocumentView } from './document.view.js';
import { KnowledgeUploadsController } from './knowledge-uploads.controller.js';
import { PublishingJobs } from './publishing-jobs.js';

/** What curators do with documents, over GraphQL and by uploads. Needs what the `KnowledgeModule` and the console need. */
@Module({
  imports: [AuditModule, ConsoleAccessModule, JobsModule, KnowledgeModule, StoresModule],
  controllers: [KnowledgeUploadsController],
  providers: [DocumentEditing, DocumentResolver, DocumentView, PublishingJobs],
})
export class KnowledgeConsoleModule {}
