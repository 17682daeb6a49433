import type { FoundPassage, PassageQuestion } from '../../retrieval/index.js';
import type { Asked, Leaning } from './asked.js';
import { searchAsked } from './search-asked.js';

const TOPIC = 'Can kites be repaired?';
const leaning = (how: Leaning['how'], utterance: string): Asked => ({
  question: `${TOPIC} ${utterance}`,
  leaning: { how, topic: TOPIC, utterance },
});
const GOES_ON = leaning('perhaps', 'And in winter?');
const OF_IT = leaning('to_it', 'Is it safe?');
const HOW_LONG = leaning('nothing_else', 'How long?');

function passage(passageId: string, coverage: number): FoundPassage {
  const found = { documentId: passageId, title: '', heading: '', text: '', similarity: 0.5, lexicalScore: 1 };
  return { passageId, coverage, ...found, fusedScore: 1, rank: 1, carried: 1 };
}

/** Searches where these passages are found for these texts, and nothing for others. */
async function found(asked: Asked, passages: Readonly<Record<string, FoundPassage[]>>) {
  const searched: string[] = [];
  const searchPassages = ({ text }: PassageQuestion) => {
    searched.push(text);
    return Promise.resolve({ passages: passages[text] ?? [], embedded: true });
  };
  const scope = { locale: 'en', storeId: null } as const;
  const retrieval = { searchPassages, embedQuery: () => Promise.reject(new Error('away')) };
  return {
    ...(await searchAsked(retrieval, asked, new Float32Array(1), scope, new AbortController().signal)),
    searched,
  };
}

const repair = passage('repair', 0.9);
const snow = passage('snow', 1);

describe('the search for an utterance that may be about something new', () => {
  it('keeps to what was spoken of where its passage speaks of the new words too', async () => {
    const both = { [GOES_ON.question]: [repair], 'And in winter?': [snow, passage('repair', 0.7)] };
    expect(await found(GOES_ON, both)).toMatchObject({ question: GOES_ON.question, passages: [repair] });
  });

  it('leaves what was spoken of where its passage hardly speaks of them', async () => {
    const alone = [snow, passage('repair', 0.3)];
    const passages = { [GOES_ON.question]: [repair], 'And in winter?': alone };
    expect(await found(GOES_ON, passages)).toMatchObject({ question: 'And in winter?', passages: alone });
  });

  it('leaves it where nothing speaks of them', async () => {
    const passages = { [GOES_ON.question]: [repair] };
    expect(await found(GOES_ON, passages)).toMatchObject({ question: 'And in winter?', passages: [] });
  });
});

describe('what was taught', () => {
  const taught = { ...passage('taught', 0), taught: { answerId: 'taught', likeness: 1 } };

  it('stands where it was taught of both together', async () => {
    const passages = { [GOES_ON.question]: [taught], 'And in winter?': [snow] };
    expect(await found(GOES_ON, passages)).toMatchObject({ question: GOES_ON.question, passages: [taught] });
  });

  it('stands where it was taught of the utterance by itself', async () => {
    const passages = { [GOES_ON.question]: [repair], 'And in winter?': [taught, repair] };
    expect(await found(GOES_ON, passages)).toMatchObject({ question: 'And in winter?', passages: [taught, repair] });
  });
});

describe('the search for an utterance about what was spoken of', () => {
  it('finds nothing that does not speak of that', async () => {
    const price = passage('price of strings', 0.8);
    const passages = { [OF_IT.question]: [price, repair], [TOPIC]: [repair, passage('price of strings', 0.2)] };
    expect(await found(OF_IT, passages)).toMatchObject({ question: OF_IT.question, passages: [repair] });
  });

  it('answers from what speaks of that where nothing else is named', async () => {
    const passages = { [HOW_LONG.question]: [passage('repair', 0.4)], [TOPIC]: [repair] };
    expect((await found(HOW_LONG, passages)).passages).toEqual([repair]);
  });

  it('is not carried by what was spoken of where it names something else', async () => {
    const passages = { [OF_IT.question]: [passage('repair', 0.4)], [TOPIC]: [repair] };
    expect((await found(OF_IT, passages)).passages).toEqual([passage('repair', 0.4)]);
  });

  it('takes what there is where nothing does', async () => {
    expect((await found(OF_IT, { [OF_IT.question]: [snow] })).passages).toEqual([snow]);
  });

  it('keeps what was taught', async () => {
    const taught = { ...passage('taught', 0), taught: { answerId: 'taught', likeness: 1 } };
    const passages = { [OF_IT.question]: [taught, snow], [TOPIC]: [repair] };
    expect((await found(OF_IT, passages)).passages).toEqual([taught]);
  });
});

it('is one search where the utterance leans on nothing', async () => {
  const asked = { question: 'Is there snow?', leaning: null };
  expect(await found(asked, { 'Is there snow?': [snow] })).toEqual({
    question: 'Is there snow?',
    passages: [snow],
    searched: ['Is there snow?'],
  });
});
