import type { Locale } from '../../../contracts/index.js';
import { askedIn } from './asked.js';
import { NO_FOCUS } from './focus.js';

const TOPIC = 'Can kites be repaired?';

describe('what an utterance asks for', () => {
  it.each<[string, Locale]>([
    ['How much is it?', 'en'],
    ['And on Sunday?', 'en'],
    ['And how much?', 'en'],
    ['How long?', 'en'],
    ['Is that free?', 'en'],
    ['それはいくらですか', 'ja'],
    ['日曜日は？', 'ja'],
    ['いくらですか', 'ja'],
    ['無料ですか', 'ja'],
    ['何日かかりますか', 'ja'],
  ])('carries what it leans on, and is nothing without that (%s)', (utterance, locale) => {
    const question = `${TOPIC} ${utterance}`;
    expect(askedIn(utterance, locale, { topic: TOPIC })).toEqual({ question, topic: TOPIC, alone: null });
  });

  it.each<[string, Locale]>([
    ['And where is the toilet?', 'en'],
    ['Which one is the quietest?', 'en'],
    ['あと、トイレはどこですか', 'ja'],
    ['それとトイレはどこですか', 'ja'],
    ['どこで保管しますか', 'ja'],
  ])('may be something new where it only goes on (%s)', (utterance, locale) => {
    expect(askedIn(utterance, locale, { topic: TOPIC })).toEqual({
      question: `${TOPIC} ${utterance}`,
      topic: TOPIC,
      alone: utterance,
    });
  });

  it.each<[string, Locale]>([
    ['Where is the toilet?', 'en'],
    ['トイレはどこですか', 'ja'],
  ])('is itself where it leans on nothing (%s)', (utterance, locale) => {
    expect(askedIn(utterance, locale, { topic: TOPIC })).toEqual({ question: utterance, topic: null, alone: null });
  });

  it('is itself where nothing was said before', () => {
    const utterance = 'And where is the toilet?';
    expect(askedIn(utterance, 'en', NO_FOCUS)).toEqual({ question: utterance, topic: null, alone: null });
  });

  it('holds no personal data', () => {
    const asked = askedIn('And where do you call 090-1234-5678?', 'en', { topic: TOPIC });
    expect(JSON.stringify(asked)).not.toContain('1234');
  });
});
