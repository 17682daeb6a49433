import type { Intent, Sentiment } from '../../../contracts/index.js';
import { RulesModerator } from './rules-moderator.js';

const moderator = new RulesModerator();

const INTENDED: readonly [Intent, string, string][] = [
  ['stock', 'Have you still got the red kettle?', '赤いやかんはまだありますか'],
  ['price', 'What would a new windscreen cost me?', 'フロントガラスはおいくらですか'],
  ['size', 'Will this helmet fit my daughter?', 'このヘルメットのサイズは娘に合いますか'],
  ['hours', 'Until what time are you open tonight?', '今夜は何時まで開いていますか'],
  ['location', 'Where do you keep the umbrellas?', '傘はどこに置いてありますか'],
  ['returns', 'I would like to return this umbrella', 'この傘を返品したいのですが'],
  ['booking', 'Can I make an appointment for Thursday?', '木曜日に予約できますか'],
  ['greeting', 'Good evening!', 'こんばんは。'],
  ['thanks', 'Thank you so much for that', '本当にありがとうございました。'],
  ['staff', 'May I speak to a human being?', '人間のスタッフと話したいです'],
  ['other', 'Which oil is the best for an old engine?', '古いエンジンにはどのオイルがいいですか'],
];

const FELT: readonly [Sentiment, string, string][] = [
  ['positive', 'Wonderful, you really helped me', '素晴らしい、本当に助かりました'],
  ['neutral', 'Do you have snow chains?', 'チェーンはありますか'],
  ['negative', 'This is ridiculous, I have waited for an hour', 'もう一時間も待っています、いい加減にしてください'],
  ['negative', 'You are a stupid idiot', 'この役立たず'],
];

describe('what is read of an utterance', () => {
  it.each(INTENDED)('is its intent: %s', (intent, en, ja) => {
    expect([en, ja].map((said) => moderator.judge(said).reading?.intent)).toEqual([intent, intent]);
  });

  it.each(FELT)('is its sentiment: %s, %j', (sentiment, en, ja) => {
    expect([en, ja].map((said) => moderator.judge(said).reading?.sentiment)).toEqual([sentiment, sentiment]);
  });
});
