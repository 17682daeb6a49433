import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useAnswer } from '../api/use-answer.js';
import { ExportButton } from '../export/export-button.js';
import { Answered } from '../pieces/answered.js';
import { Empty } from '../pieces/empty.js';
import { Mark } from '../pieces/marks.js';
import { Page } from '../pieces/page.js';
import { When } from '../pieces/when.js';
import { mayActAs } from '../sign-in/person.js';
import { usePerson } from '../sign-in/use-session.js';
import { type Terminal, TERMINALS } from './terminal.js';
import { NewTerminalButton } from './terminal-form.js';
import { TerminalPanel } from './terminal-panel.js';

const route = getRouteApi('/terminals');
const REFRESH_MS = 30_000;

export function TerminalsPage() {
  const { t } = useTranslation();
  const { store, open } = route.useSearch();
  const isAdmin = mayActAs(usePerson(), 'admin');
  const query = useAnswer(TERMINALS, { storeCode: store ?? null }, { refreshMs: REFRESH_MS });
  const opened = isAdmin ? query.data?.terminals.find(({ id }) => id === open) : undefined;
  return (
    <Page
      title={t('pages.terminals')}
      actions={
        <>
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
          {isAdmin && <NewTerminalButton storeCode={store} />}
        </>
      }
    >
      {opened && <TerminalPanel key={opened.id} terminal={opened} />}
      <Answered query={query}>
        {({ terminals }) =>
          terminals.length === 0 ? (
            <Empty title={t('terminals.empty')} hint={t('terminals.emptyHint')} />
          ) : (
            <TerminalTable terminals={terminals} isAdmin={isAdmin} opened={opened?.id} />
          )
        }
      </Answered>
    </Page>
  );
}

interface TerminalTableProps {
  terminals: readonly Terminal[];
  isAdmin: boolean;
  opened: string | undefined;
}

function TerminalTable({ terminals, isAdmin, opened }: TerminalTableProps) {
  const { t } = useTranslation();
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('terminals.name')}</th>
            <th scope="col">{t('terminals.store')}</th>
            <th scope="col">{t('terminals.state')}</th>
            <th scope="col">{t('terminals.microphone')}</th>
            <th scope="col">{t('terminals.lastSeen')}</th>
            <th scope="col">{t('terminals.locale')}</th>
            <th scope="col">{t('terminals.created')}</th>
            <th scope="col">{t('terminals.conversations')}</th>
          </tr>
        </thead>
        <tbody>
          {terminals.map((terminal) => (
            <tr key={terminal.id} data-chosen={terminal.id === opened || undefined}>
              <td>
                {isAdmin ? (
                  <Link to="/terminals" search={{ open: terminal.id }}>
                    {terminal.name}
                  </Link>
                ) : (
                  terminal.name
                )}
              </td>
              <td>{terminal.store.name}</td>
              <td>
                <TerminalState terminal={terminal} />
              </td>
              <td>
                <Microphone state={terminal.microphone} />
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

const MICROPHONES = ['unknown', 'working', 'denied', 'missing', 'silent'] as const;

function Microphone({ state }: { state: string | null }) {
  const { t } = useTranslation();
  const known = MICROPHONES.find((name) => name === state);
  if (!known || known === 'unknown') return <span className="soft">–</span>;
  return <Mark tone={known === 'working' ? 'good' : 'warn'}>{t(`terminals.microphones.${known}`)}</Mark>;
}
