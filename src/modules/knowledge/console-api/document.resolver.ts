import { ParseUUIDPipe, UseGuards } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { AppError } from '../../../platform/errors/index.js';
import {
  type Connection,
  connectionOf,
  type GraphqlContext,
  perRequest,
  writeCursor,
} from '../../../platform/graphql/index.js';
import { ConsoleGuard, Operator, type OperatorIdentity, RequiresRole } from '../../console-access/index.js';
import { StoresService } from '../../stores/index.js';
import { DocumentEditing } from '../versions/document-editing.js';
import { DocumentChangeArgs, DocumentsArgs, PublishDocumentArgs, UpdateDocumentArgs } from './document.args.js';
import {
  AttachmentType,
  DocumentConnectionType,
  DocumentType,
  DocumentVersionType,
  PassageType,
} from './document.type.js';
import { DocumentView, type ReadDocument } from './document.view.js';
import { editorOf } from './editor-of.js';

@Resolver(() => DocumentType)
@UseGuards(ConsoleGuard)
export class DocumentResolver {
  private readonly loaders = perRequest(() => this.view.loaders());

  constructor(
    private readonly view: DocumentView,
    private readonly editing: DocumentEditing,
    private readonly stores: StoresService,
  ) {}

  @Query(() => DocumentType, { nullable: true })
  async document(
    @Args('id', { type: () => ID }, ParseUUIDPipe) id: string,
    @Operator() operator: OperatorIdentity,
  ): Promise<ReadDocument> {
    const document = await this.view.find(id, operator);
    if (!document) throw new AppError('not_found', 'document_not_found', 'There is no such document.');
    return document;
  }

  @Query(() => DocumentConnectionType, { description: 'Latest change first.' })
  async documents(
    @Args() args: DocumentsArgs,
    @Operator() operator: OperatorIdentity,
  ): Promise<Connection<ReadDocument>> {
    const found = await this.view.list(args, operator);
    return connectionOf(found, args, ({ exactTime, id }) => writeCursor({ at: exactTime, id }));
  }

  @Mutation(() => DocumentType, {
    nullable: true,
    description: 'Makes a new version, which is live at once unless it is to be a draft or no model embeds it now.',
  })
  @RequiresRole('curator')
  async updateDocument(
    @Args() { id, revision, input }: UpdateDocumentArgs,
    @Operator() operator: OperatorIdentity,
  ): Promise<ReadDocument> {
    const { title = null, locale = null, body = null, attachments = null, publish: publishes } = input;
    const storeId = await this.storeIdOf(input.storeCode);
    await this.editing.update(
      id,
      revision,
      { title, locale, body, attachments, publishes, storeId },
      editorOf(operator),
    );
    return this.document(id, operator);
  }

  @Mutation(() => DocumentType, { nullable: true, description: 'Of a draft, or of any version that was live before.' })
  @RequiresRole('curator')
  async publishDocument(
    @Args() { id, revision, version }: PublishDocumentArgs,
    @Operator() operator: OperatorIdentity,
  ): Promise<ReadDocument> {
    await this.editing.publish(id, version, revision, editorOf(operator));
    return this.document(id, operator);
  }

  @Mutation(() => DocumentType, { nullable: true, description: 'Back to the version before, or to what was deleted.' })
  @RequiresRole('curator')
  async undoDocument(
    @Args() { id, revision }: DocumentChangeArgs,
    @Operator() operator: OperatorIdentity,
  ): Promise<ReadDocument> {
    await this.editing.undo(id, revision, editorOf(operator));
    return this.document(id, operator);
  }

  @Mutation(() => DocumentType, { nullable: true, description: 'Nothing of it answers any more; it can be undone.' })
  @RequiresRole('curator')
  async deleteDocument(
    @Args() { id, revision }: DocumentChangeArgs,
    @Operator() operator: OperatorIdentity,
  ): Promise<ReadDocument> {
    await this.editing.delete(id, revision, editorOf(operator));
    return this.document(id, operator);
  }

  @ResolveField(() => [DocumentVersionType], { description: 'Newest first.' })
  versions(@Parent() { id }: ReadDocument, @Context() context: GraphqlContext): Promise<DocumentVersionType[]> {
    return this.loaders(context).versions.load(id);
  }

  @ResolveField(() => [PassageType], { description: 'Of what is live, in their order; 500 at most.' })
  passages(@Parent() { id }: ReadDocument, @Context() context: GraphqlContext): Promise<PassageType[]> {
    return this.loaders(context).passages.load(id);
  }

  @ResolveField(() => [AttachmentType])
  attachments(@Parent() { id }: ReadDocument, @Context() context: GraphqlContext): Promise<AttachmentType[]> {
    return this.loaders(context).attachments.load(id);
  }

  /** Undefined where nothing is said of the store. */
  private async storeIdOf(code: string | null | undefined): Promise<string | null | undefined> {
    if (code === null || code === undefined) return code;
    const store = await this.stores.findByCode(code);
    if (!store) throw new AppError('invalid', 'store_unknown', 'There is no such store.');
    return store.id;
  }
}
