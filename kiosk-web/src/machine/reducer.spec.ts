import { describe, expect, it } from '@jest/globals';

import type { Answer, Segment } from '../api/answer.js';
import type { Terminal } from '../api/terminal.js';
import type { KioskAction } from './action.js';
import { reduce } from './reducer.js';
import { initialState, isVisited, type KioskState, USUAL_VOLUME } from './state.js';

const terminal: Terminal = {
  id: 't1',
  name: 'Entrance',
  store: { code: 'north', name: 'North Wheels', phone: null },
  locale: 'en',
  locales: ['ja', 'en'],
  quickQuestions: { ja: [], en: [] },
  timers: { idleMs: 60_000, warningMs: 20_000 },
  speech: { ja: { input: false, output: true }, en: { input: true, output: true } },
};

const aSegment = (index: number): Segment => ({
  index,
  kind: 'answer',
  text: `Sentence ${index}.`,
  audio: 'AAAA',
  audioType: 'audio/wav',
  durationMs: 500,
});

const anAnswer = (over: Partial<Answer> = {}): Answer => ({
  locale: 'en',
  outcome: 'answered',
  failureReason: null,
  answer: 'Sentence 0.',
  segments: [aSegment(0)],
  product: null,
  candidates: [],
  media: [],
  ...over,
});

function after(...actions: KioskAction[]): KioskState {
  return actions.reduce(reduce, initialState({ locale: 'ja', handsFree: false }));
}

const READY: KioskAction = { type: 'terminal_loaded', terminal };
const ASKED: KioskAction[] = [
  READY,
  { type: 'question_sent', exchangeId: 1, heard: null, ownWords: true },
  { type: 'question_heard', exchangeId: 1, taskId: 'task', heard: 'how much is it' },
];
const FIRST_SENTENCE: KioskAction = { type: 'segment_arrived', exchangeId: 1, segment: aSegment(0), audible: true };
const COMPLETED: KioskAction = { type: 'answer_completed', exchangeId: 1, answer: anAnswer() };
const WIPED: KioskAction = { type: 'visit_wiped', handsFree: false };
const SILENT: KioskAction = { type: 'speech_ended', exchangeId: 1 };

const digits = (code: string): KioskAction[] => [...code].map((digit) => ({ type: 'digit_pressed', digit }));

describe('the lock', () => {
  const locked: KioskAction = { type: 'sign_in_needed' };

  it('takes six digits and nothing else', () => {
    expect(after(locked, ...digits('12a34567')).stage).toMatchObject({ digits: '123456' });
  });

  it('takes no digit while a code is checked or the back-off lasts', () => {
    const refusal = { reason: 'too_many', retryAt: 1 } as const;
    expect(after(locked, { type: 'code_sent' }, ...digits('1')).stage).toMatchObject({ digits: '' });
    expect(after(locked, { type: 'code_refused', refusal }, ...digits('1')).stage).toMatchObject({ digits: '' });
  });

  it('opens again when the back-off is over', () => {
    const refusal = { reason: 'too_many', retryAt: 1 } as const;
    const state = after(locked, { type: 'code_refused', refusal }, { type: 'refusal_lapsed' }, ...digits('1'));
    expect(state.stage).toMatchObject({ digits: '1', refusal: null });
  });

  it('speaks the language of its terminal once it is open', () => {
    expect(after(locked, READY)).toMatchObject({ locale: 'en', stage: { name: 'attract' } });
  });

  it('forgets terminal and visitor when the sign-in is lost', () => {
    const state = after(...ASKED, FIRST_SENTENCE, locked);
    expect(state).toMatchObject({ terminal: null, stage: { name: 'locked', digits: '' } });
  });
});

