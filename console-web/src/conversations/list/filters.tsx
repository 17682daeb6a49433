import { MultiSelect, NumberInput, Pill, Select } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { oneOf, someOf } from '../../address/address.js';
import { type ConversationSearch, OUTCOMES, REASONS } from '../../address/conversation-search.js';
import { PeriodPicker } from '../../pieces/period-picker.js';
import { SettledInput } from '../../pieces/settled-input.js';

export interface FiltersProps {
  search: ConversationSearch;
  onChange: (search: ConversationSearch) => void;
}

const SETTLED_MS = 350;
const ANY = 'any';

export function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const without = (...names: (keyof ConversationSearch)[]): ConversationSearch =>
    Object.fromEntries(Object.entries(search).filter(([name]) => !names.includes(name as keyof ConversationSearch)));
  const yesNo = (name: 'helpful' | 'reviewed', yes: string, no: string) => ({
    data: [
      { value: ANY, label: t('conversations.any') },
      { value: 'true', label: yes },
      { value: 'false', label: no },
    ],
    value: search[name] === undefined ? ANY : String(search[name]),
    onChange: (value: string | null) =>
      onChange({ ...without(name), ...(value !== ANY && value !== null && { [name]: value === 'true' }) }),
  });
  return (
    <section className="filters" aria-label={t('conversations.filters')}>
      <SettledInput
        label={t('conversations.text')}
        placeholder={t('conversations.textPlaceholder')}
        text={search.text ?? ''}
        onSettled={(text) => onChange({ ...without('text'), ...(text && { text }) })}
      />
      <div className="filter">
        <span className="filter-name">{t('period.label')}</span>
        <PeriodPicker
          period={search}
          usual="any"
          onChange={(period) => onChange({ ...without('range', 'from', 'to'), ...period })}
        />
      </div>
      <MultiSelect
        size="xs"
        miw={170}
        label={t('conversations.outcome')}
        placeholder={search.outcome ? '' : t('conversations.any')}
        data={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={search.outcome ?? []}
        onChange={(value) => onChange({ ...without('outcome'), outcome: someOf(OUTCOMES, value) ?? [] })}
      />
      <MultiSelect
        size="xs"
        miw={190}
        searchable
        label={t('conversations.reason')}
        placeholder={search.reason ? '' : t('conversations.any')}
        data={REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))}
        value={search.reason ?? []}
        onChange={(value) => onChange({ ...without('reason'), reason: someOf(REASONS, value) ?? [] })}
      />
      <Select
        size="xs"
        w={110}
        label={t('conversations.locale')}
        allowDeselect={false}
        data={[
          { value: ANY, label: t('conversations.any') },
          { value: 'ja', label: t('locale.ja') },
          { value: 'en', label: t('locale.en') },
        ]}
        value={search.locale ?? ANY}
        onChange={(value) => {
          const locale = oneOf(['ja', 'en'], value);
          onChange({ ...without('locale'), ...(locale && { locale }) });
        }}
      />
      <NumberFilter
        label={t('conversations.below')}
        value={search.below}
        most={1}
        step={0.05}
        onSettled={(below) => onChange({ ...without('below'), ...(below !== undefined && { below }) })}
      />
      <NumberFilter
        label={t('conversations.slower')}
        value={search.slower}
        most={120_000}
        step={500}
        onSettled={(slower) => onChange({ ...without('slower'), ...(slower !== undefined && { slower }) })}
      />
      <Select
        size="xs"
        w={150}
        label={t('conversations.rating')}
        allowDeselect={false}
        {...yesNo('helpful', t('conversations.helpful'), t('conversations.unhelpful'))}
      />
      <Select
        size="xs"
        w={130}
        label={t('conversations.reviewed')}
        allowDeselect={false}
        {...yesNo('reviewed', t('conversations.isReviewed'), t('conversations.notReviewed'))}
      />
      {search.session && (
        <Pill
          withRemoveButton
          onRemove={() => onChange(without('session'))}
          removeButtonProps={{ 'aria-label': t('common.reset') }}
        >
          {t('conversations.ofSession')}
        </Pill>
      )}
      {search.terminal && (
        <Pill
          withRemoveButton
          onRemove={() => onChange(without('terminal'))}
          removeButtonProps={{ 'aria-label': t('common.reset') }}
        >
          {t('conversations.ofTerminal')}
        </Pill>
      )}
    </section>
  );
}

interface NumberFilterProps {
  label: string;
  value: number | undefined;
  most: number;
  step: number;
  onSettled: (value: number | undefined) => void;
}

function NumberFilter({ label, value, most, step, onSettled }: NumberFilterProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | number>(value ?? '');
  const settle = useDebouncedCallback(onSettled, SETTLED_MS);
  useEffect(() => setTyped(value ?? ''), [value]);
  return (
    <NumberInput
      size="xs"
      w={150}
      label={label}
      placeholder={t('conversations.any')}
      min={0}
      max={most}
      step={step}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        settle(typeof next === 'number' ? next : undefined);
      }}
    />
  );
}
