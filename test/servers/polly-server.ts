import type { ServerResponse } from 'node:http';

import { awsError } from './aws-errors.js';
import { type Dialect, pause, sendError } from './faults.js';
import { ProviderServer, type ReceivedRequest } from './provider-server.js';
import { isSigned } from './sigv4.js';

const RATE = 16_000;
const MS_A_CHARACTER = 10;
const MOST_SAID = 3_000;
const MOST_WITH_MARKUP = 6_000;
const MARKUP = /<[^>]*>/g;

/** Speaks the protocol of Polly's SynthesizeSpeech: a tone as long as what was to be said. */
export class PollyServer extends ProviderServer {
  /** Takes no markup, as if there were a fault in it. */
  refusesSsml = false;
  /** The sound is written in this many parts, with a pause after each. */
  parts = 1;
  pauseMs = 0;

  static start(): Promise<PollyServer> {
    return new PollyServer().listen();
  }

  override reset(): void {
    super.reset();
    this.refusesSsml = false;
    this.parts = 1;
    this.pauseMs = 0;
  }

  protected dialectOf(): Dialect {
    const half = Buffer.alloc(4_001, 1);
    return {
      type: 'audio/pcm',
      half,
      broken: Buffer.alloc(1),
      keepAlive: Buffer.alloc(2),
      bulk: Buffer.alloc(1_000_000),
      // Polly tells of too many requests as of a bad one.
      throttled: awsError(400, 'slow down', 'ThrottlingException'),
      error: (status, message) => awsError(status, message),
    };
  }

  protected async answer(request: ReceivedRequest, response: ServerResponse): Promise<void> {
    const { TextType, Text } = request.body;
    const text = String(Text);
    const said = TextType === 'ssml' ? text.replace(MARKUP, '') : text;
    const refuse = (name: string) => {
      sendError(response, awsError(400, 'refused', name));
    };
    if (!isSigned(request, 'polly')) refuse('UnrecognizedClientException');
    else if (text.length > MOST_WITH_MARKUP || said.length > MOST_SAID) refuse('TextLengthExceededException');
    else if (TextType === 'ssml' && (this.refusesSsml || !isSsml(text))) refuse('InvalidSsmlException');
    else await this.speak(toneOf(MS_A_CHARACTER * said.length + 100), said.length, response);
  }

  private async speak(sound: Buffer, characters: number, response: ServerResponse): Promise<void> {
    response.writeHead(200, { 'content-type': 'audio/pcm', 'x-amzn-requestcharacters': String(characters) });
    const size = Math.ceil(sound.length / this.parts);
    for (let at = 0; at < sound.length; at += size) {
      if (response.destroyed) return;
      response.write(sound.subarray(at, at + size));
      if (this.pauseMs) await pause(this.pauseMs);
    }
    response.end();
  }
}

/** Well-formed as far as a synthesiser of ours writes it: every tag that opens is closed, and no sign stands bare. */
function isSsml(text: string): boolean {
  const open: string[] = [];
  for (const [, closes, name = ''] of text.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (!closes) open.push(name);
    else if (open.pop() !== name) return false;
  }
  const content = text.replace(MARKUP, '');
  return text.startsWith('<speak>') && open.length === 0 && !/[<>]|&(?!amp;|lt;|gt;)/.test(content);
}

/** A sine of sixteen samples, over and over. */
const WAVE = Buffer.from(Int16Array.from({ length: 16 }, (_, at) => 8000 * Math.sin((at * Math.PI) / 8)).buffer);

const toneOf = (durationMs: number): Buffer => Buffer.alloc(2 * Math.round((durationMs / 1000) * RATE), WAVE);
