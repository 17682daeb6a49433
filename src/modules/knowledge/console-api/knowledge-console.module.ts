import { Module } from '@nestjs/common';

import { AuditModule } from '../../../platform/audit/index.js';
import { JobsModule } from '../../../platform/jobs/index.js';
import { ConsoleAccessModule } from '../../console-access/index.js';
import { StoresModule } from '../../stores/index.js';
import { KnowledgeModule } from '../knowledge.module.js';
import { DocumentEditing } from '../versions/document-editing.js';
import { DocumentFiles } from '../versions/document-files.js';
import { DocumentTurns } from '../versions/document-turns.js';
import { DocumentResolver } from './document.resolver.js';
import { DocumentView } from './document.view.js';
import { DocumentIntake } from './document-intake.js';
import { KnowledgeUploadsController } from './knowledge-uploads.controller.js';
import { MediaIntake } from './media-intake.js';
import { PublishingJobs } from './publishing-jobs.js';
import { SignedUploadsController } from './signed-uploads.controller.js';
import { UploadSlots } from './upload-slots.js';

/** What curators do with documents, over GraphQL and by uploads. Needs what the `KnowledgeModule` and the console need. */
@Module({
  imports: [AuditModule, ConsoleAccessModule, JobsModule, KnowledgeModule, StoresModule],
  controllers: [KnowledgeUploadsController, SignedUploadsController],
  providers: [
    DocumentEditing,
    DocumentFiles,
    DocumentIntake,
    DocumentResolver,
    DocumentTurns,
    DocumentView,
    MediaIntake,
    PublishingJobs,
    UploadSlots,
  ],
})
export class KnowledgeConsoleModule {}
