import type { KioskAction } from './action.js';
import {
  ACCESS_CODE_LENGTH,
  type Exchange,
  exchangeOf,
  type KioskState,
  LOCKED,
  type Stage,
  USUAL_VOLUME,
} from './state.js';

/** The whole behaviour of the page as a pure function; effects (network, sound, timers) only report to it. */
export function reduce(state: KioskState, action: KioskAction): KioskState {
  if (isAboutExchange(action)) return reduceExchange(state, action);
  switch (action.type) {
    case 'sign_in_needed':
      return { ...wiped(state), terminal: null, stage: LOCKED };
    case 'terminal_loaded':
      return { ...wiped({ ...state, terminal: action.terminal }), stage: { name: 'attract' } };
    case 'place_taken':
      return { ...state, place: 'here' };
    case 'place_lost':
      return { ...wiped(state), place: 'elsewhere', stage: { name: 'starting' } };
    case 'visit_begun':
      return { ...begun(state), locale: action.locale };
    case 'digit_pressed':
    case 'digit_erased':
    case 'code_sent':
    case 'code_refused':
    case 'refusal_lapsed':
      return reduceCodeEntry(state, action);
    case 'talk_pressed':
      return {
        ...state,
        stage: {
          name: 'listening',
          byVoice: action.byVoice,
          live: false,
          interrupted: readable(exchangeOf(state.stage)),
        },
        problem: null,
      };
    case 'microphone_live':
      return state.stage.name === 'listening'
        ? { ...state, stage: { ...state.stage, live: true }, microphone: 'working' }
        : state;
    case 'talk_dropped':
      return state.stage.name === 'listening'
        ? { ...state, stage: readyOrAnswered(state.stage.interrupted), problem: action.problem }
        : state;
    case 'microphone_changed':
      return { ...state, microphone: action.microphone };
    case 'question_sent':
      return {
        ...state,
        stage: { name: 'thinking', exchange: newExchange(action.exchangeId, action.heard, action.ownWords) },
        draft: '',
        problem: null,
      };
    case 'question_resumed': {
      const exchange = { ...newExchange(action.exchangeId, null, true), taskId: action.taskId };
      return { ...state, stage: { name: 'thinking', exchange }, locale: action.locale };
    }
    case 'answer_stopped':
      return stopped(state);
    case 'draft_changed':
      return { ...state, draft: action.draft };
    case 'locale_chosen':
      return { ...begun(state), locale: action.locale };
    case 'volume_chosen':
      return { ...begun(state), volume: action.volume };
    case 'staff_changed':
      return { ...begun(state), staff: action.staff };
    case 'staff_call_settled':
      // Whoever called may have left meanwhile.
      return state.staff === 'calling' ? { ...state, staff: action.staff } : state;
    case 'hands_free_chosen':
      return {
        ...begun(state),
        handsFree: action.handsFree,
        detector: state.detector === 'failed' ? 'closed' : state.detector,
      };
    case 'detector_changed':
      return { ...state, detector: action.detector };
    case 'idle_warned':
      return { ...state, wipeAt: action.wipeAt };
    case 'presence_confirmed':
      return { ...state, wipeAt: null };
    case 'visit_wiped':
      return { ...wiped(state), handsFree: action.handsFree };
    case 'connection_changed':
      return { ...state, online: action.online };
  }
}

type OfType<T extends KioskAction['type']> = Extract<KioskAction, { type: T }>;
type CodeEntryAction = OfType<'digit_pressed' | 'digit_erased' | 'code_sent' | 'code_refused' | 'refusal_lapsed'>;
type ExchangeAction = Exclude<
  Extract<KioskAction, { exchangeId: number }>,
  { type: 'question_sent' | 'question_resumed' }
>;

function isAboutExchange(action: KioskAction): action is ExchangeAction {
  return 'exchangeId' in action && action.type !== 'question_sent' && action.type !== 'question_resumed';
}

