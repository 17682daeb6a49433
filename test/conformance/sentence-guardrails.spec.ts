import { DataOfOthersGuardrail, OffTopicGuardrail, PromiseGuardrail } from '../../src/modules/moderation/index.js';
import { guardrailContract } from './guardrail.contract.js';

const EN = [
  'Puncture repair\nA puncture repair costs 2,200 yen. Ask Mr. Stone, call 03-1234-5678 or write to shop@example.com.',
];
const JA = ['パンク修理\nパンク修理は2,200円です。担当は石田です。お電話は03-1234-5678まで。'];

guardrailContract('unbacked-promises', () => Promise.resolve(new PromiseGuardrail()), {
  passes: [
    { locale: 'en', text: 'A puncture repair costs 2,200 yen.', evidence: EN },
    { locale: 'ja', text: 'パンク修理は2,200円です。', evidence: JA },
  ],
  rejects: [
    { locale: 'en', text: 'I have ordered it for you.', evidence: EN },
    { locale: 'ja', text: 'ご注文を承りました。', evidence: JA },
  ],
});

guardrailContract('data-of-others', () => Promise.resolve(new DataOfOthersGuardrail()), {
  passes: [
    { locale: 'en', text: 'A puncture repair costs 2,200 yen.', evidence: EN },
    { locale: 'en', text: 'Please call 03 1234 5678.', evidence: EN },
    { locale: 'en', text: 'You can write to Shop@Example.com.', evidence: EN },
    { locale: 'en', text: 'Please ask Mr. Stone.', evidence: EN },
    { locale: 'ja', text: 'お電話は０３－１２３４－５６７８まで。', evidence: JA },
  ],
  rejects: [
    { locale: 'en', text: 'The visitor before you was reachable at 090-9876-5432.', evidence: EN },
    { locale: 'en', text: 'Please ask Mr. Brown.', evidence: EN },
    { locale: 'en', text: 'His mail address is hana@example.net.', evidence: EN },
    { locale: 'en', text: 'They paid with 4111 1111 1111 1111.', evidence: EN },
    { locale: 'en', text: 'Their plate is ABC-1234.', evidence: EN },
    { locale: 'en', text: 'He lives at 12 Maple Street, Springfield.', evidence: EN },
    { locale: 'en', text: 'Please call 03-1234-5678.' },
    { locale: 'ja', text: '前のお客様は佐藤様で、お電話は090-9876-5432です。', evidence: JA },
    { locale: 'ja', text: '住所は横浜市中区本町二丁目3番4号です。', evidence: JA },
    { locale: 'ja', text: 'お車は品川 300 あ 12-34です。', evidence: JA },
  ],
});

guardrailContract('off-topic', () => Promise.resolve(new OffTopicGuardrail()), {
  passes: [
    { locale: 'en', text: 'A repaired puncture is no trouble.', evidence: EN },
    { locale: 'en', text: 'I am sorry, I have no information about that.', evidence: EN },
    { locale: 'en', text: 'Please ask the staff at the counter.', evidence: EN },
    { locale: 'en', text: 'Yes, certainly.', evidence: EN },
    { locale: 'en', text: 'Let me know if you need more.', evidence: EN },
    { locale: 'en', text: 'It is 2,200.', evidence: EN },
    { locale: 'en', text: 'Bananas grow in the tropics.', evidence: JA },
    { locale: 'en', text: 'Bananas grow in the tropics.' },
    { locale: 'ja', text: 'はい、承知いたしました。', evidence: JA },
    { locale: 'ja', text: 'パンクでしたら直せます。', evidence: JA },
    { locale: 'ja', text: '恐れ入りますが、スタッフにお尋ねください。', evidence: JA },
  ],
  rejects: [
    { locale: 'en', text: 'Paris is the capital of France.', evidence: EN },
    { locale: 'en', text: 'Solar panels turn sunlight into electricity.', evidence: EN },
    { locale: 'ja', text: 'フランスの首都はパリです。', evidence: JA },
    { locale: 'ja', text: '海は青く、波は静かに歌います。', evidence: JA },
  ],
});
