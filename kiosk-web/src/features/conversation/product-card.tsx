import type { Product } from '../../api/answer.js';
import type { Locale } from '../../api/terminal.js';
import { useKiosk } from '../../session/kiosk-context.js';
import { factsOf, priceOf } from './product-facts.js';

export function ProductCard({ product, locale }: { product: Product; locale: Locale }) {
  const { product: words } = useKiosk().words;
  const price = priceOf(product.attributes, locale);
  return (
    <article className="product-card">
      <header>
        <h2>{product.name}</h2>
        {product.size && <p className="size">{product.size}</p>}
      </header>
      {price && <p className="price">{price}</p>}
      <dl>
        {factsOf(product.attributes, words, locale).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{words.number}</dt>
          <dd>{product.productNumber}</dd>
        </div>
      </dl>
    </article>
  );
}
