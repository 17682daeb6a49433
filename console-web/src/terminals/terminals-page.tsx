import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { type AnswerTo, operation } from '../api/operation.js';
import { useAnswer } from '../api/use-answer.js';
import { ExportButton } from '../export/export-button.js';
import { Answered } from '../pieces/answered.js';
import { Empty } from '../pieces/empty.js';
import { Mark } from '../pieces/marks.js';
import { Page } from '../pieces/page.js';
import { When } from '../pieces/when.js';

const TERMINALS = operation(`
  query Terminals($storeCode: String) {
    terminals(storeCode: $storeCode) {
      id name locale createdAt disabledAt isSignedIn lastSeenAt store { code name }
    }
  }
`);
type Terminal = AnswerTo<typeof TERMINALS>['terminals'][number];

const route = getRouteApi('/terminals');
const REFRESH_MS = 30_000;

export function TerminalsPage() {
  const { t } = useTranslation();
  const { store } = route.useSearch();
  const query = useAnswer(TERMINALS, { storeCode: store ?? null }, { refreshMs: REFRESH_MS });
  return (
    <Page
      title={t('pages.terminals')}
      actions={
        <ExportButton
          name="terminals"
          table={() => ({
            header: ['id', t('terminals.name'), t('terminals.store'), t('terminals.locale'), t('terminals.lastSeen')],
            rows: (query.data?.terminals ?? []).map((row) => [
              row.id,
              row.name,
              row.store.name,
              row.locale,
              row.lastSeenAt,
            ]),
          })}
        />
      }
    >
      <Answered query={query}>
        {({ terminals }) =>
          terminals.length === 0 ? (
            <Empty title={t('terminals.empty')} hint={t('terminals.emptyHint')} />
          ) : (
            <TerminalTable terminals={terminals} />
          )
        }
      </Answered>
    </Page>
  );
}

function TerminalTable({ terminals }: { terminals: readonly Terminal[] }) {
  const { t } = useTranslation();
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('terminals.name')}</th>
            <th scope="col">{t('terminals.store')}</th>
            <th scope="col">{t('terminals.state')}</th>
            <th scope="col">{t('terminals.lastSeen')}</th>
            <th scope="col">{t('terminals.locale')}</th>
            <th scope="col">{t('terminals.created')}</th>
            <th scope="col">{t('terminals.conversations')}</th>
          </tr>
        </thead>
        <tbody>
          {terminals.map((terminal) => (
            <tr key={terminal.id}>
              <td>{terminal.name}</td>
              <td>{terminal.store.name}</td>
              <td>
                <TerminalState terminal={terminal} />
              </td>
              <td>{terminal.lastSeenAt === null ? t('terminals.never') : <When at={terminal.lastSeenAt} />}</td>
              <td>{t(`locale.${terminal.locale}`)}</td>
              <td>
                <When at={terminal.createdAt} />
              </td>
              <td>
                <Link to="/conversations" search={{ terminal: terminal.id }}>
                  {t('common.openList')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TerminalState({ terminal: { disabledAt, isSignedIn } }: { terminal: Terminal }) {
  const { t } = useTranslation();
  if (disabledAt !== null) return <Mark tone="bad">{t('terminals.disabled')}</Mark>;
  return (
    <Mark tone={isSignedIn ? 'good' : 'mute'}>{t(isSignedIn ? 'terminals.signedIn' : 'terminals.signedOut')}</Mark>
  );
}
