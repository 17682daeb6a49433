/** How the pieces between the parts of a tire size are said. */
export const RIM_SAID = {
  en: ['r', 'rim', 'radial', 'inch', 'in', 'in a', 'on a'],
  ja: ['アール', 'リム', 'インチ', 'ラジアル'],
} as const;

/** Behind a width in inches "in" is a word of the sentence: 6.50 in a year. */
export const INCH_RIM_SAID = { en: ['r', 'rim', 'radial', 'inch'], ja: RIM_SAID.ja } as const;

export const SLASH_SAID = {
  en: ['slash', 'over', 'stroke', 'series', 'aspect', 'by'],
  ja: ['スラッシュ', 'の', '扁平', '扁平率', 'へんぺい', 'へんぺいりつ', 'シリーズ', '幅'],
} as const;

export const DASH_SAID = {
  en: ['dash', 'hyphen'],
  ja: ['ハイフン', 'の'],
} as const;

export const WIDTH_LABEL = { en: 'width', ja: '幅' } as const;
export const ASPECT_LABEL = { en: 'aspect ratio', ja: '扁平率' } as const;
export const RIM_LABEL = { en: 'rim diameter', ja: 'リム径' } as const;
export const LOAD_LABEL = { en: 'load index', ja: '荷重指数' } as const;
export const SPEED_LABEL = { en: 'speed symbol', ja: '速度記号' } as const;
export const TYPE_LABEL = { en: 'type', ja: 'タイプ' } as const;
