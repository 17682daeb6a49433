import type { Product } from '../../api/answer.js';
import type { Locale } from '../../api/terminal.js';
import { useKiosk } from '../../session/kiosk-context.js';
import { priceOf } from './product-facts.js';

export function CandidateList({ candidates, locale }: { candidates: readonly Product[]; locale: Locale }) {
  const { controls, words } = useKiosk();
  if (candidates.length === 0) return null;
  return (
    <section className="candidates" aria-labelledby="candidates">
      <h2 id="candidates" className="unseen">
        {words.product.choose}
      </h2>
      <ul>
        {candidates.map((product) => (
          <li key={product.productNumber}>
            <button type="button" onClick={() => controls.choose(product)}>
              <b>{product.name}</b>
              <span>{product.size}</span>
              <span className="price">{priceOf(product.attributes, locale)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
