import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SETTLED_MS = 350;

export interface SettledInputProps {
  label: string;
  placeholder?: string;
  text: string;
  onSettled: (text: string) => void;
}

/** Tells what was typed once nobody types any more. */
export function SettledInput({ label, placeholder, text, onSettled }: SettledInputProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const settle = useDebouncedCallback(onSettled, SETTLED_MS);
  useEffect(() => setTyped(text), [text]);
  return (
    <TextInput
      size="xs"
      w={220}
      label={label}
      {...(placeholder !== undefined && { placeholder })}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        settle(currentTarget.value.trim());
      }}
      rightSection={
        typed !== '' && <CloseButton size="xs" aria-label={t('common.reset')} onClick={() => onSettled('')} />
      }
    />
  );
}
