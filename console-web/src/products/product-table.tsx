import { useTranslation } from 'react-i18next';

import { When } from '../pieces/when.js';
import { formatPrice, type ProductRow } from './product.js';

/** By product number; what belongs to one opens below its name. */
export function ProductTable({ rows }: { rows: readonly ProductRow[] }) {
  const { t, i18n } = useTranslation();
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('products.filter.number')}</th>
            <th scope="col" className="wide">
              {t('products.name')}
            </th>
            <th scope="col">{t('products.filter.size')}</th>
            <th scope="col">{t('products.brand')}</th>
            <th scope="col">{t('products.category')}</th>
            <th scope="col" className="number">
              {t('products.price')}
            </th>
            <th scope="col" className="number">
              {t('products.stock')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((product) => (
            <tr key={product.id}>
              <td className="code tight">{product.productNumber}</td>
              <td className="wide">
                <details>
                  <summary>{product.name}</summary>
                  <ProductMore product={product} />
                </details>
              </td>
              <td className="tight">{product.size ?? '–'}</td>
              <td>{product.brand ?? '–'}</td>
              <td>{product.category ?? '–'}</td>
              <td className="number">{formatPrice(product.price, i18n.language)}</td>
              <td className="number">{stockOf(product)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Of all stores that may be seen; a stock that is not known makes the sum unknown. */
function stockOf({ stocks }: ProductRow): string {
  if (stocks.length === 0 || stocks.some(({ quantity }) => quantity === null)) return '–';
  return String(stocks.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0));
}

function ProductMore({ product: { attributes, codes, stocks, updatedAt } }: { product: ProductRow }) {
  const { t } = useTranslation();
  return (
    <dl className="facts more">
      {attributes.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {stocks.map(({ store, quantity, asOf }, at) => (
        <div key={at}>
          <dt>{store?.name ?? t('teach.everyStore')}</dt>
          <dd>
            {t('products.stock')} {quantity ?? '–'} (<When at={asOf} />)
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('products.codes')}</dt>
        <dd className="code">{codes.map(({ code }) => code).join(' ')}</dd>
      </div>
      <div>
        <dt>{t('knowledge.updated')}</dt>
        <dd>
          <When at={updatedAt} />
        </dd>
      </div>
    </dl>
  );
}
