import { describe, expect, it } from '@jest/globals';

import { contentTermsOf, runsOf } from './index.js';

describe('runsOf', () => {
  it('makes width, case and apostrophes equal', () => {
    expect(runsOf('ＴＩＲＥ’s Don’t')).toEqual([
      { script: 'spaced', text: 'tire' },
      { script: 'spaced', text: 'dont' },
    ]);
  });

  it('parts Japanese from what is written between it', () => {
    expect(runsOf('冬用TIREの交換').map((run) => run.text)).toEqual(['冬用', 'tire', 'の交換']);
  });
});

describe('contentTermsOf', () => {
  it('finds one English word under its inflections', () => {
    expect(contentTermsOf('We are storing tires')).toEqual(contentTermsOf('store the tire'));
  });

  it('finds a katakana compound by its parts, however it is segmented', () => {
    const compound = contentTermsOf('スタッドレスタイヤ');
    for (const term of contentTermsOf('タイヤ').filter((part) => part.startsWith('~'))) {
      expect(compound).toContain(term);
    }
  });

  it('finds a kanji word under its endings', () => {
    expect(contentTermsOf('預けたい')).toContain('預');
    expect(contentTermsOf('預かります')).toContain('預');
  });

  it.each([
    ['excuse me, one question, do you store winter tires?', 'do you store winter tires'],
    ["I'm sorry, I was wondering if you fit tires, thank you very much", 'do you fit tires'],
    ['すみません、ちょっとお聞きしたいのですが、タイヤの保管はできますか', 'タイヤの保管はできますか'],
    ['質問があるんですが、支払い方法は？', '支払い方法は'],
  ])('hears the same question in %p and %p', (polite, plain) => {
    expect(contentTermsOf(polite)).toEqual(contentTermsOf(plain));
  });

  it.each(['What is it that you can do?', 'これはどうですか', '', '!?… 。'])(
    'finds nothing to be about in %p',
    (text) => {
      expect(contentTermsOf(text)).toEqual([]);
    },
  );
});
