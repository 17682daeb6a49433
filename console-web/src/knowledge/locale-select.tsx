import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface LocaleSelectProps {
  locale: string;
  onChange: (locale: string) => void;
  /** What it is called to choose none; without it one is chosen always. */
  none?: string;
}

/** Which language a document is in. */
export function LocaleSelect({ locale, onChange, none }: LocaleSelectProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      size="xs"
      label={t('conversations.locale')}
      value={locale}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        { value: 'ja', label: t('locale.ja') },
        { value: 'en', label: t('locale.en') },
      ]}
    />
  );
}
