import { hiddenText } from './hidden-text.js';

/** An utterance in the forms in which the lexicons are written, with the usual disguises taken off. */
export interface ReadableForms {
  /** The utterance, and after it what it holds in a code that nobody speaks. */
  written: string;
  /** As it was said, in one case and width, without invisible characters. */
  plain: string;
  /** The same in plain Latin letters where it imitates them, with spelled words joined. */
  readable: string;
  /** ` word word . word `, Latin letters and digits alone; a full stop stands between sentences. */
  english: string;
  /** The same with digits and signs read as the letters they imitate. */
  unmasked: string;
  /** Without spaces and punctuation; `。` stands between sentences. */
  japanese: string;
}

const LOOK_ALIKES = new Map(
  [
    ...zip('абвгдеёзікмнорстухуѕјԁһԛԝ', 'abbrdee3ikmhopctyxysjdhqw'),
    ...zip('αβγεζηικμνορτυχω', 'abyezniknvoptuxw'),
    ...zip('ıɑɡɩʟɴʀꜱᴀʙᴄᴅᴇɢʜᴊᴋᴍᴏᴘᴛᴜᴠᴡʏᴢ', 'iagilnrsabcdeghjkmoptuvwyz'),
  ].map(([from, to]) => [from, to] as const),
);

const IMITATIONS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
};

/** In every text that has something to unmask. */
const IMITATING = /[0134578@$|!]|([a-z])\1\1/;
const PLAIN_ASCII = /^[\x09-\x7e]*$/;

const JAPANESE = /[\u3041-\u30ff\u4e00-\u9fff]/;
/** A circle in the place of a letter, beside one: a word that is not to be found. */
const LEFT_OUT = /(?<=[\u3041-\u30ff\u4e00-\u9fff])[○〇◯●☓](?!\d)|(?<!\d)[○〇◯●☓](?=[\u3041-\u30ff\u4e00-\u9fff])/g;
/** Signs between Japanese letters that keep a word from being read. */
const SPACED = /(?<=[\u3041-\u30ff\u4e00-\u9fff])[\s・._*-]+(?=[\u3041-\u30ff\u4e00-\u9fff])/g;

export function formsOf(utterance: string): ReadableForms {
  const hidden = hiddenText(utterance);
  const written = hidden ? `${utterance}\n${hidden}` : utterance;
  if (PLAIN_ASCII.test(written)) return formsOfLatin(written, written.toLowerCase());
  const plain = written
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
    .toLowerCase();
  const latin = formsOfLatin(written, withoutMarks(plain));
  if (!JAPANESE.test(plain)) return { ...latin, plain };
  return {
    ...latin,
    plain,
    readable: latin.readable.replace(SPACED, ''),
    japanese: plain
      .replace(/[。!?\n]+/g, '。')
      .replace(LEFT_OUT, '○')
      .replace(/[[\s\p{P}\p{S}]--[。○]]/gv, ''),
  };
}

function formsOfLatin(written: string, plain: string): ReadableForms {
  const readable = joinSpelled(plain);
  const english = toWords(readable);
  const unmasked = IMITATING.test(readable) ? toWords(readable.replace(/\S+/g, unmask)) : english;
  return { written, plain, readable, english, unmasked, japanese: '' };
}

/** `é` and `е` (Cyrillic) become `e`; Japanese voicing marks stay. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=[a-z\p{M}])(?![\u3099\u309a])\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[^\x00-\x7f]/gu, (character) => LOOK_ALIKES.get(character) ?? character);
}

/** `f u c k` and `f.u.c.k` become one word. */
function joinSpelled(text: string): string {
  return text.replace(/(?<![a-z0-9])[a-z](?:[\s.\-_*][a-z]){2,}(?![a-z0-9])/g, (word) => word.replace(/[^a-z]/g, ''));
}

function unmask(token: string): string {
  if (!/[a-z]/.test(token)) return token;
  return token
    .replace(/[0134578@$|]|!(?=[a-z0-9])/g, (sign) => IMITATIONS[sign] ?? sign)
    .replace(/([a-z])\1{2,}/g, '$1');
}

function toWords(text: string): string {
  const words = text
    .replace(/['’`]/g, '')
    .replace(/[!?;。]+|\.(?=\s|$)|\n+/g, ' . ')
    .replace(/(?<=\S)\.(?=\S)/g, ' ')
    .replace(/[^a-z0-9.*]+/g, ' ');
  return ` ${words} `.replace(/ {2,}/g, ' ');
}

function zip(from: string, to: string): [string, string][] {
  return Array.from(from, (character, i) => [character, to[i] ?? character]);
}
