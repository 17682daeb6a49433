export {
  IssueAccessCodeCommand,
  type IssuedAccessCode,
} from './commands/issue-access-code/issue-access-code.command.js';
export { terminalJson, terminalOf, TerminalType } from './console-api/terminal.type.js';
export { TerminalsConsoleModule } from './console-api/terminals-console.module.js';
export { DOOR_SETTINGS, type DoorSettings } from './door-settings.js';
export { Kiosk } from './kiosk-api/kiosk.decorator.js';
export { KioskGuard } from './kiosk-api/kiosk.guard.js';
export type { KioskIdentity } from './kiosk-identity.js';
export { UtteranceLimit } from './limits/utterance-limit.js';
export { SPEECH_AVAILABILITY, type SpeechAvailability } from './speech-availability.js';
export { TerminalEntity } from './terminal.entity.js';
export { TerminalsModule } from './terminals.module.js';
export { type TerminalDescription, type TerminalDetails, TerminalsService } from './terminals.service.js';
