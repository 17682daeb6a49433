import { TIRE_PATTERNS } from '../values/index.js';
import { gatherGround } from './ground.js';
import { verifySentence } from './ledger.js';

const RECORD = {
  en:
    'A kite costs 900 yen and takes 2 days. Mending is free only if the kite was bought here. ' +
    'Some kites fly in rain, but paper kites do not. A torn kite, if it is new, is exchanged, and the fee is paid back.',
  ja: '破れる前の凧は、レシートがあれば返品でき、全額をお返しします。凧の修理は、会員の方だけ無料です。',
} as const;

function isSaid(locale: 'en' | 'ja', sentence: string, question = ''): boolean {
  const texts = [
    { text: RECORD[locale], context: 'Paper kites', source: { from: 'passage', passageId: 'kites' } },
  ] as const;
  return verifySentence(sentence, gatherGround(texts, question, locale, TIRE_PATTERNS), locale, TIRE_PATTERNS).bound;
}

describe('a sentence that says neither more nor less than the record', () => {
  it.each([
    ['en', 'The kite costs 900 yen.'],
    ['en', 'Mending is free only if the kite was bought here.'],
    ['ja', '凧の修理は、会員の方だけ無料でございます。'],
  ] as const)('is said (%s: %s)', (locale, sentence) => {
    expect(isSaid(locale, sentence)).toBe(true);
  });

  it('may point at what the visitor asked for', () => {
    expect(isSaid('en', 'It takes 2 days.', 'How long does a kite take?')).toBe(true);
    expect(isSaid('en', 'It takes 2 days.', 'How long does a ladder take?')).toBe(false);
  });

  it.each([
    ['en', 'a condition is left out', 'Mending is free.'],
    ['en', 'a conjunction is another one', 'Mending is free only unless the kite was bought here.'],
    ['en', 'what takes it back is left out', 'Some kites fly in rain.'],
    ['en', 'some is all', 'Kites fly in rain.'],
    ['en', 'a duty is put in', 'The kite must cost 900 yen.'],
    ['en', 'a word of the title is put in', 'The paper kite costs 900 yen.'],
    ['en', 'two sentences are made one', 'The kite costs 900 yen and the fee is paid back.'],
    ['ja', 'the clause with the subject is left out', '全額をお返しします。'],
    ['ja', 'a restriction is left out', '凧の修理は、会員の方は無料です。'],
    ['ja', 'a qualifier is put in', '凧の修理は、必ず会員の方だけ無料です。'],
  ] as const)('is none where %s, %s: %s', (locale, _what, sentence) => {
    expect(isSaid(locale, sentence)).toBe(false);
  });
});
