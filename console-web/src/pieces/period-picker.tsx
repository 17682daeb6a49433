import { Button, Popover, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { oneOf, time } from '../address/address.js';
import { type Period, type Range, RANGES } from '../address/period.js';

export interface PeriodPickerProps {
  period: Period;
  /** What no period at all stands for. */
  usual: Range | 'any';
  onChange: (period: Period) => void;
}

export function PeriodPicker({ period, usual, onChange }: PeriodPickerProps) {
  const { t } = useTranslation();
  const isCustom = !period.range && (period.from !== undefined || period.to !== undefined);
  const [isAsked, setAsked] = useState(false);
  const named = [...(usual === 'any' ? (['any'] as const) : []), ...RANGES].map((value) => ({
    value,
    label: t(`period.${value}`),
  }));
  const choose = (value: string | null): void => {
    if (value === 'custom') return setAsked(true);
    setAsked(false);
    const range = oneOf(RANGES, value);
    onChange(range ? { range } : {});
  };
  return (
    <Popover opened={isAsked} onChange={setAsked} position="bottom-end" withinPortal trapFocus>
      <Popover.Target>
        <Select
          size="xs"
          w={160}
          aria-label={t('period.label')}
          allowDeselect={false}
          data={[...named, { value: 'custom', label: t('period.custom') }]}
          value={isCustom ? 'custom' : (period.range ?? usual)}
          onChange={choose}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <FromAndTo
          period={period}
          onChosen={(chosen) => {
            setAsked(false);
            onChange(chosen);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function FromAndTo({ period, onChosen }: { period: Period; onChosen: (period: Period) => void }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(localTime(period.from));
  const [to, setTo] = useState(localTime(period.to));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const [begin, end] = [time(from), time(to)];
        onChosen({ ...(begin && { from: begin }), ...(end && { to: end }) });
      }}
    >
      <TextInput
        size="xs"
        type="datetime-local"
        label={t('period.from')}
        value={from}
        onChange={({ currentTarget }) => setFrom(currentTarget.value)}
      />
      <TextInput
        size="xs"
        type="datetime-local"
        label={t('period.to')}
        value={to}
        onChange={({ currentTarget }) => setTo(currentTarget.value)}
      />
      <Button type="submit" size="xs">
        {t('common.openList')}
      </Button>
    </form>
  );
}

/** As the browser's own field takes it. */
function localTime(iso: string | undefined): string {
  if (!iso) return '';
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
