import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { chooseLanguage, LANGUAGES } from './i18n.js';

/** Each language in its own script. */
const NAMES = { ja: '日本語', en: 'English' } as const;

export function LanguageSwitch() {
  const { i18n, t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('shell.language')}
      value={i18n.language}
      onChange={(value) => {
        const chosen = LANGUAGES.find((language) => language === value);
        if (chosen) chooseLanguage(chosen);
      }}
      data={LANGUAGES.map((value) => ({ value, label: NAMES[value] }))}
    />
  );
}
