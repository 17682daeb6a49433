import type { FoundPassage, PassageQuestion } from '../../retrieval/index.js';
import { searchAsked } from './search-asked.js';

const TOGETHER = { question: 'Can kites be repaired? And in winter?', alone: 'And in winter?' };
const SCOPE = { locale: 'en', storeId: null } as const;

function passage(passageId: string, coverage: number): FoundPassage {
  const found = { documentId: passageId, title: '', heading: '', text: '', similarity: 0.5, lexicalScore: 1 };
  return { passageId, coverage, ...found, fusedScore: 1, rank: 1, carried: 1 };
}

/** Passages are found for the question and for the utterance by itself. */
function searching(together: FoundPassage[], byItself: FoundPassage[]) {
  const alone: string[] = [];
  const retrieval = {
    searchPassages: () => Promise.resolve({ passages: together, embedded: true }),
    search: ({ text }: PassageQuestion) => {
      alone.push(text);
      return Promise.resolve({ passages: byItself, embedded: true });
    },
  };
  const signal = new AbortController().signal;
  const search = (asked: Parameters<typeof searchAsked>[1]) => searchAsked(retrieval, asked, null, SCOPE, signal);
  return { search, alone };
}

describe('the search for an utterance that may be about something new', () => {
  const repair = passage('repair', 0.9);

  it('keeps to what was spoken of where its passage speaks of the new words too', async () => {
    const { search } = searching([repair], [passage('snow', 1), passage('repair', 0.7)]);
    expect(await search(TOGETHER)).toEqual({ question: TOGETHER.question, passages: [repair] });
  });

  it('leaves what was spoken of where its passage hardly speaks of them', async () => {
    const found = [passage('snow', 1), passage('repair', 0.3)];
    const { search } = searching([repair], found);
    expect(await search(TOGETHER)).toEqual({ question: TOGETHER.alone, passages: found });
  });

  it('leaves it where nothing speaks of them', async () => {
    const { search } = searching([repair], []);
    expect(await search(TOGETHER)).toEqual({ question: TOGETHER.alone, passages: [] });
  });

  it('is one search where the utterance is nothing by itself', async () => {
    const { search, alone } = searching([repair], []);
    expect(await search({ ...TOGETHER, alone: null })).toEqual({ question: TOGETHER.question, passages: [repair] });
    expect(alone).toEqual([]);
  });
});
