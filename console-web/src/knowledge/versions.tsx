import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ask } from '../api/ask.js';
import { useChange } from '../api/use-change.js';
import { Mark } from '../pieces/marks.js';
import { Refusal, useRefusalWords } from '../pieces/refusal.js';
import { When } from '../pieces/when.js';
import { type DocumentVersion, type KnowledgeDocument, PUBLISH, toneOfStage } from './document.js';

export interface VersionsProps {
  document: KnowledgeDocument;
  mayEdit: boolean;
}

/** Newest first; a draft, or any that was live before, can be made live. */
export function Versions({ document: { id, revision, liveVersion, versions }, mayEdit }: VersionsProps) {
  const { t } = useTranslation();
  const change = useChange();
  return (
    <>
      <Refusal fault={change.fault} />
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('audit.number')}
              </th>
              <th scope="col">{t('knowledge.stageOf')}</th>
              <th scope="col">{t('knowledge.made')}</th>
              <th scope="col">{t('knowledge.madeBy')}</th>
              <th scope="col" className="wide">
                {t('knowledge.title')}
              </th>
              <th scope="col" className="number">
                {t('knowledge.tabs.passages')}
              </th>
              <th scope="col">
                <span className="unseen">{t('knowledge.publish')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.number} data-chosen={version.number === liveVersion || undefined}>
                <td className="number">{version.number}</td>
                <td>
                  <VersionStage version={version} />
                </td>
                <td className="tight">
                  <When at={version.madeAt} />
                </td>
                <td className="audit-words soft">{version.madeBy}</td>
                <td className="wide">
                  {version.body === null ? (
                    version.title
                  ) : (
                    <details>
                      <summary>{version.title}</summary>
                      <p className="document-text">{version.body}</p>
                    </details>
                  )}
                  {version.fileName && <span className="soft small line">{version.fileName}</span>}
                </td>
                <td className="number">{version.passages ?? '–'}</td>
                <td className="tight">
                  {mayEdit && isPublishable(version, liveVersion) && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      loading={change.isUnderWay}
                      onClick={() => change.make(() => ask(PUBLISH, { id, revision, version: version.number }))}
                    >
                      {t('knowledge.publish')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function VersionStage({ version: { stage, fault } }: { version: DocumentVersion }) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  return (
    <>
      <Mark tone={toneOfStage(stage)}>{t(`knowledge.stage.${stage}`)}</Mark>
      {fault && <span className="small line is-fault">{words(fault.code)}</span>}
    </>
  );
}

function isPublishable({ stage, number }: DocumentVersion, liveVersion: number | null): boolean {
  return number !== liveVersion && (stage === 'embedded' || stage === 'superseded');
}