describe('an exchange', () => {
  it('shows what was heard before there is an answer', () => {
    expect(after(...ASKED).stage).toMatchObject({ name: 'thinking', exchange: { heard: 'how much is it' } });
  });

  it('answers from the first sentence on', () => {
    expect(after(...ASKED, FIRST_SENTENCE).stage.name).toBe('answering');
  });

  it('is answered only when everything came and nothing is heard any more', () => {
    expect(after(...ASKED, FIRST_SENTENCE, COMPLETED).stage.name).toBe('answering');
    expect(after(...ASKED, FIRST_SENTENCE, SILENT).stage.name).toBe('answering');
    expect(after(...ASKED, FIRST_SENTENCE, SILENT, COMPLETED).stage.name).toBe('answered');
    expect(after(...ASKED, FIRST_SENTENCE, COMPLETED, SILENT).stage.name).toBe('answered');
  });

  it('shows a sentence once, however often it arrives', () => {
    expect(after(...ASKED, FIRST_SENTENCE, FIRST_SENTENCE).stage).toMatchObject({
      exchange: { segments: [aSegment(0)] },
    });
  });

  it('speaks again on replay and returns', () => {
    const answered = [...ASKED, FIRST_SENTENCE, COMPLETED, SILENT];
    expect(after(...answered, { type: 'speech_started', exchangeId: 1 }).stage.name).toBe('answering');
    expect(after(...answered, { type: 'speech_started', exchangeId: 1 }, SILENT).stage.name).toBe('answered');
  });

  it('ignores what arrives for a question that was talked over', () => {
    const interrupted = [...ASKED, FIRST_SENTENCE, { type: 'talk_pressed', byVoice: false } as const];
    expect(after(...interrupted, COMPLETED, SILENT)).toEqual(after(...interrupted));
    const asking = [...ASKED, { type: 'question_sent', exchangeId: 2, heard: 'tires', ownWords: true } as const];
    expect(after(...asking, FIRST_SENTENCE, COMPLETED)).toEqual(after(...asking));
  });

  it('gives the words back for another attempt when it fails', () => {
    const state = after(...ASKED, { type: 'question_failed', exchangeId: 1, problem: { reason: 'no_answer' } });
    expect(state).toMatchObject({
      stage: { name: 'ready' },
      draft: 'how much is it',
      problem: { reason: 'no_answer' },
    });
  });

  it('calls staff when its outcome is a person', () => {
    const answer = anAnswer({ outcome: 'escalated' });
    expect(after(...ASKED, { type: 'answer_completed', exchangeId: 1, answer }).staff).toBe('waiting');
  });

  it('goes on after a reload in the language it was asked in', () => {
    const resumed: KioskAction = { type: 'question_resumed', exchangeId: 1, taskId: 'task', locale: 'ja' };
    const words: KioskAction = { type: 'transcript_arrived', exchangeId: 1, heard: 'how much is it' };
    expect(after(READY, resumed, words)).toMatchObject({
      locale: 'ja',
      stage: { name: 'thinking', exchange: { taskId: 'task', heard: 'how much is it' } },
    });
  });

  it('is readable at once where the browser plays nothing, and audible after a touch', () => {
    const muted = [...ASKED, FIRST_SENTENCE, { type: 'speech_refused', exchangeId: 1 } as const];
    const more: KioskAction = { type: 'segment_arrived', exchangeId: 1, segment: aSegment(1), audible: true };
    expect(after(...muted, more, COMPLETED).stage).toMatchObject({ name: 'answered', exchange: { muted: true } });
    expect(after(...muted, COMPLETED, { type: 'speech_started', exchangeId: 1 }).stage).toMatchObject({
      name: 'answering',
      exchange: { muted: false },
    });
  });

  it('keeps what was said when it is stopped, and is gone when nothing was', () => {
    const stop: KioskAction = { type: 'answer_stopped' };
    expect(after(...ASKED, FIRST_SENTENCE, stop).stage).toMatchObject({
      name: 'answered',
      exchange: { speaking: false },
    });
    expect(after(...ASKED, stop).stage.name).toBe('ready');
  });

  it('gives typed words back when it is stopped before they were sent', () => {
    const stop: KioskAction = { type: 'answer_stopped' };
    const typed: KioskAction = { type: 'question_sent', exchangeId: 1, heard: 'how much is it', ownWords: true };
    expect(after(READY, typed, stop)).toMatchObject({ stage: { name: 'ready' }, draft: 'how much is it' });
    expect(after(READY, ...ASKED, stop).draft).toBe('');
  });

  it('shows the name that was touched, not the number behind it', () => {
    const touched: KioskAction = { type: 'question_sent', exchangeId: 1, heard: 'Harbor Winter', ownWords: false };
    const number: KioskAction = { type: 'transcript_arrived', exchangeId: 1, heard: 'HW-2001' };
    expect(after(READY, touched, number).stage).toMatchObject({ exchange: { heard: 'Harbor Winter' } });
  });
});

