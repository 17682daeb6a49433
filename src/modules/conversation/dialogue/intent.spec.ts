import { asksForStaff, courtesyIn } from './intent.js';

describe('asking for a person', () => {
  it.each([
    'Can I talk to a person?',
    'I want to speak with someone',
    'Please call the staff.',
    'Could you get me a manager',
    'I need a human',
    'Staff please',
    'is there anyone here',
    '店員さんを呼んでください',
    'スタッフの方とお話しできますか',
    '人と話したいです',
    '誰か来てください',
    '係の人をお願いします',
    '責任者に代わってください',
  ])('is heard in "%s"', (utterance) => expect(asksForStaff(utterance)).toBe(true));

  it.each([
    'Do staff fit the tires on Sundays?',
    'How many people does the van carry?',
    'do you have two twenty five sixty r fifteen',
    'What does the manager special cost?',
    'スタッドレスタイヤはありますか',
    '一人で交換できますか',
    '取り付けは何分かかりますか',
    '個人情報はどう扱われますか',
  ])('is not heard in "%s"', (utterance) => expect(asksForStaff(utterance)).toBe(false));
});

describe('a courtesy', () => {
  it.each([
    ['Hello!', 'greeting'],
    ['Thanks a lot.', 'thanks'],
    ['Thank you, goodbye', 'goodbye'],
    ["That's all, thank you.", 'goodbye'],
    ['こんにちは。', 'greeting'],
    ['ありがとうございました', 'thanks'],
    ['ありがとう、さようなら', 'goodbye'],
  ])('"%s" is a %s', (utterance, courtesy) => expect(courtesyIn(utterance)).toBe(courtesy));

  it.each(['hello do you have winter tires', 'thanks and how much is it', 'こんにちは、営業時間を教えてください'])(
    'that goes on is a question: "%s"',
    (utterance) => expect(courtesyIn(utterance)).toBeNull(),
  );
});
