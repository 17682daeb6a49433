import { useTranslation } from 'react-i18next';

import { Mark } from '../pieces/marks.js';
import { type DocumentRow, isDeleted, toneOfStage } from './document.js';

export function StageMark({ stage, liveVersion }: Pick<DocumentRow, 'stage' | 'liveVersion'>) {
  const { t } = useTranslation();
  if (isDeleted({ stage, liveVersion })) return <Mark tone="mute">{t('knowledge.deleted')}</Mark>;
  return (
    <>
      <Mark tone={toneOfStage(stage)}>{t(`knowledge.stage.${stage}`)}</Mark>
      {stage !== 'live' && liveVersion !== null && (
        <span className="soft small line">{t('knowledge.liveIs', { number: liveVersion })}</span>
      )}
    </>
  );
}
