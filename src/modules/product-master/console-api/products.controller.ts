import { Controller, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

import { AppError } from '../../../platform/errors/index.js';
import {
  ConsoleChanges,
  ConsoleGuard,
  Operator,
  type OperatorIdentity,
  RequiresRole,
  requireWhole,
} from '../../console-access/index.js';
import { ImportProductsCommand, type ImportReport } from '../commands/import-products/import-products.command.js';
import { IMPORT_BODY, IMPORT_REPORT } from './api-schemas.js';
import { readProductUpload } from './product-upload.js';

@ApiTags('console')
@ApiBearerAuth()
@Controller('api/console/products')
@UseGuards(ConsoleGuard)
@RequiresRole('curator')
export class ProductsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly changes: ConsoleChanges,
  ) {}

  /** The master is the whole company's. Without a plan nothing is written. */
  @Post()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody(IMPORT_BODY)
  @ApiOkResponse({ schema: IMPORT_REPORT, description: 'What would be changed, or with a plan what was' })
  async import(@Req() request: FastifyRequest, @Operator() operator: OperatorIdentity): Promise<ImportReport> {
    requireWhole(operator);
    const upload = await readProductUpload(request);
    const report = await this.commands.execute(
      new ImportProductsCommand({
        ...upload,
        actor: operator.subject,
        rehearse: upload.plan === undefined,
        requireStanding: (manager) => this.changes.holdStanding(manager, operator),
      }),
    );
    if (upload.plan !== undefined && !report.applied)
      throw new AppError('unprocessable', 'rows_refused', 'Rows of the file are refused: nothing was written.', {
        faults: report.refused.slice(0, MOST_FAULTS).map(({ line, reason }) => `line ${line}: ${reason}`),
      });
    return report;
  }
}

const MOST_FAULTS = 200;
