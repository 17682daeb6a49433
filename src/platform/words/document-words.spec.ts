import { inDocumentWords } from './document-words.js';

describe('a question in the words of documents', () => {
  it.each([
    ['What time do you open?', 'opening hours'],
    ['When does the store close on Sundays', 'opening hours'],
    ['are you open on sunday', 'opening hours'],
    ['Can I pay by card?', 'payment methods'],
    ['How do I get to your store?', 'access'],
    ['Where is the restroom?', 'toilet'],
    ['do you store tires', 'storage'],
    ['can you keep my winter wheels', 'storage'],
    ['is there wifi', 'wi-fi'],
    ['how long does fitting take', 'minutes'],
    ['I forgot my umbrella here', 'lost property'],
    ['クリスマスは', '営業時間'],
    ['傘を忘れました', 'お忘れ物'],
    ['何時に開きますか', '営業時間'],
    ['何時までやっていますか', '営業時間'],
    ['日曜日はやってますか', '営業時間'],
    ['お店はどこですか', '住所'],
    ['カードは使えますか', '支払い方法'],
    ['予約を取り消したい', 'キャンセル'],
    ['車は停められますか', '駐車場'],
  ])('"%s" asks for %s', (question, written) => expect(inDocumentWords(question)).toContain(written));

  it('keeps what else was asked', () => {
    expect(inDocumentWords('What time do you open on Sunday?')).toContain('sunday');
    expect(inDocumentWords('日曜日は何時に開きますか')).toContain('日曜日');
  });

  it.each([
    ['what time do you close today', ' opening hours '],
    ['how long is the warranty', 'is the warranty'],
    ['Where can I park? For how long?', 'where can i park?'],
  ])('drops what no document says (%s)', (question, written) => {
    expect(inDocumentWords(question).trim()).toBe(written.trim());
  });

  it('leaves other questions as they are', () => {
    expect(inDocumentWords('How do I rotate tires?')).toBe('how do i rotate tires?');
  });

  it('takes no longer for a question made to be slow', () => {
    const startedAt = performance.now();
    inDocumentWords('when '.repeat(5_000));
    inDocumentWords('何時'.repeat(5_000));
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
