import type { Fact, Locale } from '../../../contracts/index.js';

const ENDED = /[.!?。！？]$/;
const SAYS_SO = /(?:です|ます|ません|ください|でした|ました)$/;

/** Says a fact as a sentence. Adds no word but those that join a label with its value. */
export function factSentence({ label, text }: Fact, locale: Locale): string {
  if (ENDED.test(text.slice(-1))) return text;
  if (locale === 'ja') {
    const said = label === '' ? text : `${label}は${text}`;
    return SAYS_SO.test(text.slice(-4)) ? `${said}。` : `${said}です。`;
  }
  if (label === '') return `${text}.`;
  return `The ${label} ${isPlural(label) ? 'are' : 'is'} ${text}.`;
}

function isPlural(label: string): boolean {
  return label.endsWith('s') && !label.endsWith('ss');
}
