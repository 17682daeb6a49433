import type { Answer, Segment } from '../api/answer.js';
import type { Locale, Terminal } from '../api/terminal.js';
import type { Detector, Microphone, Problem, Refusal, StaffCall } from './state.js';

export type KioskAction =
  | { type: 'place_taken' }
  | { type: 'place_lost' }
  | { type: 'sign_in_needed' }
  | { type: 'terminal_loaded'; terminal: Terminal }
  | { type: 'digit_pressed'; digit: string }
  | { type: 'digit_erased' }
  | { type: 'code_sent' }
  | { type: 'code_refused'; refusal: Refusal }
  | { type: 'refusal_lapsed' }
  | { type: 'visit_begun'; locale: Locale }
  | { type: 'talk_pressed'; byVoice: boolean }
  | { type: 'microphone_live' }
  | { type: 'talk_dropped'; problem: Problem | null }
  | { type: 'microphone_changed'; microphone: Microphone }
  | { type: 'question_sent'; exchangeId: number; heard: string | null; ownWords: boolean }
  | { type: 'question_resumed'; exchangeId: number; taskId: string; locale: Locale }
  | { type: 'question_heard'; exchangeId: number; taskId: string; heard: string }
  | { type: 'transcript_arrived'; exchangeId: number; heard: string }
  | { type: 'segment_arrived'; exchangeId: number; segment: Segment; audible: boolean }
  | { type: 'answer_completed'; exchangeId: number; answer: Answer }
  | { type: 'question_failed'; exchangeId: number; problem: Problem | null }
  | { type: 'answer_stopped' }
  | { type: 'segment_spoken'; exchangeId: number; index: number }
  | { type: 'speech_started'; exchangeId: number }
  | { type: 'speech_ended'; exchangeId: number }
  | { type: 'speech_refused'; exchangeId: number }
  | { type: 'answer_rated'; exchangeId: number; helpful: boolean }
  | { type: 'draft_changed'; draft: string }
  | { type: 'locale_chosen'; locale: Locale }
  | { type: 'volume_chosen'; volume: number }
  | { type: 'staff_changed'; staff: StaffCall }
  | { type: 'staff_call_settled'; staff: StaffCall }
  | { type: 'hands_free_chosen'; handsFree: boolean }
  | { type: 'detector_changed'; detector: Detector }
  | { type: 'idle_warned'; wipeAt: number }
  | { type: 'presence_confirmed' }
  | { type: 'visit_wiped'; handsFree: boolean }
  | { type: 'connection_changed'; online: boolean };
