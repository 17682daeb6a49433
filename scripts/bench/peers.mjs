import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import OpenAI, { toFile } from 'openai';

import { nowMs } from './clock.mjs';
import { audioOf } from './turns.mjs';

const KEY = 'none';

/**
 * The same turn as the bare client's, written with what others build such clerks from: no door, no database, no checks.
 * The vendor's SDK is always there; LangChain.js and Mastra are where `folder` has them installed. By name, each with a
 * function of the turn.
 */
export async function peersOf(baseURL, folder) {
  const sdk = new OpenAI({ apiKey: KEY, baseURL, maxRetries: 0 });
  const speech = {
    recognize: async (recording) =>
      (await sdk.audio.transcriptions.create({ model: 'recognize', file: await toFile(recording, 'a.wav') })).text,
    speak: async (input) =>
      (await sdk.audio.speech.create({ model: 'speak', voice: 'one', input, response_format: 'wav' })).arrayBuffer(),
  };
  const peers = { 'OpenAI SDK': turnOf({ ...speech, ...withSdk(sdk) }) };
  for (const [name, { packages, make }] of Object.entries(INSTALLED)) {
    const modules = folder && (await imported(folder, packages));
    if (modules) peers[name] = turnOf({ ...speech, ...make(baseURL, ...modules) });
  }
  return peers;
}

/** Everything as soon as its needs are there, the verdict awaited, speech by the sentence. */
function turnOf({ recognize, moderate, embed, generate, speak }) {
  return async (turn, recording = audioOf(turn), sentences = 1) => {
    const startedMs = nowMs();
    const question = await recognize(recording);
    await Promise.all([moderate(`The visitor said: ${JSON.stringify(question)}`), embed(question)]);
    let firstAudioMs = null;
    let spoken = 0;
    let text = '';
    for await (const piece of generate(`<material>\n${PASSAGE}\n</material>\n${question}`)) {
      text += piece;
      if (!/[.!?] $/.test(text)) continue;
      await speak(text);
      firstAudioMs ??= nowMs();
      text = '';
      spoken += 1;
      if (spoken === sentences) break;
    }
    return { startedMs, firstAudioMs };
  };
}

const PASSAGE =
  'passage (Storage): Both stores accept tires for storage. The tires are kept in a cool and dark warehouse. ' +
  'Each set gets a label with a number. Stored tires should be asked for before they are needed.';

function withSdk(sdk) {
  const chat = (model, content) => ({ model, messages: [{ role: 'user', content }] });
  const streamed = async function* (model, content) {
    for await (const chunk of await sdk.chat.completions.create({ ...chat(model, content), stream: true }))
      yield chunk.choices[0]?.delta.content ?? '';
  };
  return {
    moderate: (content) => wholeOf(streamed('moderate', content)),
    embed: (text) => sdk.embeddings.create({ model: 'embed', input: [text], encoding_format: 'float' }),
    generate: (content) => streamed('generate', content),
  };
}

const INSTALLED = {
  'LangChain.js': {
    packages: ['@langchain/openai'],
    make: (baseURL, { ChatOpenAI, OpenAIEmbeddings }) => {
      const common = { apiKey: KEY, configuration: { baseURL }, maxRetries: 0 };
      const [moderator, writer] = ['moderate', 'generate'].map((model) => new ChatOpenAI({ ...common, model }));
      const streamed = async function* (model, content) {
        for await (const { content: piece } of await model.stream(content)) yield piece;
      };
      const embedder = new OpenAIEmbeddings({ ...common, model: 'embed' });
      return {
        moderate: (content) => wholeOf(streamed(moderator, content)),
        embed: (text) => embedder.embedQuery(text),
        generate: (content) => streamed(writer, content),
      };
    },
  },
  Mastra: {
    packages: ['@mastra/core/agent', '@ai-sdk/openai-compatible'],
    make: (baseURL, { Agent }, { createOpenAICompatible }) => {
      const models = createOpenAICompatible({ name: 'bench', baseURL, apiKey: KEY });
      const agent = (name) => new Agent({ id: name, name, instructions: 'Answer.', model: models(name) });
      const [moderator, writer] = [agent('moderate'), agent('generate')];
      return {
        moderate: async (content) => wholeOf((await moderator.stream(content)).textStream),
        embed: (text) => models.textEmbeddingModel('embed').doEmbed({ values: [text] }),
        generate: async function* (content) {
          yield* (await writer.stream(content)).textStream;
        },
      };
    },
  },
};

async function wholeOf(pieces) {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** The modules of the packages, or undefined when one is not installed there. */
async function imported(folder, packages) {
  const anchor = join(folder, 'package.json');
  if (!existsSync(anchor)) throw new Error(`${folder} has no package.json`);
  const { resolve } = createRequire(pathToFileURL(anchor));
  try {
    return await Promise.all(packages.map((name) => import(pathToFileURL(resolve(name)))));
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    return undefined;
  }
}
