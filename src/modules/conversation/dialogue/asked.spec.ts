import type { Locale } from '../../../contracts/index.js';
import { askedIn, type Leaning } from './asked.js';
import { NO_FOCUS } from './focus.js';

const TOPIC = 'Can kites be repaired?';

describe('what an utterance asks for', () => {
  it.each<[string, Locale, Leaning['how']]>([
    ['Is it safe afterwards?', 'en', 'to_it'],
    ['その後は安全ですか', 'ja', 'to_it'],
    ['And where is the toilet?', 'en', 'perhaps'],
    ['Which one is the quietest?', 'en', 'perhaps'],
    ['あと、トイレはどこですか', 'ja', 'perhaps'],
    ['それとトイレはどこですか', 'ja', 'perhaps'],
    ['どこで保管しますか', 'ja', 'perhaps'],
    ['How much is it?', 'en', 'nothing_else'],
    ['And on Sunday?', 'en', 'nothing_else'],
    ['How long?', 'en', 'nothing_else'],
    ['それはいくらですか', 'ja', 'nothing_else'],
    ['日曜日は？', 'ja', 'nothing_else'],
    ['無料ですか', 'ja', 'nothing_else'],
    ['何日かかりますか', 'ja', 'nothing_else'],
  ])('carries what it leans on (%s)', (utterance, locale, how) => {
    expect(askedIn(utterance, locale, { topic: TOPIC })).toEqual({
      question: `${TOPIC} ${utterance}`,
      leaning: { how, topic: TOPIC, utterance },
    });
  });

  it.each<[string, Locale]>([
    ['Where is the toilet?', 'en'],
    ['トイレはどこですか', 'ja'],
  ])('is itself where it leans on nothing (%s)', (utterance, locale) => {
    expect(askedIn(utterance, locale, { topic: TOPIC })).toEqual({ question: utterance, leaning: null });
  });

  it('is itself where nothing was said before', () => {
    const utterance = 'And where is the toilet?';
    expect(askedIn(utterance, 'en', NO_FOCUS)).toEqual({ question: utterance, leaning: null });
  });

  it('holds no personal data', () => {
    const asked = askedIn('And where do you call 090-1234-5678?', 'en', { topic: TOPIC });
    expect(JSON.stringify(asked)).not.toContain('1234');
  });
});
