import type { Answer, Segment } from '../api/answer.js';
import type { Locale, Terminal } from '../api/terminal.js';

/** A question and all that came back for it. Every action about it carries its id, so a late one is recognised. */
export interface Exchange {
  id: number;
  taskId: string | null;
  /** What was understood, in the visitor's words; null until recognition answers. */
  heard: string | null;
  /** False where a button of ours was touched, so that `heard` is its label. */
  ownWords: boolean;
  segments: readonly Segment[];
  answer: Answer | null;
  speaking: boolean;
  /** Index of the segment that is heard now. */
  speakingIndex: number | null;
  /** The browser refused to play without a touch: the visitor is offered one. */
  muted: boolean;
  helpful: boolean | null;
}

/**
 * What the visitor is in the middle of. Exactly one at a time:
 *
 *     starting ─▶ locked ─▶ attract ─▶ ready ─▶ listening ─▶ thinking ─▶ answering ─▶ answered
 *
 * `attract` is nobody's: it invites, the microphone is shut, nothing here belongs to anybody.
 * `listening.live` is true once sound really arrives, `byVoice` where no touch began it; `interrupted` is the answer shown again if nothing is asked.
 * Talking, typing or touching a choice starts over from any stage after `locked` (barge-in). A wipe returns to
 * `attract`, a lost sign-in to `locked`. What may coincide with any stage (offline, staff called, idle warning, a microphone that
 * is missing) is a field of KioskState instead.
 */
export type Stage =
  | { name: 'starting' }
  | { name: 'locked'; digits: string; checking: boolean; refusal: Refusal | null }
  | { name: 'attract' }
  | { name: 'ready' }
  | { name: 'listening'; byVoice: boolean; live: boolean; interrupted: Exchange | null }
  | { name: 'thinking'; exchange: Exchange }
  | { name: 'answering'; exchange: Exchange }
  | { name: 'answered'; exchange: Exchange };

export type Refusal = { reason: 'invalid' } | { reason: 'unavailable' } | { reason: 'too_many'; retryAt: number };

/** `silent`: it is there and open, and not the least sound comes out of it. */
export type Microphone = 'unknown' | 'working' | 'denied' | 'missing' | 'silent';

/** What finds speech without a touch; `failed`: it cannot be had here, the button goes on. */
export type Detector = 'closed' | 'opening' | 'open' | 'failed';

/** One terminal is one visitor at a time, so that one window of the browser has it. */
export type Place = 'asking' | 'here' | 'elsewhere';

/** A call for a person. `kept`: it is placed as soon as the server is back; `unreachable`: it could not be placed. */
export type StaffCall = 'none' | 'calling' | 'kept' | 'waiting' | 'acknowledged' | 'unreachable';

export type Problem =
  | { reason: 'nothing_heard' }
  | { reason: 'unplugged' }
  | { reason: 'not_understood' }
  | { reason: 'no_answer' }
  | { reason: 'too_many'; retryAt: number };

export interface KioskState {
  stage: Stage;
  terminal: Terminal | null;
  locale: Locale;
  /** Volume from 1 (quietest) to VOLUME_STEPS. */
  volume: number;
  draft: string;
  place: Place;
  /** The terminal's own setting until a visitor chooses otherwise. */
  handsFree: boolean;
  detector: Detector;
  online: boolean;
  microphone: Microphone;
  staff: StaffCall;
  /** When the session is wiped unless somebody says they are still there; null while no warning shows. */
  wipeAt: number | null;
  problem: Problem | null;
}

export const ACCESS_CODE_LENGTH = 6;
export const VOLUME_STEPS = 4;
export const USUAL_VOLUME = 3;

export const LOCKED: Stage = { name: 'locked', digits: '', checking: false, refusal: null };

export function initialState({ locale, handsFree }: { locale: Locale; handsFree: boolean }): KioskState {
  return {
    stage: { name: 'starting' },
    terminal: null,
    locale,
    volume: USUAL_VOLUME,
    draft: '',
    place: 'asking',
    handsFree,
    detector: 'closed',
    online: true,
    microphone: 'unknown',
    staff: 'none',
    wipeAt: null,
    problem: null,
  };
}

/** Somebody is here, and everything on the page is theirs. */
export function isVisited({ stage }: KioskState): boolean {
  return stage.name !== 'starting' && stage.name !== 'locked' && stage.name !== 'attract';
}

export function exchangeOf(stage: Stage): Exchange | null {
  return 'exchange' in stage ? stage.exchange : null;
}
