import { randomUUID } from 'node:crypto';

import { ConsoleChanges, People } from '../../dist/modules/console-access/index.js';
import { QuestionReplay } from '../../dist/modules/conversation/index.js';
import { PublishTaughtAnswerCommand } from '../../dist/modules/feedback/commands/publish-taught-answer/publish-taught-answer.command.js';
import { PublishTaughtAnswerHandler } from '../../dist/modules/feedback/commands/publish-taught-answer/publish-taught-answer.handler.js';
import { AnswerPreview } from '../../dist/modules/feedback/preview/answer-preview.js';
import { TaughtAnswerRepository } from '../../dist/modules/feedback/taught-answer.repository.js';
import { thresholdsFor } from '../../dist/modules/grounding/index.js';
import { EmbeddingSpaces, Retrieval, TaughtPassages } from '../../dist/modules/retrieval/index.js';
import { AuditTrail } from '../../dist/platform/audit/index.js';
import { Clock } from '../../dist/platform/clock/index.js';
import { ExtensionRegistry } from '../../dist/platform/extensions/index.js';
import { LocalEmbeddingModel } from '../../dist/providers/local/embedding-model/local-embedding-model.js';

const CURATOR = { subject: 'bench', email: null, role: 'curator', storeIds: null };
const THINGS = [
  'a piano',
  'a canoe',
  'a lantern',
  'a compass',
  'a hammock',
  'a kettle',
  'a ladder',
  'a mirror',
  'a violin',
];

/** Times in ms from the publishing of a taught answer to the end of the search that finds it, each another question. */
export async function measureTeaching(database, runs) {
  const model = new LocalEmbeddingModel();
  await new EmbeddingSpaces(database, model).ensureSpace();
  const retrieval = new Retrieval(database, model);
  const extensions = new ExtensionRegistry([]);
  const thresholds = { en: thresholdsFor(model.name), ja: thresholdsFor(model.name) };
  const replay = new QuestionReplay(database, retrieval, extensions, { thresholds, speculates: false });
  const answers = new TaughtAnswerRepository(database);
  const changes = new ConsoleChanges(database, new AuditTrail(new Clock()), new People(database));
  const passages = new TaughtPassages(model);
  const handler = new PublishTaughtAnswerHandler(answers, new AnswerPreview(replay), passages, extensions, changes);
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const id = randomUUID();
    const question = `May I bring ${THINGS[run % THINGS.length]}?`;
    const draft = { id, conversationId: null, storeId: null, locale: 'en', question, isInVisitorsWords: false };
    await answers.insert(database.manager, { ...draft, answer: 'Yes, you may.' }, CURATOR.subject);
    const start = performance.now();
    await handler.execute(new PublishTaughtAnswerCommand(id, 1, false, CURATOR));
    const found = await retrieval.search({ text: question, locale: 'en', storeId: null }, new AbortController().signal);
    if (found.passages[0]?.taught?.answerId !== id) throw new Error('a taught answer was published and not found');
    times.push(performance.now() - start);
  }
  return times;
}
