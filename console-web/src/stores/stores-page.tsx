import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useAnswer } from '../api/use-answer.js';
import { Answered } from '../pieces/answered.js';
import { Empty } from '../pieces/empty.js';
import { Page } from '../pieces/page.js';
import { mayActAs } from '../sign-in/person.js';
import { usePerson } from '../sign-in/use-session.js';
import { type Store, STORES } from './store.js';
import { StoreForm } from './store-form.js';
import { WEEKDAYS, writeWeek } from './store-hours.js';

const route = getRouteApi('/stores');

export function StoresPage() {
  const { t } = useTranslation();
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const isAdmin = mayActAs(usePerson(), 'admin');
  const query = useAnswer(STORES, {});
  const opened = query.data?.stores.find(({ code }) => code === open);
  const close = (): void => void navigate({ search: {} });
  return (
    <Page
      title={t('pages.stores')}
      hint={t('stores.hint')}
      actions={
        isAdmin && (
          <Link to="/stores" search={{ open: 'new' }}>
            {t('stores.add')}
          </Link>
        )
      }
    >
      {isAdmin && opened && <StoreForm key={`${opened.id} ${opened.version}`} store={opened} onClose={close} />}
      {isAdmin && open === 'new' && !opened && <StoreForm store={null} onClose={close} />}
      <Answered query={query}>
        {({ stores }) =>
          stores.length === 0 ? (
            <Empty title={t('stores.empty')} hint={t('stores.emptyHint')} />
          ) : (
            <div className="table-frame">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t('stores.code')}</th>
                    <th scope="col">{t('stores.name')}</th>
                    <th scope="col">{t('stores.phone')}</th>
                    <th scope="col">{t('stores.timeZone')}</th>
                    <th scope="col" className="wide">
                      {t('stores.hours')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {stores.map((store) => (
                    <tr key={store.id} data-chosen={store.code === open || undefined}>
                      <td className="code">{store.code}</td>
                      <td>
                        {isAdmin ? (
                          <Link to="/stores" search={{ open: store.code }}>
                            {store.name}
                          </Link>
                        ) : (
                          store.name
                        )}
                      </td>
                      <td className="tight">{store.phone ?? '–'}</td>
                      <td className="tight">{store.timeZone}</td>
                      <td className="wide">
                        <Hours store={store} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}

/** Days of the same hours stand together. */
function Hours({ store: { openingHours } }: { store: Store }) {
  const { t } = useTranslation();
  if (openingHours === null) return <span className="soft">{t('stores.noHours')}</span>;
  const text = writeWeek(openingHours.week);
  const kinds = [...new Set(WEEKDAYS.map((day) => text[day]))];
  return (
    <ul className="cells">
      {kinds.map((hours) => (
        <li key={hours}>
          <span className="soft">
            {WEEKDAYS.filter((day) => text[day] === hours)
              .map((day) => t(`stores.day.${day}`))
              .join(' ')}
          </span>{' '}
          {hours || t('stores.closed')}
        </li>
      ))}
      {openingHours.closedDays.length > 0 && (
        <li>
          <span className="soft">{t('stores.closedDays')}</span> {openingHours.closedDays.join(', ')}
        </li>
      )}
    </ul>
  );
}
