import { Readable } from 'node:stream';

import { Controller, Get, Query, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';

import { csvLine } from '../../../platform/csv/index.js';
import { ConsoleGuard } from '../console.guard.js';
import { ConsoleChanges, requireWhole } from '../console-changes.js';
import { Operator, type OperatorIdentity } from '../operator.decorator.js';
import { RequiresRole } from '../requires-role.decorator.js';
import { AuditFilter } from './audit.args.js';
import { AuditView } from './audit.view.js';

/** What a spreadsheet needs to take the text for UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const COLUMNS = ['sequence', 'at', 'actor', 'action', 'subject', 'detail'] as const;

@ApiTags('console')
@ApiBearerAuth()
@Controller('api/console/audit')
@UseGuards(ConsoleGuard)
@RequiresRole('admin')
export class AuditController {
  constructor(
    private readonly view: AuditView,
    private readonly changes: ConsoleChanges,
  ) {}

  @Get()
  @ApiProduces('text/csv')
  @ApiOkResponse({ description: 'The entries of the filter as CSV, newest first', schema: { type: 'string' } })
  @ApiQuery({ name: 'actor', required: false, type: String })
  @ApiQuery({ name: 'action', required: false, type: String })
  @ApiQuery({ name: 'subject', required: false, type: String })
  @ApiQuery({ name: 'from', required: false, type: String, description: 'ISO 8601; at or after it' })
  @ApiQuery({ name: 'to', required: false, type: String, description: 'ISO 8601; before it' })
  async export(@Query() filter: AuditFilter, @Operator() operator: OperatorIdentity): Promise<StreamableFile> {
    requireWhole(operator);
    await this.changes.make(operator, () =>
      Promise.resolve({
        result: undefined,
        entry: { action: 'audit.exported', subject: 'audit', detail: { ...filter } },
      }),
    );
    return new StreamableFile(Readable.from(this.lines(filter)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="audit.csv"',
    });
  }

  private async *lines(filter: AuditFilter): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(COLUMNS);
    for await (const batch of this.view.all(filter))
      yield batch.map((entry) => csvLine([entry.sequence, entry.at.toISOString(), ...textsOf(entry)])).join('');
  }
}

const textsOf = ({ actor, action, subject, detail }: Record<'actor' | 'action' | 'subject' | 'detail', string>) => [
  actor,
  action,
  subject,
  detail,
];
