import { describe, expect, it } from '@jest/globals';

import { shopLanguage } from './shop-language.js';

const tires = shopLanguage(['225/60R15', 'Norvik SnowGrip 205/55R16', 'Winter tires', 'Opening hours', '冬タイヤ']);
const bearings = shopLanguage(['6204-2RS', '700x25C', 'Bellmont ball bearing', 'Inner tube']);

function canHear({ graph }: typeof tires, sentence: string): boolean {
  let state = 0;
  for (const word of sentence.split(' ')) {
    const arc = graph.arcs[state]?.find((candidate) => candidate.word === word);
    if (!arc) return false;
    state = arc.to;
  }
  return graph.final[state] ?? false;
}

describe('shopLanguage', () => {
  it.each([
    'do you have two twenty five sixty r fifteen tires',
    'do you have two oh five fifty five r sixteen',
    'do you have two fifteen forty five r seventeen',
    'how much is two two five slash six zero r one five',
    'how much is it',
    'have you got four',
    'the cheapest one',
    'what time do you open',
    'what time do you close on sunday',
    'can i talk to a person',
    'sixty five',
    'sixty r fifteen',
    'i need four of them',
    'do you have snowgrip tires in two twenty five sixty r fifteen',
    'what are your opening hours',
    'and for winter',
    'no thank you',
    'goodbye',
  ])('hears in a shop of tires: %s', (sentence) => {
    expect(canHear(tires, sentence)).toBe(true);
  });

  it('hears a well-formed size that the shop does not have', () => {
    expect(canHear(tires, 'do you have three fifteen thirty five r twenty one')).toBe(true);
    expect(canHear(tires, 'do you have nine ninety nine ninety nine r ninety nine')).toBe(false);
  });

  it.each([
    'do you have six two oh four two r s',
    'do you have sixty two oh five',
    'how much is seven hundred by twenty five c',
    'do you have seven hundred by thirty two c',
    'do you have a ball bearing',
    'do you have ball bearings',
    'i need two of inner tubes',
  ])('hears in a shop of bearings: %s', (sentence) => {
    expect(canHear(bearings, sentence)).toBe(true);
  });

  it('knows no sizes and names of other shops', () => {
    expect(canHear(bearings, 'do you have two twenty five sixty r fifteen tires')).toBe(false);
    expect(canHear(tires, 'do you have ball bearings')).toBe(false);
  });

  it('keeps the spelling of a name', () => {
    expect(tires.spelling.get('snowgrip')).toBe('SnowGrip');
  });

  it('stays within what the engine can hold, however many words a shop has', () => {
    const many = Array.from({ length: 400 }, (_, index) => {
      const letters = String.fromCharCode(...[0, 1, 2].map((place) => 97 + (Math.floor(index / 7 ** place) % 7)));
      return `${letters}ex ${letters}ino ${letters}ard ${1000 + index}-A`;
    });
    const { graph } = shopLanguage([...many, 'Warranty']);
    expect(graph.arcs.reduce((sum, arcs) => sum + arcs.length, 0)).toBeLessThanOrEqual(32_000);
  }, 60_000);

  it('hears common questions in a shop that it knows nothing of', () => {
    expect(canHear(shopLanguage([]), 'what time do you open')).toBe(true);
  });
});
