import type { Locale } from '../../contracts/index.js';

const NO_SPEECH = 0.6;
const MANY_REPEATS = 4;

/** Sentences with which recognisers fill silence, as they learnt them from captions; compared without marks and spaces. */
const CAPTIONS: Readonly<Record<Locale, readonly RegExp[]>> = {
  ja: [
    /^(?:最後まで)?ご(?:視聴|清聴|覧)(?:いただき|くださり|頂き)?(?:ありがとうございま(?:した|す))?$/,
    /^(?:この動画が(?:気に入|良かっ|よかっ)た?(?:ら|たら)?)?(?:ぜひ)?(?:高評価|チャンネル登録)(?:と|や|、)?(?:高評価|チャンネル登録)?(?:を)?(?:よろしく)?(?:お願い(?:し|いたし|致し)ます)?$/,
    /^(?:次|また次)の(?:動画|映像)で(?:お会いしましょう|会いましょう)$/,
    /^字幕(?:制作|作成|視聴ありがとうございました|by.{0,20})?$/,
    /^(?:おやすみなさい|お疲れ様でした)$/,
  ],
  en: [
    /^(?:thank you|thanks)(?: so much| very much)? for (?:watching|viewing|listening)(?: (?:this|the) video)?(?: .{0,40})?$/,
    /^(?:please |and |dont forget to )*(?:like(?: and)? )?subscribe(?: to (?:my|our|the) channel)?(?: .{0,40})?$/,
    /^(?:subtitles?|captions?|captioning|transcription|transcribed|translated|translation)(?: (?:by|provided by|created by|made by|performed by)(?: .{0,60})?)?$/,
    /^(?:see you|ill see you)(?: guys)? in the next (?:video|one)$/,
    /^you$/,
  ],
};
const CREDITS = /(?:amara\s?\.?\s?org|www\.|https?:|©)/i;
const NUMBER = /^(?:\p{N}+|[零〇一二三四五六七八九十]|zero|oh|one|two|three|four|five|six|seven|eight|nine)$/u;
const TAG = /[[(（［【*♪♫][^\])）］】*♪♫]{0,60}[\])）］】*♪♫]|[♪♫]/g;

/**
 * True for what a recogniser makes up when nobody speaks: captions of films, names of noises in brackets, one word over
 * and over, or anything that it calls more likely silence than speech itself.
 */
export function isInvention(text: string, locale: Locale, noSpeechProbability?: number): boolean {
  if (noSpeechProbability !== undefined && noSpeechProbability > NO_SPEECH) return true;
  const said = text.normalize('NFKC').slice(0, 500).replace(TAG, ' ').toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(said) || CREDITS.test(said)) return true;
  return repeatsItself(said) || isCaption(said);
}

function isCaption(said: string): boolean {
  const english = said
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const japanese = english.replaceAll(' ', '');
  return CAPTIONS.ja.some((caption) => caption.test(japanese)) || CAPTIONS.en.some((caption) => caption.test(english));
}

/** A number may repeat itself: `2222`, `two two two two`. */
function repeatsItself(said: string): boolean {
  const tokens = said.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  if (new Set(tokens).size === 1 && tokens.length >= MANY_REPEATS) return !NUMBER.test(tokens[0] ?? '');
  const letters = tokens.join('');
  return [1, 2, 3, 4].some((length) => {
    const unit = letters.slice(0, length);
    const times = letters.length / length;
    return times >= 2 * MANY_REPEATS && /^\p{L}+$/u.test(unit) && !NUMBER.test(unit) && letters === unit.repeat(times);
  });
}
