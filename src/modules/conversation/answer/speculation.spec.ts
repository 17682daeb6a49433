import { setImmediate as settle } from 'node:timers/promises';

import { Logger } from '@nestjs/common';

import type { GenerationRequest, LanguageModel, SpeechAudio, Verdict } from '../../../contracts/index.js';
import { newId } from '../../../platform/ids/index.js';
import { thresholdsFor } from '../../grounding/index.js';
import { MediaService } from '../../media/index.js';
import { ModerationService } from '../../moderation/index.js';
import { ProductMaster } from '../../product-master/index.js';
import { type FoundPassage, Retrieval } from '../../retrieval/index.js';
import { SpeakingService } from '../../speech/index.js';
import { TIRE_PATTERNS } from '../../values/index.js';
import { NO_FOCUS } from '../dialogue/focus.js';
import type { Exchange, Segment } from '../exchange/exchange.js';
import { SegmentRepository } from '../exchange/segment.repository.js';
import { SegmentWriter } from '../exchange/segment-writer.js';
import { TaskNews } from '../exchange/task-news.js';
import { runGraph } from '../graph/run-graph.js';
import { SessionMemory } from '../sessions/session-memory.js';
import { AnswerComposer } from './answer-composer.js';
import { ANSWER_WANTED, type AnswerContext, answerGraph } from './answer-graph.js';
import { AnswerSpeaker } from './answer-speaker.js';
import type { AnswerValues } from './answer-values.js';
import { PHRASES } from './phrases.js';

const INTERLEAVINGS = 10_000;
const SENTENCES = ['A puncture repair costs 2,200 yen.', 'It takes 30 minutes.'];
const PIECES = ['A puncture ', 'repair costs 2,200 yen. ', 'It takes 30', ' minutes.'];
const PASSAGE: FoundPassage = {
  passageId: 'passage',
  documentId: 'document',
  title: 'Puncture repair',
  heading: '',
  text: 'A puncture repair costs 2,200 yen and takes 30 minutes.',
  similarity: 0.8,
  lexicalScore: 1,
  fusedScore: 1,
  rank: 1,
  coverage: 1,
  carried: 1,
};
const AUDIO: SpeechAudio = { audio: new Uint8Array(1), type: 'audio/wav', durationMs: 1 };

/** Random numbers from 0 to 1 that a seed repeats. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Everything that takes time waits here; which of it comes next is drawn. */
class Schedule {
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly random: () => number) {}

  wait(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** False when nothing waits. */
  next(): boolean {
    const [resolve] = this.waiting.splice(Math.floor(this.random() * this.waiting.length), 1);
    resolve?.();
    return resolve !== undefined;
  }
}

/** What an exchange did, as the outside world saw it. */
class World {
  verdict: 'none' | 'accepted' | 'rejected' | 'failed' = 'none';
  readonly released: string[] = [];
  readonly spoken: string[] = [];
  readonly mediaChosen: string[] = [];
  begun = 0;
  begunBeforeTheVerdict = 0;
  writing = 0;
  failed = false;
}

/** A provider's stream listens to its signal as a connection does. */
function modelOf(world: World, schedule: Schedule, breaks: boolean): LanguageModel {
  return {
    name: 'far:model',
    async *generate(_request: GenerationRequest, signal) {
      world.begun += 1;
      if (world.verdict === 'none') world.begunBeforeTheVerdict += 1;
      world.writing += 1;
      const left = Promise.withResolvers<never>();
      left.promise.catch(() => undefined);
      const leave = () => left.reject(signal.reason as Error);
      signal.addEventListener('abort', leave);
      try {
        for (const [at, piece] of PIECES.entries()) {
          signal.throwIfAborted();
          await Promise.race([schedule.wait(), left.promise]);
          if (breaks && at === 2) throw new Error('the stream broke');
          yield piece;
        }
      } finally {
        signal.removeEventListener('abort', leave);
        world.writing -= 1;
      }
    },
  };
}

/** Composes nothing: so what is said is the first model's, or a phrase. */
const embedded: LanguageModel = { name: 'embedded', generate: async function* () {} };

interface Weather {
  /** How often others may come first. */
  turnsOfModeration: number;
  verdict: Verdict | 'failure';
  searchFails: boolean;
  modelBreaks: boolean;
}

function graphOf(world: World, schedule: Schedule, { turnsOfModeration, verdict, searchFails, modelBreaks }: Weather) {
  const faking = <T extends object>(type: { prototype: T }, fakes: Partial<T>): T =>
    Object.assign(Object.create(type.prototype) as T, fakes);
  const voice = faking(SpeakingService, {
    canSpeak: () => true,
    speak: async ({ text }) => {
      world.spoken.push(text);
      await schedule.wait();
      return AUDIO;
    },
    speakFixed: () => Promise.resolve(AUDIO),
  });
  const composer = new AnswerComposer([modelOf(world, schedule, modelBreaks), embedded], TIRE_PATTERNS, {
    maySay: () => Promise.resolve(true),
  });
  return answerGraph({
    memory: faking(SessionMemory, {
      recall: async ({ utterance }) => {
        await schedule.wait();
        return { history: [], focus: NO_FOCUS, asked: { question: utterance, leaning: null } };
      },
    }),
    moderation: faking(ModerationService, {
      moderate: async () => {
        for (let turn = 0; turn < turnsOfModeration; turn += 1) await schedule.wait();
        world.verdict = verdict === 'failure' ? 'failed' : verdict.accepted ? 'accepted' : 'rejected';
        if (verdict === 'failure') throw new Error('no moderator answers');
        return { verdict, moderator: 'judge', tried: ['judge'], reading: null };
      },
      screenPassage: ({ text }) => Promise.resolve(text),
    }),
    products: faking(ProductMaster, {
      resolve: async () => {
        await schedule.wait();
        return { kind: 'none' };
      },
      resolveLeadingLetters: async () => {
        await schedule.wait();
        return { kind: 'none' };
      },
      findByDescription: async () => {
        await schedule.wait();
        return [];
      },
    }),
    retrieval: faking(Retrieval, {
      embedQuery: async () => {
        await schedule.wait();
        return new Float32Array(1);
      },
      searchPassages: async () => {
        await schedule.wait();
        if (searchFails) throw new Error('the search failed');
        return { passages: [PASSAGE], embedded: true };
      },
    }),
    media: faking(MediaService, {
      mediaFor: async () => {
        world.mediaChosen.push('media');
        await schedule.wait();
        return [];
      },
    }),
    speaker: new AnswerSpeaker(composer, voice, TIRE_PATTERNS),
    patterns: TIRE_PATTERNS,
    thresholds: { ja: thresholdsFor('local'), en: thresholdsFor('local') },
    speculates: true,
  });
}

