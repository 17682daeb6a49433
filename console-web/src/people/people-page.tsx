import { useTranslation } from 'react-i18next';

import { useAnswer } from '../api/use-answer.js';
import { ExportButton } from '../export/export-button.js';
import { Answered } from '../pieces/answered.js';
import { Empty } from '../pieces/empty.js';
import { Mark } from '../pieces/marks.js';
import { Page } from '../pieces/page.js';
import { When } from '../pieces/when.js';
import { useStores } from '../shell/stores.js';
import { PEOPLE } from './people.js';
import { AccessButton, LimitButton, NewPersonButton } from './person-changes.js';

export function PeoplePage() {
  const { t } = useTranslation();
  const stores = useStores();
  const query = useAnswer(PEOPLE, {});
  const storesOf = (ids: readonly string[] | null): string =>
    ids === null
      ? t('people.allStores')
      : ids.map((id) => stores.find((store) => store.id === id)?.name ?? id).join(', ') || t('common.none');
  return (
    <Page
      title={t('pages.people')}
      hint={t('people.hint')}
      actions={
        <>
          <ExportButton
            name="people"
            table={() => ({
              header: [t('people.email'), t('people.stores'), t('people.state'), t('people.since')],
              rows: (query.data?.people ?? []).map(({ email, storeIds, disabledAt, createdAt }) => [
                email,
                storesOf(storeIds),
                disabledAt,
                createdAt,
              ]),
            })}
          />
          <NewPersonButton />
        </>
      }
    >
      <Answered query={query}>
        {({ people }) =>
          people.length === 0 ? (
            <Empty title={t('people.empty')} hint={t('people.emptyHint')} />
          ) : (
            <div className="table-frame">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col" className="wide">
                      {t('people.email')}
                    </th>
                    <th scope="col">{t('people.stores')}</th>
                    <th scope="col">{t('people.state')}</th>
                    <th scope="col">{t('people.since')}</th>
                    <th scope="col">
                      <span className="unseen">{t('people.limit')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {people.map((person) => (
                    <tr key={person.id}>
                      <td className="wide">{person.email}</td>
                      <td>{storesOf(person.storeIds)}</td>
                      <td>
                        <Mark tone={person.disabledAt === null ? 'good' : 'bad'}>
                          {t(person.disabledAt === null ? 'people.active' : 'people.disabled')}
                        </Mark>
                      </td>
                      <td className="tight">
                        <When at={person.createdAt} />
                      </td>
                      <td>
                        <div className="page-actions">
                          <LimitButton key={person.version} person={person} />
                          <AccessButton person={person} />
                        </div>
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
