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
  'is there a fee for fitting tires',
  'when should winter tires be put on',
  'how does a tire pressure monitoring system work',
  'do you sell gift cards',
];
const OPENINGS = ['', 'hello, ', 'excuse me, ', 'hi, ', 'sorry, ', 'good day, ', 'one question, ', 'well, '];
const ENDINGS = ['', ' please', ' thank you', ' thanks a lot', ' here', ' then', ' by the way', ' exactly'];
const MARKS = (
  'Amber Aspen Birch Cedar Cherry Clover Coral Dahlia Elder Fern Hazel Heather Iris Ivy Jasmine Juniper Laurel Lilac ' +
  'Linden Lotus Maple Moss Myrtle Olive Orchid Pine Poppy Reed Rose Sage Violet Willow'
).split(' ');
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

/** Two words that the model of this turn begins its answer with, so that its speech can be told from all others. */
export function markOf(turn) {
  return `${MARKS[Math.floor(turn / MARKS.length) % MARKS.length]} ${MARKS[turn % MARKS.length]}`;
}

export function turnOfMark(text) {
  const [first, second] = text.split(/[ :]/, 2).map((word) => MARKS.indexOf(word));
  return first < 0 || !(second >= 0) ? undefined : first * MARKS.length + second;
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
