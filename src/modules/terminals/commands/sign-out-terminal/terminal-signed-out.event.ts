export class TerminalSignedOutEvent {
  constructor(
    readonly terminalId: string,
    readonly signInId: string,
  ) {}
}