function reduceCodeEntry(state: KioskState, action: CodeEntryAction): KioskState {
  const { stage } = state;
  if (stage.name !== 'locked') return state;
  switch (action.type) {
    case 'digit_pressed': {
      const closed = stage.checking || stage.refusal?.reason === 'too_many';
      if (closed || !/^\d$/.test(action.digit) || stage.digits.length === ACCESS_CODE_LENGTH) return state;
      return { ...state, stage: { ...stage, digits: stage.digits + action.digit, refusal: null } };
    }
    case 'digit_erased':
      return stage.checking ? state : { ...state, stage: { ...stage, digits: stage.digits.slice(0, -1) } };
    case 'code_sent':
      return { ...state, stage: { ...stage, checking: true, refusal: null } };
    case 'code_refused':
      return { ...state, stage: { name: 'locked', digits: '', checking: false, refusal: action.refusal } };
    case 'refusal_lapsed':
      return { ...state, stage: { ...stage, refusal: null } };
  }
}

/** An exchange that was interrupted or wiped no longer has a stage; what still arrives for it is dropped here. */
function reduceExchange(state: KioskState, action: ExchangeAction): KioskState {
  const exchange = exchangeOf(state.stage);
  if (exchange?.id !== action.exchangeId) return state;
  switch (action.type) {
    case 'question_heard':
      return placed(state, { ...exchange, taskId: action.taskId, heard: exchange.heard || action.heard });
    case 'transcript_arrived':
      return placed(state, { ...exchange, heard: exchange.heard || action.heard });
    case 'segment_arrived':
      if (exchange.segments.some((segment) => segment.index === action.segment.index)) return state;
      return placed(state, {
        ...exchange,
        segments: [...exchange.segments, action.segment],
        speaking: exchange.speaking || (action.audible && !exchange.muted),
      });
    case 'answer_completed':
      return {
        ...placed(state, { ...exchange, answer: action.answer }),
        staff: action.answer.outcome === 'escalated' && state.staff === 'none' ? 'waiting' : state.staff,
      };
    case 'question_failed':
      return {
        ...state,
        stage: { name: 'ready' },
        problem: action.problem,
        draft: state.draft || (exchange.heard ?? ''),
      };
    case 'segment_spoken':
      return placed(state, { ...exchange, speakingIndex: action.index });
    case 'speech_started':
      return placed(state, { ...exchange, speaking: true, muted: false });
    case 'speech_ended':
      return placed(state, { ...exchange, speaking: false, speakingIndex: null });
    case 'speech_refused':
      return placed(state, { ...exchange, speaking: false, speakingIndex: null, muted: true });
    case 'answer_rated':
      return placed(state, { ...exchange, helpful: action.helpful });
  }
}

function newExchange(id: number, heard: string | null, ownWords: boolean): Exchange {
  return {
    id,
    taskId: null,
    heard,
    ownWords,
    segments: [],
    answer: null,
    speaking: false,
    speakingIndex: null,
    muted: false,
    helpful: null,
  };
}

function placed(state: KioskState, exchange: Exchange): KioskState {
  if (exchange.answer && !exchange.speaking) return { ...state, stage: { name: 'answered', exchange } };
  const answering = exchange.segments.length > 0 || exchange.answer !== null;
  return { ...state, stage: { name: answering ? 'answering' : 'thinking', exchange } };
}

/** Stopped while sentences are still to come: what was said stays readable. Typed words that never left come back. */
function stopped(state: KioskState): KioskState {
  const exchange = exchangeOf(state.stage);
  if (!exchange) return state;
  const unsent = exchange.taskId === null ? exchange.heard : null;
  return { ...state, stage: readyOrAnswered(readable(exchange)), draft: state.draft || (unsent ?? '') };
}

function readable(exchange: Exchange | null): Exchange | null {
  if (!exchange || (exchange.segments.length === 0 && !exchange.answer)) return null;
  return { ...exchange, speaking: false, speakingIndex: null };
}

function readyOrAnswered(exchange: Exchange | null): Stage {
  return exchange ? { name: 'answered', exchange } : { name: 'ready' };
}

/** A touch on anything makes the page somebody's. */
function begun(state: KioskState): KioskState {
  return state.stage.name === 'attract' ? { ...state, stage: { name: 'ready' } } : state;
}

function wiped(state: KioskState): KioskState {
  return {
    ...state,
    stage: state.stage.name === 'locked' || state.stage.name === 'starting' ? state.stage : { name: 'attract' },
    locale: state.terminal?.locale ?? state.locale,
    volume: USUAL_VOLUME,
    draft: '',
    staff: 'none',
    wipeAt: null,
    problem: null,
  };
}
