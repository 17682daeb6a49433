import { z } from 'zod';

import type { LabelledQuestion } from './modules/grounding/index.js';
import { AppError } from './platform/errors/index.js';

const LABEL = z.strictObject({
  question: z.string().min(1).max(1_000),
  locale: z.enum(['ja', 'en']),
  documents: z.array(z.string()),
});

/** Reads labels, one JSON object a line. The whole file is refused with the first line that is at fault. */
export function readLabelledQuestions(text: string): LabelledQuestion[] {
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const label = LABEL.safeParse(parsed(line));
    if (label.success) return [label.data];
    throw new AppError('invalid', 'label_invalid', `Line ${at + 1} is no label: {"question", "locale", "documents"}`);
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
