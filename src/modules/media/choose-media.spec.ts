import { describe, expect, it } from '@jest/globals';

import { chooseMedia } from './choose-media.js';

const zone = { documentId: 'punctures', caption: 'Where a puncture can be repaired' };
const desk = { documentId: 'punctures', caption: 'The coffee corner' };
const rack = { documentId: 'storage', caption: 'タイヤの保管棚' };

const chosen = (question: string, documentIds: string[], passages: string[] = []) =>
  chooseMedia([desk, zone, rack], { question, documentIds, passages });

describe('chooseMedia', () => {
  it('shows a picture whose caption speaks of what was asked', () => {
    expect(chosen('Can this puncture be repaired?', ['punctures'])).toEqual([zone]);
    expect(chosen('冬用タイヤを保管できますか', ['storage'])).toEqual([rack]);
  });

  it('shows a picture of what the answer was read in, if the question has other words for it', () => {
    expect(chosen('There is a nail in it', ['punctures'], ['A puncture in the tread is repaired.'])).toEqual([zone]);
  });

  it('shows nothing of a document that was not answered from', () => {
    expect(chosen('Can this puncture be repaired?', ['storage'])).toEqual([]);
  });

  it('shows nothing that has to do with neither', () => {
    expect(chosen('When do you close?', ['punctures', 'storage'], ['We close at nine.'])).toEqual([]);
  });

  it('shows two at most, the one that was asked for first', () => {
    const many = [1, 2, 3].map((at) => ({ documentId: 'd', caption: `Tire ${at}` }));
    expect(
      chooseMedia(many, { question: 'Show me tire 3', documentIds: ['d'], passages: [] }).map(({ caption }) => caption),
    ).toEqual(['Tire 3', 'Tire 1']);
  });
});
