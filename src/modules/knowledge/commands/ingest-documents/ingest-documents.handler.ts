import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DataSource, type EntityManager } from 'typeorm';

import type { EmbeddingModel, MediaStore } from '../../../../contracts/index.js';
import { AuditTrail } from '../../../../platform/audit/index.js';
import { AppError } from '../../../../platform/errors/index.js';
import { MEDIA_STORE } from '../../../media/index.js';
import {
  dropIndexWhileEmpty,
  EMBEDDING_MODEL,
  embedInBatches,
  indexedText,
  settleIndexes,
} from '../../../retrieval/index.js';
import { StoresService } from '../../../stores/index.js';
import { documentFault } from '../../documents/document-faults.js';
import { DocumentReader } from '../../documents/document-reader.js';
import { VersionRepository } from '../../versions/version.repository.js';
import { DocumentRepository, type DocumentSwap } from './document.repository.js';
import { IngestDocumentsCommand, type IngestedFile, type IngestReport } from './ingest-documents.command.js';
import { type IngestedDocument, prepareFile } from './prepared-document.js';

/** Documents that are embedded together: bounds memory, and what a failing provider costs. */
const LOT = 500;

/** For one picture or video to be put away. */
const MEDIA_MS = 120_000;

interface PlannedSwap extends Omit<DocumentSwap, 'embeddings'> {
  document: IngestedDocument;
}

type Swap = PlannedSwap & DocumentSwap;

@CommandHandler(IngestDocumentsCommand)
export class IngestDocumentsHandler implements ICommandHandler<IngestDocumentsCommand> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentRepository,
    private readonly reader: DocumentReader,
    private readonly versions: VersionRepository,
    private readonly stores: StoresService,
    private readonly audit: AuditTrail,
    @Inject(EMBEDDING_MODEL) private readonly model: EmbeddingModel,
    @Inject(MEDIA_STORE) private readonly media: MediaStore,
  ) {}

  async execute({ files, actor }: IngestDocumentsCommand): Promise<IngestReport> {
    const report: IngestReport = { added: [], changed: [], unchanged: [], refused: [] };
    await dropIndexWhileEmpty(this.dataSource);
    for (let start = 0; start < files.length; start += LOT) {
      await this.ingest(files.slice(start, start + LOT), actor, report);
    }
    await settleIndexes(this.dataSource);
    return report;
  }

  private async ingest(files: readonly IngestedFile[], actor: string, report: IngestReport): Promise<void> {
    const plans = new Map<string, PlannedSwap>();
    for (const file of files) {
      await refusing(file.source, report, async () => {
        const plan = await this.plan(await prepareFile(file, this.reader));
        if (plan) plans.set(file.source, plan);
        else report.unchanged.push(file.source);
      });
    }
    const embeddings = await this.embed([...plans.values()]);
    for (const { document } of plans.values()) {
      for (const { key, bytes, type } of document.attachments)
        await this.media.put(key, bytes, type, AbortSignal.timeout(MEDIA_MS));
    }
    await this.write(
      Array.from(plans.values(), (plan) => ({ ...plan, embeddings })),
      actor,
      report,
    );
  }

  /** Null when the document is stored as it is. */
  private async plan(document: IngestedDocument): Promise<PlannedSwap | null> {
    const storeId = document.store && (await this.stores.findByCode(document.store))?.id;
    if (document.store && !storeId) throw documentFault('store_unknown', document.store);
    const stored = await this.documents.find(document.source, this.model.name);
    if (stored?.hash.equals(document.hash)) return null;
    return { source: document.source, document, storeId: storeId ?? null, stored, model: this.model.name };
  }

  private async embed(plans: readonly PlannedSwap[]): Promise<Map<string, Float32Array>> {
    const embeddings = new Map<string, Float32Array>();
    const wanted = new Map(
      plans.flatMap(({ document, stored }) =>
        document.passages
          .map((passage) => [passage.hash.toString('hex'), indexedText({ title: document.title, ...passage })] as const)
          .filter(([hash]) => !stored?.embedded.has(hash)),
      ),
    );
    for await (const batch of embedInBatches(this.model, [...wanted], ([, text]) => text)) {
      for (const { item, embedding } of batch) embeddings.set(item[0], embedding);
    }
    return embeddings;
  }

  /** One short transaction for each document: nobody waits for a whole load. */
  private async write(swaps: readonly Swap[], actor: string, report: IngestReport): Promise<void> {
    for (const swap of swaps) {
      await refusing(swap.document.source, report, async () => {
        await this.dataSource.transaction((manager) => this.swap(manager, swap, actor));
        (swap.stored ? report.changed : report.added).push(swap.document.source);
      });
    }
  }

  private async swap(manager: EntityManager, swap: Swap, actor: string): Promise<void> {
    const { source, title, passages } = swap.document;
    const id = await this.documents.swap(manager, swap);
    await this.versions.recordLive(manager, id, {
      ...swap.document,
      storeId: swap.storeId,
      fileName: source,
      madeBy: actor,
    });
    await this.audit.append(manager, {
      actor,
      action: swap.stored ? 'document.changed' : 'document.added',
      subject: `document:${id}`,
      detail: { source, title, passages: passages.length },
    });
  }
}

/** A fault of the document goes into the report; anything else is ours and ends the load. */
async function refusing(source: string, report: IngestReport, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    report.refused.push({ source, code: error.code, message: error.message });
  }
}
