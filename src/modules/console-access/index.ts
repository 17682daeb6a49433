export { ConsoleGuard } from './console.guard.js';
export { ConsoleAccessModule } from './console-access.module.js';
export { PeopleConsoleModule } from './console-api/people-console.module.js';
export { type Changed, ConsoleChanges, orTaken, requireVersion, requireWhole } from './console-changes.js';
export { CONSOLE_SETTINGS, type ConsoleSettings } from './console-settings.js';
export { Operator, type OperatorIdentity } from './operator.decorator.js';
export { People } from './people.js';
export { RequiresRole } from './requires-role.decorator.js';
export type { Role } from './role.js';