function segmentsOf(world: World, schedule: Schedule, exchange: Exchange): SegmentWriter {
  const stored = Object.assign(Object.create(SegmentRepository.prototype) as SegmentRepository, {
    release: async (_exchange: Exchange, { text }: Segment) => {
      world.released.push(text);
      await schedule.wait();
    },
  });
  return new SegmentWriter(exchange, stored, new TaskNews(), [], () => undefined);
}

const EXCHANGE: Exchange = {
  taskId: newId(),
  conversationId: newId(),
  sessionId: newId(),
  terminalId: newId(),
  storeId: newId(),
  locale: 'en',
  utterance: 'What does a puncture repair cost?',
  pressed: null,
  failed: null,
  receivedAt: new Date(0),
  attempt: 1,
  earlierStages: [],
  recognizer: null,
  earlierAttempts: [],
};

function weatherOf(random: () => number): Weather {
  const lot = random();
  return {
    turnsOfModeration: 1 + Math.floor(random() * 8),
    verdict: lot < 0.1 ? 'failure' : lot < 0.55 ? { accepted: true } : { accepted: false, reason: 'abuse' },
    searchFails: random() < 0.1,
    modelBreaks: random() < 0.1,
  };
}

/** Throws with the seed where something came out that may not. */
function check(isSo: boolean, seed: number, what: string): void {
  if (!isSo) throw new Error(`seed ${seed}: ${what}`);
}

async function exchangeOf(seed: number): Promise<{ world: World; weather: Weather; isCancelled: boolean }> {
  const random = randomOf(seed);
  const weather = weatherOf(random);
  const cancelAt = random() < 0.15 ? Math.floor(random() * 20) : Number.POSITIVE_INFINITY;
  const [world, schedule, visitor] = [new World(), new Schedule(random), new AbortController()];
  let isOver = false;
  const run = runGraph<AnswerValues, AnswerContext>(
    graphOf(world, schedule, weather),
    { exchange: EXCHANGE, segments: segmentsOf(world, schedule, EXCHANGE) },
    {
      wanted: ANSWER_WANTED,
      signal: visitor.signal,
      values: {},
      onStep: () => undefined,
      around: (_step, work) => work(),
    },
  )
    .catch(() => (world.failed = true))
    .finally(() => (isOver = true));

  for (let step = 0; !isOver; step += 1) {
    await settle();
    if (world.verdict !== 'accepted') {
      const said = world.released.filter((text) => text !== PHRASES.rejected.en);
      check(said.length === 0, seed, 'a segment was released before the verdict');
      check(world.spoken.length === 0, seed, 'a sentence was spoken before the verdict');
      check(world.mediaChosen.length === 0, seed, 'media were chosen before the verdict');
      check(world.verdict === 'rejected' || world.released.length === 0, seed, 'something was said before the verdict');
    }
    if (world.verdict === 'rejected' || world.verdict === 'failed') {
      check(world.writing === 0, seed, 'a model goes on writing after the verdict');
      check(world.begun === world.begunBeforeTheVerdict, seed, 'a model began to write after the verdict');
    }
    if (step === cancelAt) visitor.abort(new Error('the visitor spoke'));
    else if (!schedule.next() && !isOver) {
      await settle();
      check(isOver, seed, 'it stands still');
    }
  }
  await run;
  await settle();
  check(world.writing === 0, seed, 'a model goes on writing after the end');
  return { world, weather, isCancelled: visitor.signal.aborted };
}

beforeAll(() => Logger.overrideLogger(false));

describe('an answer that is begun before the verdict', () => {
  it(`comes out after ACCEPT and never else, in ${INTERLEAVINGS} orders of events`, async () => {
    const seen = { early: 0, answered: 0, withdrawn: 0, cancelled: 0 };
    for (let seed = 1; seed <= INTERLEAVINGS; seed += 1) {
      const { world, weather, isCancelled } = await exchangeOf(seed);
      if (world.begunBeforeTheVerdict > 0) seen.early += 1;
      if (world.begunBeforeTheVerdict > 0 && world.verdict === 'rejected') seen.withdrawn += 1;
      if (isCancelled) seen.cancelled += 1;
      if (isCancelled || weather.searchFails || weather.modelBreaks) continue;
      if (world.verdict === 'accepted') {
        seen.answered += 1;
        check(world.released.join(' ') === SENTENCES.join(' '), seed, `it said "${world.released.join(' ')}"`);
        check(world.begun === 1, seed, 'the model was asked twice');
      }
      if (world.verdict === 'rejected')
        check(world.released.join() === PHRASES.rejected.en, seed, 'the rejection was not said');
      if (world.verdict === 'failed') check(world.failed, seed, 'a moderation that failed did not end it');
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(500);
  }, 240_000);
});
