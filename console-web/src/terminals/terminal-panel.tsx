import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ask } from '../api/ask.js';
import { useAnswer } from '../api/use-answer.js';
import { useChange } from '../api/use-change.js';
import { Card } from '../pieces/card.js';
import { ConfirmButton } from '../pieces/confirm-button.js';
import { Mark, type Tone } from '../pieces/marks.js';
import { Notice } from '../pieces/notice.js';
import { Refusal } from '../pieces/refusal.js';
import { useNow } from '../pieces/use-now.js';
import { When } from '../pieces/when.js';
import {
  CODES,
  type CodeState,
  DISABLE,
  ENABLE,
  ISSUE,
  type Issued,
  REVOKE,
  ROTATE,
  stateOfCode,
  type Terminal,
} from './terminal.js';
import { RenameButton } from './terminal-form.js';

const TONES: Readonly<Record<CodeState, Tone>> = { standing: 'warn', good: 'good', used: 'mute', over: 'mute' };
const NOW_MS = 10_000;

/** What an admin does with one terminal. A code is seen here once, and nowhere again. */
export function TerminalPanel({ terminal }: { terminal: Terminal }) {
  const { t } = useTranslation();
  const { id, version, name, store, disabledAt } = terminal;
  const now = useNow(NOW_MS);
  const change = useChange();
  const [issued, setIssued] = useState<Issued | null>(null);
  const codes = useAnswer(CODES, { terminalId: id }).data?.accessCodes ?? [];
  const hasStanding = codes.some((code) => stateOfCode(code, now) === 'standing' && code.expiresAt === null);
  const hasGood = codes.some((code) => ['standing', 'good'].includes(stateOfCode(code, now)));
  const show = ({ issued: code }: { issued: Issued }): void => setIssued(code);
  return (
    <Card
      className="upload"
      title={`${name}, ${store.name}`}
      action={
        <Link to="/terminals" search={{}}>
          {t('common.close')}
        </Link>
      }
    >
      <div className="stack">
        {issued && (
          <Notice tone="good" title={t('terminals.codeIs')}>
            <p className="access-code">{issued.code}</p>
            <p>
              {issued.expiresAt === null ? t('terminals.codeStanding') : t('terminals.codeOnce')}{' '}
              {t('terminals.codeGone')}
            </p>
            <Button size="xs" variant="default" onClick={() => setIssued(null)}>
              {t('terminals.codeHide')}
            </Button>
          </Notice>
        )}
        <Refusal fault={change.fault} />
        <div className="page-actions start">
          {disabledAt === null && (
            <>
              <Button
                size="xs"
                loading={change.isUnderWay}
                onClick={() => change.make(() => ask(ISSUE, { terminalId: id, standing: false }), show)}
              >
                {t('terminals.issue')}
              </Button>
              {hasStanding ? (
                <Button
                  size="xs"
                  variant="default"
                  loading={change.isUnderWay}
                  onClick={() => change.make(() => ask(ROTATE, { terminalId: id }), show)}
                >
                  {t('terminals.rotate')}
                </Button>
              ) : (
                <ConfirmButton
                  label={t('terminals.issueStanding')}
                  title={t('terminals.issueStanding')}
                  isGrave={false}
                  change={() => ask(ISSUE, { terminalId: id, standing: true }).then(show)}
                >
                  <p>{t('terminals.standingHint')}</p>
                </ConfirmButton>
              )}
            </>
          )}
          {hasGood && (
            <ConfirmButton
              label={t('terminals.revoke')}
              title={t('terminals.revokeTitle')}
              change={() => ask(REVOKE, { terminalId: id })}
            >
              <p>{t('terminals.revokeHint')}</p>
            </ConfirmButton>
          )}
          <RenameButton key={version} terminal={terminal} />
          {disabledAt === null ? (
            <ConfirmButton
              label={t('terminals.disable')}
              title={t('terminals.disableTitle')}
              change={() => ask(DISABLE, { id, expectedVersion: version })}
            >
              <p>{t('terminals.disableHint')}</p>
            </ConfirmButton>
          ) : (
            <Button
              size="xs"
              variant="default"
              loading={change.isUnderWay}
              onClick={() => change.make(() => ask(ENABLE, { id, expectedVersion: version }))}
            >
              {t('terminals.enable')}
            </Button>
          )}
        </div>
        {codes.length > 0 && (
          <ul className="list">
            {codes.slice(0, 5).map((code) => {
              const state = stateOfCode(code, now);
              return (
                <li key={code.id}>
                  <span>
                    {t('terminals.issuedAt')} <When at={code.createdAt} />
                    {code.usedAt !== null && (
                      <span className="soft small line">
                        {t('terminals.usedAt')} <When at={code.usedAt} />
                      </span>
                    )}
                  </span>
                  <Mark tone={TONES[state]}>{t(`terminals.code.${state}`)}</Mark>
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </Card>
  );
}
