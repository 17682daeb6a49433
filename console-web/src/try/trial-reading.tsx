import { useTranslation } from 'react-i18next';

import { useKnownName } from '../pieces/known-name.js';
import type { Trial } from './trial.js';

/** What was read from the words: codes, other numbers, and the products that they settled. */
export function TrialReading({ trial: { codes, values, product, candidates } }: { trial: Trial }) {
  const { t } = useTranslation();
  const name = useKnownName();
  const products = product ? [product] : candidates;
  const numbers = values.filter(({ kind }) => kind !== 'code');
  if (codes.length + numbers.length + products.length === 0) return <p className="soft">{t('try.nothingRead')}</p>;
  return (
    <dl className="facts">
      {codes.map(({ raw, written, heard, pattern }) => (
        <div key={`${raw} ${heard}`}>
          <dt>{raw}</dt>
          <dd>
            {written ?? t('try.inPart', { heard })} <span className="soft small">{pattern}</span>
          </dd>
        </div>
      ))}
      {numbers.map(({ raw, canonical, kind }, at) => (
        <div key={`${at} ${raw}`}>
          <dt>{raw}</dt>
          <dd>
            {canonical} <span className="soft small">{name('value', kind)}</span>
          </dd>
        </div>
      ))}
      {products.map((each) => (
        <div key={each.productNumber}>
          <dt>{t('detail.product.number')}</dt>
          <dd>
            {each.productNumber} {each.name} {each.size}
          </dd>
        </div>
      ))}
    </dl>
  );
}
