import type { Answer, Segment } from '../api/answer.js';
import type { Locale, Terminal } from '../api/terminal.js';

/** A question and all that came back for it. Every action about it carries its id, so a late one is recognised. */
export interface Exchange {
  id: number;
  taskId: string | null;
  /** What was understood, in the visitor's words; null until recognition answers. */
  heard: string | null;
  segments: readonly Segment[];
  answer: Answer | null;
  speaking: boolean;
  /** Index of the segment that is heard now. */
  speakingIndex: number | null;
  helpful: boolean | null;
}

/**
 * What the visitor is in the middle of. Exactly one at a time:
 *
 *     starting ─▶ locked ⇄ ready ─▶ listening ─▶ thinking ─▶ answering ─▶ answered
 *
 * `listening.live` is true once sound really arrives; `interrupted` is the answer shown again if nothing is asked.
 * Talking, typing or touching a choice starts over from any stage after `locked` (barge-in). A wipe returns to `ready`,
 * a lost sign-in to `locked`. What may coincide with any stage (offline, staff called, idle warning, a microphone that
 * is missing) is a field of KioskState instead.
 */
export type Stage =
  | { name: 'starting' }
  | { name: 'locked'; digits: string; checking: boolean; refusal: Refusal | null }
  | { name: 'ready' }
  | { name: 'listening'; live: boolean; interrupted: Exchange | null }
  | { name: 'thinking'; exchange: Exchange }
  | { name: 'answering'; exchange: Exchange }
  | { name: 'answered'; exchange: Exchange };

export type Refusal = { reason: 'invalid' } | { reason: 'unavailable' } | { reason: 'too_many'; retryAt: number };

export type Microphone = 'unknown' | 'working' | 'denied' | 'missing';

/** A call for a person. `unreachable`: the call could not be placed. */
export type StaffCall = 'none' | 'calling' | 'waiting' | 'acknowledged' | 'unreachable';

export type Problem =
  | { reason: 'nothing_heard' }
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
  /** True once anything here belongs to a visitor and must be wiped after them. */
  visited: boolean;
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

export function initialState(locale: Locale): KioskState {
  return {
    stage: { name: 'starting' },
    terminal: null,
    locale,
    volume: USUAL_VOLUME,
    draft: '',
    visited: false,
    online: true,
    microphone: 'unknown',
    staff: 'none',
    wipeAt: null,
    problem: null,
  };
}

export function exchangeOf(stage: Stage): Exchange | null {
  return 'exchange' in stage ? stage.exchange : null;
}
