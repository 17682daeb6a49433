/** Said while thinking; means nothing. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    'um uh uhm umm er erm ah eh hmm well like so え ええ えっと えーっと えーと ええと えと あの あのー あのう その そのー ' +
    'うーん うんと んーと ま まあ なんか あ あー あっ ん んー'
  ).split(' '),
);

/** Takes back what was said just before. */
export const CORRECTIONS: ReadonlySet<string> = new Set(
  (
    'no nope not wait sorry actually rather correction mean scratch make oops pardon いや いやいや いえ いいえ 違う 違います 違った 違いました ' +
    'ちがう ちがいます 間違えた 間違えました 間違い 間違いました まちがえた まちがえました じゃなくて じゃなく ではなくて ではなく でなくて じゃない ' +
    'じゃないです 訂正 訂正します もとい やっぱり やっぱ やはり すみません すいません ごめん ごめんなさい 失礼 失礼しました'
  ).split(' '),
);

/** May stand among words of a correction without ending it. */
export const BESIDE_CORRECTIONS: ReadonlySet<string> = new Set(
  "i i'm that it is it's to but hold on a の です で は が を だ ね と サイズは サイズ じゃ".split(' '),
);

/** Joins parts of a code whatever its separator is. */
export const CONNECTORS: readonly string[] = ['の', 'で', 'と'];
