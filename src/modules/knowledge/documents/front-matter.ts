import { parseDocument } from 'yaml';
import { z } from 'zod';

import { LOCALES } from '../../../contracts/index.js';
import { documentFault } from './document-faults.js';

const text = z.string().trim().min(1);

const FRONT_MATTER = z.object({
  title: text.optional(),
  locale: z.enum(LOCALES).optional(),
  /** The store's code. */
  store: text.optional(),
  attachments: z
    .array(z.object({ file: text, kind: z.enum(['image', 'video']).optional(), caption: text }))
    .max(20)
    .default([]),
});

export type FrontMatter = z.infer<typeof FRONT_MATTER>;

const FENCE = '---';

/** Parts the front matter from the body. Keys that mean nothing here are let be: documents come from other systems. */
export function readFrontMatter(content: string): { frontMatter: FrontMatter; body: string } {
  const lines = content.split('\n');
  if (lines[0]?.trimEnd() !== FENCE) return { frontMatter: FRONT_MATTER.parse({}), body: content };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === FENCE);
  if (end < 0) throw documentFault('front_matter_invalid', 'its closing --- is missing');
  return {
    frontMatter: parseFrontMatter(lines.slice(1, end).join('\n')),
    body: lines.slice(end + 1).join('\n'),
  };
}

function parseFrontMatter(yaml: string): FrontMatter {
  // Every scalar stays text: a store `001` or a title `2026` is meant as it is written.
  const document = parseDocument(yaml, { schema: 'failsafe' });
  const [error] = document.errors;
  if (error) throw documentFault('front_matter_invalid', `line ${(error.linePos?.[0].line ?? 0) + 1}`);
  const result = FRONT_MATTER.safeParse(valueOf(document) ?? {});
  if (result.success) return result.data;
  const places = result.error.issues.map((issue) => issue.path.join('.') || 'not a list of keys');
  throw documentFault('front_matter_invalid', [...new Set(places)].join(', '));
}

function valueOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    throw documentFault('front_matter_invalid', 'too many aliases');
  }
}
