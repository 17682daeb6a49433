import type { teach as english } from '../en/teach.js';
import type { SameWords } from '../same-words.js';

export const teach: SameWords<typeof english> = {
  teach: {
    curatorsOnly: '回答の登録は、編集者の方だけが行えます。',
    title: '本来お答えすべきだった内容',
    draft: '下書き',
    question: '質問',
    questionHint: '聞き取った内容です。この質問と、ほぼ同じ言い方の質問にお答えします。',
    answer: '回答',
    answerHint: 'ここに書いたとおりに話します。',
    scope: '適用する店舗',
    everyStore: 'すべての店舗',
    reason: '本来の理由',
    noReason: '指定しない',
    save: '下書きとして保存',
    saveAgain: '下書きを保存し直す',
    preview: '変わる回答',
    replayed: '過去の質問{{count}}件で確かめました。回答が変わるのは{{changed}}件です。',
    pinned: '固定',
    override: '固定された会話が変わっても公開する',
    publish: '公開',
    live: '公開中',
    revoked: '取り下げ済み',
    published: '公開日時',
    revoke: '取り下げる',
    decision: {
      knowledge: '文書から',
      taught: '登録した回答',
      abstain: '回答なし',
      product: '商品',
      several: '複数の商品',
      unknown: '取り扱いのない商品',
      escalate: 'スタッフ',
      reject: 'お断り',
      other: 'その他',
    },
    fault: {
      conversation_has_draft: 'この会話の下書きが、ほかの方によって作成されています。その内容を表示しました。',
      taught_answer_changed:
        'ほかの方が下書きを変更しました。表示中の内容はその方のものです。今回の変更は保存されていません。',
      taught_answer_not_draft: 'すでに公開されています。',
      taught_answer_unsayable: '回答に、正確に読み上げられない価格やサイズなどが含まれています。',
      pinned_conversations_would_change: '固定された会話の回答が変わります。管理者であれば公開できます。',
      other: '処理できませんでした（{{code}}）。',
    },
  },
};
