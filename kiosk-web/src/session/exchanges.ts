import type { Segment } from '../api/answer.js';
import { cancelAnswer } from '../api/cancel-answer.js';
import { checkHealth } from '../api/check-health.js';
import { followAnswer } from '../api/follow-answer.js';
import { measureWait } from '../api/measure-wait.js';
import { patiently } from '../api/patiently.js';
import { rateAnswer } from '../api/rate-answer.js';
import { newKey, type Question, submitQuestion, type Submitted } from '../api/submit-question.js';
import type { Locale } from '../api/terminal.js';
import type { Player } from '../audio/player.js';
import type { Exchange } from '../machine/state.js';
import type { Farewell } from './farewell.js';
import { forgetQuestion, keepQuestion, type KeptQuestion } from './kept-question.js';
import { type Dispatch, reportFailure } from './report-failure.js';

export interface Exchanges {
  /** Asks; `heard` shows at once where the words are known already. Whatever was under way is interrupted. */
  ask(question: Question, asked: { locale: Locale; heard: string | null; endedAt: number }): Promise<void>;
  /** Goes on with an answer that a reload of the page cut off. */
  resume(kept: KeptQuestion): Promise<void>;
  /** Silence now: sound stops, and an answer that is still being made is cancelled. */
  interrupt(): void;
  replay(exchange: Exchange): void;
  rate(exchange: Exchange, helpful: boolean): void;
}

interface Asked {
  id: number;
  locale: Locale;
  taskId: string | null;
  /** Sentences before this one were heard before the page was loaded. */
  next: number;
  /** When the question was over; null: the wait can no longer be measured. */
  endedAt: number | null;
  settled: boolean;
  abort: AbortController;
}

/** A server that died with a question in its hands answers it when it is up again. */
const SUBMIT_PATIENCE_MS = 60_000;

export function createExchanges(dispatch: Dispatch, player: Player, farewell: Farewell): Exchanges {
  let current: Asked | null = null;
  let lastId = 0;

  function begin(locale: Locale, endedAt: number | null, next: number): Asked {
    interrupt();
    current = { id: ++lastId, locale, taskId: null, next, endedAt, settled: false, abort: new AbortController() };
    return current;
  }

  function interrupt(): void {
    player.stop();
    forgetQuestion();
    if (!current) return;
    const { taskId, settled, abort } = current;
    current = null;
    abort.abort();
    if (taskId && !settled) abandon(taskId);
  }

  async function ask(
    question: Question,
    { locale, heard, endedAt }: { locale: Locale; heard: string | null; endedAt: number },
  ): Promise<void> {
    const asked = begin(locale, endedAt, 0);
    dispatch({ type: 'question_sent', exchangeId: asked.id, heard, ownWords: question.kind !== 'product' });
    try {
      const { taskId, transcript } = await submit(question, asked.abort.signal);
      // Talked over while it was being recognised: only now is there a task to cancel.
      if (current !== asked) return abandon(taskId);
      dispatch({ type: 'question_heard', exchangeId: asked.id, taskId, heard: transcript });
      await follow(asked, taskId);
    } catch (error) {
      fail(asked, error);
    }
  }

  function submit(question: Question, signal: AbortSignal): Promise<Submitted> {
    const key = newKey();
    const attempt = async () => {
      await farewell.settle();
      return submitQuestion(question, key);
    };
    return patiently(attempt, { patienceMs: SUBMIT_PATIENCE_MS, away: () => void lookAfterConnection(), signal });
  }

  /** A server may be slow with one question and well all the same. */
  async function lookAfterConnection(): Promise<void> {
    if (!(await checkHealth())) dispatch({ type: 'connection_changed', online: false });
  }

  async function resume({ taskId, locale, next }: KeptQuestion): Promise<void> {
    const asked = begin(locale, null, next);
    dispatch({ type: 'question_resumed', exchangeId: asked.id, taskId, locale });
    await follow(asked, taskId).catch((error: unknown) => fail(asked, error));
  }

  async function follow(asked: Asked, taskId: string): Promise<void> {
    const exchangeId = asked.id;
    asked.taskId = taskId;
    keepQuestion({ taskId, locale: asked.locale, next: asked.next });
    speakTo(asked);
    const answer = await followAnswer(
      taskId,
      {
        transcript: (heard) => dispatch({ type: 'transcript_arrived', exchangeId, heard }),
        segment: (segment) => {
          const audible = segment.audio !== null && segment.index >= asked.next;
          dispatch({ type: 'segment_arrived', exchangeId, segment, audible });
          if (audible) say(segment);
        },
        away: () => void lookAfterConnection(),
      },
      asked.abort.signal,
    );
    asked.settled = true;
    dispatch({ type: 'answer_completed', exchangeId, answer });
  }

  function fail(asked: Asked, error: unknown): void {
    if (current !== asked) return;
    current = null;
    player.stop();
    forgetQuestion();
    dispatch({ type: 'question_failed', exchangeId: asked.id, problem: reportFailure(error, dispatch) });
  }

  function speakTo({ id: exchangeId, taskId, locale, endedAt }: Omit<Asked, 'next' | 'settled' | 'abort'>): void {
    const keep = (next: number) => taskId && keepQuestion({ taskId, locale, next });
    let playing = -1;
    player.begin({
      playing: (index) => {
        playing = index;
        keep(index);
        dispatch({ type: 'segment_spoken', exchangeId, index });
      },
      heard: () => {
        // A measure that is lost is only a measure.
        if (taskId && endedAt !== null) measureWait(taskId, performance.now() - endedAt).catch(() => undefined);
      },
      drained: () => {
        keep(playing + 1);
        dispatch({ type: 'speech_ended', exchangeId });
      },
      refused: () => dispatch({ type: 'speech_refused', exchangeId }),
    });
  }

  function say({ index, audio, audioType }: Segment): void {
    if (audio) player.enqueue({ index, base64: audio, type: audioType ?? 'audio/wav' });
  }

  function replay(exchange: Exchange): void {
    const audible = exchange.segments.filter((segment) => segment.kind === 'answer' && segment.audio);
    if (audible.length === 0 || !current) return;
    speakTo({ ...current, endedAt: null });
    dispatch({ type: 'speech_started', exchangeId: exchange.id });
    audible.forEach(say);
  }

  function rate({ id, taskId }: Exchange, helpful: boolean): void {
    if (!taskId) return;
    dispatch({ type: 'answer_rated', exchangeId: id, helpful });
    rateAnswer(taskId, helpful).catch((error: unknown) => reportFailure(error, dispatch));
  }

  function abandon(taskId: string): void {
    cancelAnswer(taskId).catch((error: unknown) => reportFailure(error, dispatch));
  }

  return { ask, resume, interrupt, replay, rate };
}
