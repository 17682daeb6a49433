import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ask } from '../api/ask.js';
import { useChange } from '../api/use-change.js';
import { Card } from '../pieces/card.js';
import { Refusal } from '../pieces/refusal.js';
import { CHANGE, CREATE, type Store } from './store.js';
import { readDays, readWeek, WEEKDAYS, writeWeek } from './store-hours.js';

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `store: null` is a new one. */
export function StoreForm({ store, onClose }: { store: Store | null; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useChange();
  const [code, setCode] = useState('');
  const [name, setName] = useState(store?.name ?? '');
  const [phone, setPhone] = useState(store?.phone ?? '');
  const [timeZone, setTimeZone] = useState(store?.timeZone ?? ZONE);
  const [week, setWeek] = useState(writeWeek(store?.openingHours?.week ?? []));
  const [closed, setClosed] = useState(store?.openingHours?.closedDays.join(', ') ?? '');
  const read = readWeek(week);
  const days = readDays(closed);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typeof read === 'string' || days === null) return;
    const openingHours = read.length + days.length > 0 ? { week: read, closedDays: days } : null;
    const input = { name, timeZone, phone: phone.trim() || null, openingHours };
    change.make(
      (): Promise<unknown> =>
        store
          ? ask(CHANGE, { id: store.id, expectedVersion: store.version, input })
          : ask(CREATE, { input: { ...input, code } }),
      onClose,
    );
  };
  const field = (label: string, value: string, set: (value: string) => void, isNeeded = true) => (
    <TextInput
      size="xs"
      label={label}
      required={isNeeded}
      withAsterisk={false}
      maxLength={100}
      value={value}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
  return (
    <Card className="upload" title={store ? store.name : t('stores.add')}>
      <form className="stack" onSubmit={submit}>
        <div className="filters">
          {!store && field(t('stores.code'), code, setCode)}
          {field(t('stores.name'), name, setName)}
          {field(t('stores.phone'), phone, setPhone, false)}
          {field(t('stores.timeZone'), timeZone, setTimeZone)}
        </div>
        <fieldset className="week">
          <legend>{t('stores.hours')}</legend>
          <p className="soft small">{t('stores.hoursHint')}</p>
          <div className="filters">
            {WEEKDAYS.map((day) => (
              <TextInput
                key={day}
                size="xs"
                w={150}
                label={t(`stores.day.${day}`)}
                placeholder={t('stores.closed')}
                error={read === day && t('stores.hoursWrong')}
                value={week[day]}
                onChange={({ currentTarget }) => setWeek({ ...week, [day]: currentTarget.value })}
              />
            ))}
            <TextInput
              size="xs"
              w={300}
              label={t('stores.closedDays')}
              placeholder="2026-12-31, 2027-01-01"
              error={days === null && t('stores.daysWrong')}
              value={closed}
              onChange={({ currentTarget }) => setClosed(currentTarget.value)}
            />
          </div>
        </fieldset>
        <Refusal fault={change.fault} />
        <div className="page-actions start">
          <Button
            type="submit"
            size="xs"
            loading={change.isUnderWay}
            disabled={typeof read === 'string' || days === null}
          >
            {t('common.save')}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
