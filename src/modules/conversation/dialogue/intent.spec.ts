import { asksForStaff, courtesyIn, replyIn } from './intent.js';

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

describe('a reply to a question of ours', () => {
  it.each([
    ['Yes.', 'yes'],
    ["Yes please, that's right", 'yes'],
    ['OK, that one', 'yes'],
    ['はい', 'yes'],
    ['うん、それでお願いします', 'yes'],
    ['No!', 'no'],
    ['no thank you', 'no'],
    ['None of these', 'no'],
    ['いいえ、違いますね', 'no'],
    ['yes, and how much is it?', null],
    ['no, 65', null],
    ['はい、65です', null],
    ['known issue', null],
  ])('is read in "%s": %s', (utterance, reply) => expect(replyIn(utterance)).toBe(reply));

  it.each(['yes please ', 'それでお願いします', 'no thank you ', 'そうです'])(
    'is looked for once, however often it is said: %s',
    (said) => expect(replyIn(`${said.repeat(30)}x`)).toBeNull(),
  );
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