describe('talking', () => {
  const press: KioskAction = { type: 'talk_pressed', byVoice: false };
  const drop: KioskAction = { type: 'talk_dropped', problem: null };

  it('listens only once sound arrives', () => {
    expect(after(READY, press).stage).toMatchObject({ name: 'listening', live: false });
    expect(after(READY, press, { type: 'microphone_live' }).stage).toMatchObject({ live: true });
  });

  it('returns to the answer it interrupted when nothing is asked', () => {
    expect(after(...ASKED, FIRST_SENTENCE, press, drop).stage).toMatchObject({
      name: 'answered',
      exchange: { segments: [aSegment(0)], speaking: false },
    });
    expect(after(READY, press, drop).stage.name).toBe('ready');
  });

  it('does not disturb the page when a microphone is dropped late', () => {
    expect(after(READY, drop)).toEqual(after(READY));
  });
});

describe('a terminal that nobody uses', () => {
  it.each([
    ['to begin', { type: 'visit_begun', locale: 'ja' }],
    ['for the other language', { type: 'locale_chosen', locale: 'ja' }],
    ['for staff', { type: 'staff_changed', staff: 'calling' }],
    ['for the volume', { type: 'volume_chosen', volume: 4 }],
    ['for hands-free', { type: 'hands_free_chosen', handsFree: true }],
  ] as const)('becomes the one of whoever touches it %s', (_, touch) => {
    expect(isVisited(after(READY))).toBe(false);
    expect(after(READY, touch).stage.name).toBe('ready');
  });

  it('is left to another window at once, with nothing of the visitor in it', () => {
    const state = after({ type: 'place_taken' }, ...ASKED, FIRST_SENTENCE, { type: 'place_lost' });
    expect(state).toMatchObject({ place: 'elsewhere', stage: { name: 'starting' }, draft: '' });
    expect(reduce(state, { type: 'place_taken' }).place).toBe('here');
  });
});

describe('a call for staff', () => {
  const CALLED: KioskAction[] = [READY, { type: 'staff_changed', staff: 'calling' }];
  const PLACED: KioskAction = { type: 'staff_call_settled', staff: 'waiting' };

  it('waits once it was placed, however soon that was', () => {
    expect(after(...CALLED, PLACED).staff).toBe('waiting');
  });

  it('is nothing to the next visitor when whoever called has left', () => {
    expect(after(...CALLED, WIPED, PLACED)).toEqual(after(READY));
  });
});

describe('hands-free', () => {
  it('may be tried again after it could not be had', () => {
    const failed: KioskAction[] = [READY, { type: 'detector_changed', detector: 'failed' }];
    expect(after(...failed, WIPED).detector).toBe('failed');
    expect(after(...failed, { type: 'hands_free_chosen', handsFree: true }).detector).toBe('closed');
  });

  it('is what the terminal is set to for the next visitor', () => {
    const state = after(READY, { type: 'hands_free_chosen', handsFree: false }, { ...WIPED, handsFree: true });
    expect(state.handsFree).toBe(true);
  });
});

describe('the end of a visit', () => {
  it('leaves nothing of the visitor, and the terminal in its own language', () => {
    const visit: KioskAction[] = [
      ...ASKED,
      FIRST_SENTENCE,
      COMPLETED,
      { type: 'locale_chosen', locale: 'ja' },
      { type: 'volume_chosen', volume: 1 },
      { type: 'hands_free_chosen', handsFree: true },
      { type: 'draft_changed', draft: 'my phone number is' },
      { type: 'staff_changed', staff: 'waiting' },
      { type: 'idle_warned', wipeAt: 5 },
    ];
    expect(after(...visit, WIPED)).toEqual(after(READY));
    expect(after(READY).volume).toBe(USUAL_VOLUME);
  });

  it('is put off when the visitor answers the warning', () => {
    const warned: KioskAction[] = [...ASKED, FIRST_SENTENCE, COMPLETED, SILENT, { type: 'idle_warned', wipeAt: 5 }];
    const state = after(...warned, { type: 'presence_confirmed' });
    expect(state).toMatchObject({ wipeAt: null, stage: { name: 'answered' } });
  });

  it('drops what arrives for it afterwards', () => {
    const wiped = [...ASKED, WIPED];
    expect(after(...wiped, FIRST_SENTENCE, COMPLETED)).toEqual(after(...wiped));
  });
});
