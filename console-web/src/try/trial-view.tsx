import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Card } from '../pieces/card.js';
import { Facts } from '../pieces/facts.js';
import { useKnownName } from '../pieces/known-name.js';
import { Mark, OutcomeMark, useReason } from '../pieces/marks.js';
import { formatMs } from '../words/formats.js';
import type { Trial } from './trial.js';
import { TrialPassages } from './trial-passages.js';
import { TrialReading } from './trial-reading.js';

export function TrialView({ trial, isAsking, onAgain }: { trial: Trial; isAsking: boolean; onAgain: () => void }) {
  const { t, i18n } = useTranslation();
  const name = useKnownName();
  const again = (
    <Button size="xs" variant="default" loading={isAsking} onClick={onAgain}>
      {t('try.again')}
    </Button>
  );
  return (
    <div className="try-parts">
      <Card title={t('try.answer')} action={again}>
        <div className="try-answer">
          {trial.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <Facts
          facts={[
            [t('try.model'), trial.languageModel ? name('provider', trial.languageModel) : t('try.byRule')],
            [t('conversations.duration'), formatMs(trial.processTimeMs, i18n.language)],
          ]}
        />
      </Card>
      <Card title={t('try.why')}>
        <Why trial={trial} />
      </Card>
      <Card title={t('try.reading')}>
        <TrialReading trial={trial} />
      </Card>
      <Card title={t('try.passages')} className="try-wide">
        <TrialPassages passages={trial.passages} needed={trial.neededScore} />
      </Card>
    </div>
  );
}

function Why({
  trial: { verdict, understood, decisionKind, outcome, failureReason, score, neededScore },
}: {
  trial: Trial;
}) {
  const { t } = useTranslation();
  const reasonOf = useReason();
  const name = useKnownName();
  return (
    <Facts
      facts={[
        [t('conversations.outcome'), <OutcomeMark key="outcome" outcome={outcome} />],
        [t('conversations.reason'), failureReason && reasonOf(failureReason)],
        [
          t('detail.tabs.verdict'),
          verdict && (
            <Mark key="verdict" tone={verdict.accepted ? 'good' : 'bad'}>
              {t(verdict.accepted ? 'detail.verdict.accepted' : 'detail.verdict.refused')}
            </Mark>
          ),
        ],
        [t('detail.verdict.moderator'), verdict && name('provider', verdict.moderator)],
        [t('detail.verdict.reason'), verdict?.reason ?? null],
        [t('try.understood'), understood && name('decision', understood)],
        [t('detail.verdict.decision'), decisionKind && name('decision', decisionKind)],
        [
          t('try.score'),
          score === null ? null : t('try.scoreOf', { score: score.toFixed(2), needed: neededScore.toFixed(2) }),
        ],
      ]}
    />
  );
}
