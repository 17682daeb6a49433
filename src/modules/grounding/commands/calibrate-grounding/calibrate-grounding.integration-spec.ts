import type { DataSource } from 'typeorm';

import { openTestDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import type { Moderator } from '../../../../contracts/index.js';
import { AuditTrail } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { LocalEmbeddingModel } from '../../../../providers/local/embedding-model/local-embedding-model.js';
import { GuardrailService, ModerationService } from '../../../moderation/index.js';
import { type FoundPassages, type PassageQuestion, Retrieval } from '../../../retrieval/index.js';
import { Calibrations } from '../../calibration/calibrations.js';
import { CalibrateGroundingCommand, type LabelledQuestion } from './calibrate-grounding.command.js';
import { CalibrateGroundingHandler } from './calibrate-grounding.handler.js';

const model = new LocalEmbeddingModel();

/** Finds one passage, which carries as much of a question as the question says itself. */
class ForeseenRetrieval extends Retrieval {
  override search({ text }: PassageQuestion): Promise<FoundPassages> {
    const coverage = Number(text);
    const scores = { similarity: coverage, coverage, carried: coverage, lexicalScore: 1, fusedScore: 1, rank: 1 };
    const passage = { passageId: 'p', documentId: 'd', title: 'Storage', heading: '', text: 'Storage.', ...scores };
    return Promise.resolve({ passages: [passage], embedded: true });
  }
}

/** Reads every question as one about the opening hours. */
const moderator: Moderator = {
  name: 'foreseen',
  moderate: () => Promise.resolve({ accepted: true, reading: { intent: 'hours', sentiment: 'neutral' } }),
};

/** Right where more than the half is carried. */
const questions = (count: number): LabelledQuestion[] =>
  Array.from({ length: count }, (_, at) => {
    const coverage = (at * 0.618034) % 1;
    return { question: String(coverage), locale: 'en', documents: coverage > 0.5 ? ['Storage'] : [] };
  });

describe('calibrating', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let handler: CalibrateGroundingHandler;
  const learnt = () => new Calibrations(dataSource).of(model.name);

  beforeAll(async () => {
    database = await openTestDatabase({ entities: [] });
    dataSource = database.dataSource;
    const retrieval = new ForeseenRetrieval(dataSource, model);
    handler = new CalibrateGroundingHandler(
      dataSource,
      retrieval,
      new Calibrations(dataSource),
      new ModerationService([moderator], new GuardrailService([])),
      new AuditTrail(new Clock()),
      model,
    );
  }, 60_000);
  afterAll(() => database.close(), 60_000);

  it('keeps what the labels taught of this embedding model and this locale, and who taught it', async () => {
    await handler.execute(new CalibrateGroundingCommand(questions(400), 0.05, 'operator:a'));
    const { en, ja } = await learnt();
    expect(ja).toBeUndefined();
    expect(en).toMatchObject({ labels: 400, alpha: 0.05, coverage: expect.closeTo(0.5, 1) });
    expect(en!.intents).toEqual({ hours: expect.objectContaining({ labels: 400, threshold: en!.threshold }) });
    expect(en!.wrongAtMost).toBeLessThanOrEqual(0.05);
    expect(await new Calibrations(dataSource).of('another:1')).toEqual({});
    const [entry] = await dataSource.query<{ actor: string }[]>(
      `SELECT actor FROM audit_entries WHERE action = 'grounding.calibrated'`,
    );
    expect(entry).toEqual({ actor: 'operator:a' });
  });

  it('goes back to what was shipped when the labels are too few', async () => {
    await handler.execute(new CalibrateGroundingCommand(questions(400), 0.05, 'operator:a'));
    const report = await handler.execute(new CalibrateGroundingCommand(questions(50), 0.05, 'operator:a'));
    expect(report.locales).toEqual([{ locale: 'en', labels: 50, calibration: null }]);
    expect(await learnt()).toEqual({});
  });

  it('passes over what was learnt from other features', async () => {
    await handler.execute(new CalibrateGroundingCommand(questions(400), 0.05, 'operator:a'));
    await dataSource.query(`UPDATE grounding_calibrations SET features = '{coverage}'`);
    expect(await learnt()).toEqual({});
  });
});
