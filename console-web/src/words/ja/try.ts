import type { tryOut as english } from '../en/try.js';
import type { SameWords } from '../same-words.js';

export const tryOut: SameWords<typeof english> = {
  try: {
    hint: 'ご来店直後のお客様と同じように質問できます。内容は保存されず、統計にも含まれません。',
    question: '質問',
    at: '{{store}}の端末での回答です',
    ask: '質問する',
    again: 'もう一度質問する',
    empty: '質問を入力してください',
    emptyHint: '言葉の読み取り、検索結果、判断とその理由、お客様にお伝えする内容を確認できます。',
    answer: 'お客様にお伝えする内容',
    model: '文章の作成',
    byRule: 'ルールによる回答（モデル不使用）',
    why: '判断とその理由',
    understood: '質問の種類',
    score: '文書の一致度',
    scoreOf: '{{score}}（必要な値は{{needed}}）',
    reading: '読み取った数値・コード・商品',
    nothingRead: '数値、コード、商品は読み取られませんでした。',
    inPart: '一部のみ：{{heard}}',
    passages: '検索結果',
  },
};
