import { writeWav } from '../../dist/platform/sound/index.js';

const SAMPLE_RATE = 16_000;
const SHORTEST = 1.5 * SAMPLE_RATE;
const SAMPLES_PER_TURN = 16;

const QUESTIONS = [
  'do you store winter tires',
  'how often should tires be rotated',
  'what is a run-flat tire',
  'what does the warranty cover',
  'is a deposit needed for an order',
  'can a tire be returned',
  'which cards can be used to pay',
  'do you repair a puncture',
  'what is tread depth',
  'how is the sidewall of a tire read',
  'do you fill tires with nitrogen',
  'what do you do with old tires',
  'do electric cars wear tires faster',
  'are credit cards accepted at the payment machine',
  'how does a tire pressure monitoring system work',
  'do you sell gift cards',
];
const OPENINGS = ['', 'hello, ', 'excuse me, ', 'hi, ', 'sorry, ', 'good day, ', 'one question, ', 'well, '];
const ENDINGS = ['', ' please', ' thank you', ' thanks a lot', ' here', ' then', ' by the way', ' exactly'];
const MARKS = ['well', 'sorry', 'unfortunately', 'thank you', 'great question', 'please note'];
const WORDS_OF_A_MARK = 4;
export const TURNS = QUESTIONS.length * OPENINGS.length * ENDINGS.length;

/** What the visitor of this turn says; no two turns say the same. */
export function questionOf(turn) {
  const nth = turn % TURNS;
  const way = Math.floor(nth / QUESTIONS.length);
  const opening = OPENINGS[way % OPENINGS.length];
  const ending = ENDINGS[Math.floor(way / OPENINGS.length)];
  return `${opening}${QUESTIONS[nth % QUESTIONS.length]}${ending}?`;
}

const turnsByQuestion = new Map(Array.from({ length: TURNS }, (_, turn) => [questionOf(turn), turn]));

/** Turn in which this is asked; undefined when in none. */
export function turnOfQuestion(question) {
  return turnsByQuestion.get(question.toLowerCase());
}

/**
 * Words that the model of this turn begins its answer with, so that its speech can be told from all others. They are
 * polite ones, which neither claim nor agree: anything else the checks would hold back.
 */
export function markOf(turn) {
  const words = Array.from(
    { length: WORDS_OF_A_MARK },
    (_, nth) => MARKS[Math.floor(turn / MARKS.length ** nth) % MARKS.length],
  );
  return `${words.join(', ')}, `;
}

export function turnOfMark(text) {
  const digits = text.split(', ', WORDS_OF_A_MARK).map((word) => MARKS.indexOf(word));
  if (digits.length < WORDS_OF_A_MARK || digits.includes(-1)) return undefined;
  return digits.reduce((turn, digit, nth) => turn + digit * MARKS.length ** nth, 0);
}

/** A recording whose length says which turn it is; it rises and falls as speech does. */
export function audioOf(turn) {
  const samples = Int16Array.from({ length: SHORTEST + SAMPLES_PER_TURN * (turn % TURNS) }, (_, at) =>
    Math.round(8_000 * Math.max(0, Math.sin(at / 640)) * Math.sin(at / 14)),
  );
  return writeWav([samples], SAMPLE_RATE).audio;
}

/** Turn of a recording that is somewhere in these bytes. */
export function turnOfRecording(body) {
  const dataAt = body.indexOf('data', body.indexOf('WAVEfmt '));
  return (body.readUInt32LE(dataAt + 4) / 2 - SHORTEST) / SAMPLES_PER_TURN;
}
