import { describe, expect, it } from '@jest/globals';

import { isNearWording, likenessOf, wordingOf } from './near-wording.js';

const isOne = (one: string, other: string) => isNearWording(likenessOf(wordingOf(one), wordingOf(other)));

describe('two wordings of one question', () => {
  it.each([
    ['May I bring my dog?', 'excuse me, can I please bring my dog in'],
    ['Do you store winter tires?', 'winter tires, do you store them?'],
    ['Do you store winter tires?', 'uh do you store winter tyres'],
    ['タイヤの保管はできますか', 'タイヤの保管ってできますか'],
    ['冬タイヤを預かってもらえますか', 'すみません、冬タイヤって預かってもらえるんでしょうか'],
    ['駐車場はありますか', 'あの、駐車場ございますか'],
    ['トイレはどこですか', 'トイレどこ'],
    ['保管は４本でいくらですか', '4本の保管、いくらですか'],
  ])('are %p and %p', (one, other) => expect([isOne(one, other), isOne(other, one)]).toEqual([true, true]));
});

describe('two questions', () => {
  it.each([
    ['another thing', 'Do you store winter tires?', 'Do you store summer tires?'],
    ['another thing', '冬タイヤの保管はできますか', '夏タイヤの保管はできますか'],
    ['a number', 'Do you have 16 inch wheels?', 'Do you have 17 inch wheels?'],
    ['a number', '保管は2本でいくらですか', '保管は四本でいくらですか'],
    ['a denial', 'Which cards do you accept?', 'Which cards do you not accept?'],
    ['a denial', '使えるカードは何ですか', '使えないカードは何ですか'],
    ['what is asked', 'When is the tire storage?', 'Where is the tire storage?'],
    ['what is asked', '保管場所はいつですか', '保管料はいくらですか'],
    ['what is done', 'When do you open?', 'When do you close?'],
    ['everything', '', ''],
  ])('are told apart by %s', (_by, one, other) =>
    expect([isOne(one, other), isOne(other, one)]).toEqual([false, false]),
  );
});
