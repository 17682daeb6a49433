import { Module } from '@nestjs/common';

import { ConsoleAccessModule } from '../console-access.module.js';
import { AuditController } from './audit.controller.js';
import { AuditView } from './audit.view.js';
import { PeopleChanges } from './people.changes.js';
import { PeopleView } from './people.view.js';
import { PersonResolver } from './person.resolver.js';

/** People and the audit over GraphQL, and the audit as a file. Needs what the `ConsoleAccessModule` needs. */
@Module({
  imports: [ConsoleAccessModule],
  controllers: [AuditController],
  providers: [AuditView, PeopleChanges, PeopleView, PersonResolver],
})
export class PeopleConsoleModule {}
