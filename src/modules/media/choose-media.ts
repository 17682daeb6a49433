import { contentTermsOf } from '../../platform/words/index.js';

export interface ShowableAttachment {
  documentId: string;
  caption: string;
}

export const MEDIA_AT_MOST = 2;

/**
 * Which attachments help with this answer: those of the documents it is taken from whose caption speaks of what was
 * asked, or of what the answer was read in. A picture that has nothing to do with it distracts more than it helps.
 * `documentIds` come in the order of their weight in the answer, `passages` are the texts that it was read in.
 */
export function chooseMedia<T extends ShowableAttachment>(
  attachments: readonly T[],
  {
    documentIds,
    question,
    passages,
  }: { documentIds: readonly string[]; question: string; passages: readonly string[] },
): T[] {
  const asked = new Set(contentTermsOf(question));
  const read = new Set(passages.flatMap(contentTermsOf));
  return attachments
    .map((attachment) => {
      const terms = [...new Set(contentTermsOf(attachment.caption))];
      const share = (of: ReadonlySet<string>): number =>
        terms.filter((term) => of.has(term)).length / (terms.length || 1);
      return {
        attachment,
        place: documentIds.indexOf(attachment.documentId),
        asked: share(asked),
        read: share(read),
      };
    })
    .filter((each) => each.place >= 0 && (each.asked > 0 || each.read >= 0.5))
    .sort((a, b) => b.asked - a.asked || a.place - b.place || b.read - a.read)
    .slice(0, MEDIA_AT_MOST)
    .map(({ attachment }) => attachment);
}
