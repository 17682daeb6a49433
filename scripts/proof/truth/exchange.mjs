import { built } from './shop.mjs';
import { decisionOf } from './scene.mjs';

const AUDIO = { audio: new Uint8Array(1), type: 'audio/wav', durationMs: 1 };

/** Speaks through the real composer and the real speaker; only the model and the voice are the proof's own. */
export async function openMouth() {
  const { AnswerComposer } = await built('modules/conversation/answer/answer-composer.js');
  const { AnswerSpeaker } = await built('modules/conversation/answer/answer-speaker.js');
  const { ExtractiveLanguageModel } = await built('providers/local/language-model/extractive-language-model.js');
  const { ModerationService } = await built('modules/moderation/index.js');
  const { GuardrailService } = await built('modules/moderation/guardrails/index.js');
  const { SENTENCE_GUARDRAILS } = await built('modules/moderation/sentences/index.js');
  const { TIRE_PATTERNS } = await built('modules/values/index.js');
  const { Logger } = await built('../node_modules/@nestjs/common/index.js');
  Logger.overrideLogger(false);
  const models = (model) => [model, new ExtractiveLanguageModel()];
  const gate = new ModerationService([], new GuardrailService(SENTENCE_GUARDRAILS));

  return async function speak(scene, model) {
    const heard = [];
    const speak = ({ text, spoken }) => {
      heard.push(spoken ?? text);
      return Promise.resolve(AUDIO);
    };
    const voice = { canSpeak: () => true, speak, speakFixed: (_locale, text) => speak({ text }) };
    const released = [];
    const segments = {
      get answered() {
        return released.length;
      },
      release: (_kind, text) => {
        released.push(text);
        return Promise.resolve();
      },
    };
    const speaker = new AnswerSpeaker(new AnswerComposer(models(model), TIRE_PATTERNS, gate), voice, TIRE_PATTERNS);
    const composition = {
      decision: decisionOf(scene),
      locale: scene.locale,
      question: scene.question,
      history: [],
    };
    const answer = await speaker.answer(composition, segments, new AbortController().signal);
    return { released, heard, answer };
  };
}

/** A model that says what it is given, in pieces that end anywhere. Asked again, it says the next thing that it was given. */
export function teller(chance, ...texts) {
  const model = {
    name: 'proof:teller',
    asked: 0,
    async *generate() {
      const text = texts[Math.min(model.asked, texts.length - 1)];
      model.asked += 1;
      for (let at = 0; at < text.length;) {
        const next = at + chance.between(1, 9);
        yield text.slice(at, next);
        at = next;
      }
    },
  };
  return model;
}
