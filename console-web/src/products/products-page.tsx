import { SegmentedControl } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { turnTo, withoutPage } from '../address/page.js';
import type { ProductsSearch } from '../address/products-search.js';
import { useAnswer } from '../api/use-answer.js';
import { Empty } from '../pieces/empty.js';
import { Page } from '../pieces/page.js';
import { PagedList } from '../pieces/paged-list.js';
import { SettledInput } from '../pieces/settled-input.js';
import { mayActAs } from '../sign-in/person.js';
import { usePerson } from '../sign-in/use-session.js';
import { ImportPanel } from './import-panel.js';
import { PastImports } from './past-imports.js';
import { PRODUCTS } from './product.js';
import { ProductTable } from './product-table.js';

const route = getRouteApi('/products');

export function ProductsPage() {
  const { t } = useTranslation();
  const { store, tab, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const isCurator = mayActAs(usePerson(), 'curator');
  const look = (next: ProductsSearch): void => void navigate({ search: { ...next, ...(store && { store }) } });
  return (
    <Page
      title={t('pages.products')}
      hint={t('products.hint')}
      actions={
        isCurator && (
          <SegmentedControl
            size="xs"
            aria-label={t('pages.products')}
            value={tab ?? 'list'}
            onChange={(value) => look({ ...search, ...(value === 'import' && { tab: 'import' as const }) })}
            data={[
              { value: 'list', label: t('products.list') },
              { value: 'import', label: t('products.import') },
            ]}
          />
        )
      }
    >
      {tab === 'import' && isCurator ? (
        <div className="stack-cards">
          <ImportPanel />
          <PastImports />
        </div>
      ) : (
        <ProductList search={search} store={store} look={look} />
      )}
    </Page>
  );
}

interface ProductListProps {
  search: ProductsSearch;
  store: string | undefined;
  look: (search: ProductsSearch) => void;
}

const FIELDS = ['text', 'number', 'size'] as const;

function ProductList({ search, store, look }: ProductListProps) {
  const { t } = useTranslation();
  const filter = withoutPage(search);
  const query = useAnswer(PRODUCTS, {
    filter: { ...filter, ...(store && { storeCode: store }) },
    ...turnTo(search),
  });
  return (
    <>
      <section className="filters" aria-label={t('conversations.filters')}>
        {FIELDS.map((field) => (
          <SettledInput
            key={field}
            label={t(`products.filter.${field}`)}
            placeholder={t(`products.placeholder.${field}`)}
            text={filter[field] ?? ''}
            onSettled={(text) => {
              const { [field]: _, ...rest } = filter;
              look({ ...rest, ...(text && { [field]: text }) });
            }}
          />
        ))}
      </section>
      <PagedList
        query={query}
        listOf={({ products }) => products}
        page={search}
        onTurn={(page) => look({ ...filter, ...page })}
        words={{ first: t('common.first'), previous: t('common.before'), next: t('common.next') }}
        empty={
          <Empty title={t('products.empty')} hint={t('products.emptyHint')}>
            {Object.keys(filter).length > 0 && (
              <button type="button" className="plain-link" onClick={() => look({})}>
                {t('conversations.clear')}
              </button>
            )}
          </Empty>
        }
      >
        {(rows) => <ProductTable rows={rows} />}
      </PagedList>
    </>
  );
}
