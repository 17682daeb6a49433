import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Card } from '../pieces/card.js';
import { Empty } from '../pieces/empty.js';
import { Mark } from '../pieces/marks.js';
import { Page } from '../pieces/page.js';
import { CallList } from './call-list.js';
import { useConnection } from './connection.js';
import { LiveList } from './live-list.js';
import { isSoundOn, keepSound } from './sound-setting.js';
import { useLiveConversations } from './use-live-conversations.js';
import { useOpenCalls } from './use-open-calls.js';

export function LivePage() {
  const { t } = useTranslation();
  const connection = useConnection();
  const calls = useOpenCalls();
  const { conversations, waiting, isPaused, pause } = useLiveConversations();
  const [isSound, setSound] = useState(isSoundOn);
  return (
    <Page
      title={t('pages.live')}
      hint={t('live.hint')}
      actions={
        <>
          <Switch
            size="xs"
            label={t('live.sound')}
            checked={isSound}
            onChange={({ currentTarget }) => {
              keepSound(currentTarget.checked);
              setSound(currentTarget.checked);
            }}
          />
          <span role="status">
            <Mark tone={connection === 'connected' ? 'good' : connection === 'offline' ? 'bad' : 'mute'}>
              {t(`live.${connection}`)}
            </Mark>
          </span>
        </>
      }
    >
      <div className="live">
        <Card title={t('live.calls')}>
          {calls.length === 0 ? (
            <Empty title={t('live.noCalls')} hint={t('live.noCallsHint')} />
          ) : (
            <CallList calls={calls} />
          )}
        </Card>
        <Card
          title={t('live.conversations')}
          action={
            <Button size="compact-xs" variant="default" onClick={pause}>
              {isPaused ? `${t('live.resume')} · ${t('live.paused', { count: waiting })}` : t('live.pause')}
            </Button>
          }
        >
          {conversations.length === 0 ? (
            <Empty title={t('live.noConversations')} hint={t('live.noConversationsHint')} />
          ) : (
            <LiveList conversations={conversations} />
          )}
        </Card>
      </div>
    </Page>
  );
}
