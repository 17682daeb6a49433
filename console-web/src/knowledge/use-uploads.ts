import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { ApiFault } from '../api/api-fault.js';
import { upload } from '../api/upload.js';

export interface Sent {
  key: number;
  name: string;
  /** Which share of it went up, 0 to 1. */
  share: number;
  /** Once it is taken. */
  documentId: string | null;
  /** Why it was not taken. */
  code: string | null;
}

export interface SendAs {
  store: string | null;
  locale: 'ja' | 'en' | null;
  isPublished: boolean;
}

interface Taken {
  documents: { documentId?: string; code?: string }[];
}

/** Files go up one after the other, each with its own progress; one that is refused does not keep the others out. */
export function useUploads(): { sent: Sent[]; send: (files: readonly File[], as: SendAs) => void } {
  const answers = useQueryClient();
  const [sent, setSent] = useState<Sent[]>([]);
  const line = useRef(Promise.resolve());
  const nextKey = useRef(0);
  const tell = (key: number, news: Partial<Sent>): void =>
    setSent((before) => before.map((each) => (each.key === key ? { ...each, ...news } : each)));
  const sendOne = async (key: number, file: File, as: SendAs): Promise<void> => {
    try {
      const { documents } = await upload<Taken>({
        path: '/api/console/documents',
        form: formOf(file, as),
        onProgress: (share) => tell(key, { share }),
      });
      const [{ documentId = null, code = 'unknown' } = {}] = documents;
      tell(key, documentId === null ? { code } : { share: 1, documentId });
    } catch (error) {
      tell(key, { code: error instanceof ApiFault ? error.code : 'unknown' });
    }
    void answers.invalidateQueries();
  };
  return {
    sent,
    send(files, as) {
      for (const file of files) {
        const key = (nextKey.current += 1);
        setSent((before) => [{ key, name: file.name, share: 0, documentId: null, code: null }, ...before]);
        line.current = line.current.then(() => sendOne(key, file, as));
      }
    },
  };
}

/** What is true of the file stands before it. */
function formOf(file: File, { store, locale, isPublished }: SendAs): FormData {
  const form = new FormData();
  if (store !== null) form.set('store', store);
  if (locale !== null) form.set('locale', locale);
  form.set('publish', String(isPublished));
  form.set('file', file);
  return form;
}
