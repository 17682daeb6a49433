// A provider of every capability in a process of its own. Under /v1 it takes the time that was drawn for the request,
// under /z/v1 none. It remembers when each request arrived.
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { writeWav } from '../../dist/platform/sound/index.js';
import { contentTermsOf } from '../../dist/platform/words/index.js';
import { nowMs } from './clock.mjs';
import { drawMs, SENTENCES, TOKENS_PER_SENTENCE, tokensPerSecond } from './draws.mjs';
import { markOf, questionOf, turnOfMark, turnOfQuestion, turnOfRecording } from './turns.mjs';

const DIMENSIONS = 1024;
const seed = process.argv[2];
const RATE = 16_000;
const oneSecond = Int16Array.from({ length: RATE }, (_, at) =>
  Math.round(6_000 * Math.sin(at / 900) * Math.sin(at / 20)),
);
const voice = writeWav([oneSecond], RATE).audio;
let arrivals = [];

const server = createServer((request, response) => {
  const arrivedMs = nowMs();
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    answer(request.url, body, arrivedMs, response).catch((error) => response.destroy(error));
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));

process.on('message', ({ ask }) => {
  if (ask === 'arrivals') process.send({ arrivals });
  arrivals = [];
});

async function answer(url, body, arrivedMs, response) {
  const waits = !url.startsWith('/z/');
  const until = (ms) => (waits ? sleep(Math.max(0, arrivedMs + ms - nowMs())) : undefined);
  const take = (stage, turn) => {
    arrivals.push({ stage, turn, arrivedMs });
    return until(drawMs(seed, stage, turn));
  };
  if (url.endsWith('/audio/transcriptions')) {
    const turn = turnOfRecording(body);
    await take('recognize', turn);
    return json(response, { text: questionOf(turn) });
  }
  const asked = JSON.parse(body.toString('utf8'));
  if (url.endsWith('/embeddings')) {
    const texts = [asked.input].flat();
    const turn = turnOfQuestion(texts[0]);
    if (turn !== undefined) await take('embed', turn);
    return json(response, { data: texts.map((text, index) => ({ index, embedding: vectorOf(text) })) });
  }
  if (url.endsWith('/audio/speech')) {
    const turn = turnOfMark(asked.input);
    await take('speak', turn ?? asked.input);
    return response.writeHead(200, { 'content-type': 'audio/wav' }).end(voice);
  }
  const said = asked.messages.at(-1).content;
  if (asked.model === 'moderate') {
    await take('moderate', turnOfQuestion(JSON.parse(/"(?:[^"\\]|\\.)*"/.exec(said)[0])));
    return stream(response, ['ACCEPT'], () => undefined);
  }
  const turn = turnOfQuestion(said.slice(said.lastIndexOf('\n') + 1));
  // Asked which pictures help, it names none.
  if (turn === undefined) return stream(response, ['NONE'], () => undefined);
  const firstMs = drawMs(seed, 'firstToken', turn);
  const rate = tokensPerSecond(seed, turn);
  arrivals.push({ stage: 'firstToken', turn, arrivedMs });
  await stream(response, tokensOf(turn, said), (nth) => until(firstMs + (nth * 1000) / rate));
}

async function stream(response, tokens, pause) {
  let open = false;
  for (const [nth, content] of tokens.entries()) {
    await pause(nth);
    if (response.destroyed) return;
    if (!open) response.writeHead(200, { 'content-type': 'text/event-stream' });
    open = true;
    response.write(chunk({ delta: { content }, finish_reason: null }));
  }
  response.write(chunk({ delta: {}, finish_reason: 'stop' }));
  response.end('data: [DONE]\n\n');
}

function chunk(choice) {
  return `data: ${JSON.stringify({ choices: [{ index: 0, ...choice }] })}\n\n`;
}

function json(response, value) {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** Sentences of the material, the first with the mark of the turn, each in as many pieces as a sentence has tokens. */
function tokensOf(turn, said) {
  const material = said.slice(0, said.lastIndexOf('</material>')).replace(/^[\s\S]*?passage \([^)]*\): /, '');
  const sentences = material.match(/[^.!?\n]+[.!?]/g) ?? ['Please ask the staff.'];
  return Array.from({ length: SENTENCES }, (_, nth) => {
    const sentence = sentences[nth % sentences.length].trim();
    return piecesOf(nth === 0 ? `${markOf(turn)}${sentence}` : sentence);
  }).flat();
}

function piecesOf(sentence) {
  const at = (nth) => Math.round((nth * sentence.length) / TOKENS_PER_SENTENCE);
  return Array.from({ length: TOKENS_PER_SENTENCE }, (_, nth) =>
    sentence.slice(at(nth), at(nth + 1)).concat(nth === TOKENS_PER_SENTENCE - 1 ? ' ' : ''),
  );
}

/** Counted words: near in words is near in meaning, which is enough to find the passage. */
function vectorOf(text) {
  const vector = new Array(DIMENSIONS).fill(0);
  vector[0] = 0.01;
  for (const word of contentTermsOf(text)) {
    let hash = 7;
    for (const letter of word) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
    vector[hash % DIMENSIONS] += 1;
  }
  return vector;
}
