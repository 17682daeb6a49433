import type { Locale } from '../../../contracts/index.js';
import { askedIn } from './asked.js';
import { NO_FOCUS } from './focus.js';

const TOPIC = 'Can kites be repaired?';

describe('what an utterance asks for', () => {
  it.each<[string, Locale]>([
    ['How much is it?', 'en'],
    ['And on Sunday?', 'en'],
    ['And how much?', 'en'],
    ['それはいくらですか', 'ja'],
    ['日曜日は？', 'ja'],
  ])('carries what it leans on, and is nothing without that (%s)', (utterance, locale) => {
    expect(askedIn(utterance, locale, { topic: TOPIC })).toEqual({ question: `${TOPIC} ${utterance}`, alone: null });
  });

  it.each<[string, Locale]>([
    ['And where is the toilet?', 'en'],
    ['Which one is the quietest?', 'en'],
    ['あと、トイレはどこですか', 'ja'],
    ['それとトイレはどこですか', 'ja'],
  ])('may be something new where it only goes on (%s)', (utterance, locale) => {
    expect(askedIn(utterance, locale, { topic: TOPIC })).toEqual({
      question: `${TOPIC} ${utterance}`,
      alone: utterance,
    });
  });

  it.each(['Where is the toilet?', 'トイレはどこですか'])('is itself where it leans on nothing (%s)', (utterance) => {
    expect(askedIn(utterance, 'en', { topic: TOPIC })).toEqual({ question: utterance, alone: null });
  });

  it('is itself where nothing was said before', () => {
    const utterance = 'And where is the toilet?';
    expect(askedIn(utterance, 'en', NO_FOCUS)).toEqual({ question: utterance, alone: null });
  });

  it('holds no personal data', () => {
    const asked = askedIn('And where do you call 090-1234-5678?', 'en', { topic: TOPIC });
    expect(JSON.stringify(asked)).not.toContain('1234');
  });
});
