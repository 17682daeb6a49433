import { Button, Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useChange } from '../api/use-change.js';
import { Refusal } from './refusal.js';

export interface ConfirmButtonProps {
  label: string;
  title: string;
  /** What comes of it, or what has to be known first; made when it is asked. */
  children: ReactNode;
  /** Of the button that does it; left out: the same words. */
  confirm?: string;
  /** It takes something away. */
  isGrave?: boolean;
  isMain?: boolean;
  change: () => Promise<unknown>;
  onDone?: () => void;
}

/** Nothing happens before it is said again, or what it needs is filled in. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, title, children, confirm = label, isGrave = true, isMain = false, onDone } = props;
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const change = useChange();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.make(props.change, () => {
      setAsked(false);
      onDone?.();
    });
  };
  return (
    <>
      <Button size="xs" variant={isMain ? 'filled' : 'default'} onClick={() => setAsked(true)}>
        {label}
      </Button>
      <Modal
        opened={isAsked}
        onClose={() => setAsked(false)}
        withCloseButton={false}
        attributes={{ content: { 'aria-label': title } }}
        centered
      >
        <form className="stack" onSubmit={submit}>
          <h2>{title}</h2>
          {isAsked && children}
          <Refusal fault={change.fault} />
          <div className="page-actions">
            <Button size="xs" variant="default" onClick={() => setAsked(false)}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" size="xs" className={isGrave ? 'grave' : ''} loading={change.isUnderWay}>
              {confirm}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
