import { Command } from '@nestjs/cqrs';

/** The visitor left. What is under way is cancelled; the next utterance starts a session that knows nothing of this one. */
export class EndSessionCommand extends Command<void> {
  constructor(readonly terminalId: string) {
    super();
  }
}
