import type { Segment } from '../api/answer.js';
import { cancelAnswer } from '../api/cancel-answer.js';
import { followAnswer } from '../api/follow-answer.js';
import { rateAnswer } from '../api/rate-answer.js';
import { type Question, submitQuestion } from '../api/submit-question.js';
import type { Player } from '../audio/player.js';
import type { Exchange } from '../machine/state.js';
import { type Dispatch, reportFailure } from './report-failure.js';

export interface Exchanges {
  /** Asks; `heard` shows at once where the words are known already. Whatever was under way is interrupted. */
  ask(question: Question, heard: string | null): Promise<void>;
  /** Silence now: sound stops, and an answer that is still being made is cancelled. */
  interrupt(): void;
  replay(exchange: Exchange): void;
  rate(exchange: Exchange, helpful: boolean): void;
}

interface Asked {
  id: number;
  taskId: string | null;
  settled: boolean;
  abort: AbortController;
}

export function createExchanges(dispatch: Dispatch, player: Player): Exchanges {
  let current: Asked | null = null;
  let lastId = 0;

  function interrupt(): void {
    player.stop();
    if (!current) return;
    const { taskId, settled, abort } = current;
    current = null;
    abort.abort();
    if (taskId && !settled) abandon(taskId);
  }

  async function ask(question: Question, heard: string | null): Promise<void> {
    interrupt();
    const asked: Asked = { id: ++lastId, taskId: null, settled: false, abort: new AbortController() };
    current = asked;
    dispatch({ type: 'question_sent', exchangeId: asked.id, heard });
    try {
      const { taskId, transcript } = await submitQuestion(question);
      // Talked over while it was being recognised: only now is there a task to cancel.
      if (current !== asked) return abandon(taskId);
      asked.taskId = taskId;
      dispatch({ type: 'question_heard', exchangeId: asked.id, taskId, heard: transcript });
      await follow(asked, taskId);
    } catch (error) {
      if (current !== asked) return;
      current = null;
      player.stop();
      dispatch({ type: 'question_failed', exchangeId: asked.id, problem: reportFailure(error, dispatch) });
    }
  }

  async function follow(asked: Asked, taskId: string): Promise<void> {
    const exchangeId = asked.id;
    speakTo(exchangeId);
    const answer = await followAnswer(
      taskId,
      {
        transcript: (heard) => dispatch({ type: 'transcript_arrived', exchangeId, heard }),
        segment: (segment) => {
          dispatch({ type: 'segment_arrived', exchangeId, segment, audible: segment.audio !== null });
          say(segment);
        },
      },
      asked.abort.signal,
    );
    asked.settled = true;
    dispatch({ type: 'answer_completed', exchangeId, answer });
  }

  function speakTo(exchangeId: number): void {
    player.begin({
      playing: (index) => dispatch({ type: 'segment_spoken', exchangeId, index }),
      drained: () => dispatch({ type: 'speech_ended', exchangeId }),
    });
  }

  function say({ index, audio, audioType }: Segment): void {
    if (audio) player.enqueue({ index, base64: audio, type: audioType ?? 'audio/wav' });
  }

  function replay({ id, segments }: Exchange): void {
    const audible = segments.filter((segment) => segment.kind === 'answer' && segment.audio);
    if (audible.length === 0) return;
    speakTo(id);
    dispatch({ type: 'speech_started', exchangeId: id });
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

  return { ask, interrupt, replay, rate };
}
