const SENTENCES = { en: /[^.!?]+(?:[.!?](?!\s|$)[^.!?]+)*[.!?]/g, ja: /[^。！？]+[。！？]/g };
/** Beside the demo shop, each half has one of its own. */
const SHOP_OF = { tuned: 'millstone', 'held out': 'wren' };
const QUESTION = {
  en: (title) => `What can you tell me about this: ${title}?`,
  ja: (title) => `${title}について教えてください。`,
};

export function sentencesOf(text, locale) {
  return (text.match(SENTENCES[locale]) ?? []).map((sentence) => sentence.trim());
}

/** Width, case, spaces and marks made equal: two texts that sound alike look alike. */
export function squeezed(text) {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,、。!?！？,"'’「」]/g, '');
}

/**
 * What an answer is to be made of: the passages that were found, at times a settled product with its row, and the
 * question that found them.
 */
export function sceneOf(shops, chance, half, about = () => true) {
  const shop = shops[chance.happens(0.7) ? 'demo' : SHOP_OF[half]];
  const locale = chance.pick(['en', 'ja']);
  const store = chance.pick(['harbor', 'hillside']);
  const here = ({ store: of }) => of === null || of === store;
  const subjects = shop.passages.filter((passage) => passage.locale === locale && here(passage) && about(passage));
  if (subjects.length === 0) return null;
  const subject = chance.pick(subjects);
  const others = subject.near.filter(here).slice(0, chance.between(0, 3));
  const product = chance.happens(0.2) ? chance.pick(shop.products.filter(here)) : null;
  return {
    half,
    locale,
    store,
    subject,
    others,
    product,
    otherProduct: chance.pick(shop.products.filter((row) => row.name !== product?.name)),
    passages: [subject, ...others],
    sentences: sentencesOf(subject.text, locale),
    question: QUESTION[locale](subject.title),
  };
}

export function decisionOf({ passages, product }) {
  return product
    ? { kind: 'product', product, code: null, wanted: { aspects: ['price', 'stock'], quantity: null }, passages }
    : { kind: 'knowledge', passages, score: 0.9 };
}

/** All that may be said: a lie must not stand in it by chance. */
export function materialOf({ passages, product }) {
  return squeezed(
    [
      ...passages.flatMap(({ title, text }) => [title, text]),
      ...(product ? [JSON.stringify({ ...product, store: null })] : []),
    ].join('\n'),
  );
}

/** How much of a text, in twos of its letters, another one has; of two that have as much, the shorter is the likelier. */
export function alike(text, other) {
  const [ours, theirs] = [text, other].map((one) => pairsOf(squeezed(one)));
  const shared = [...ours].filter((pair) => theirs.has(pair)).length;
  return shared / Math.max(1, ours.size) + (0.2 * shared) / Math.max(1, theirs.size);
}

function pairsOf(text) {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}
