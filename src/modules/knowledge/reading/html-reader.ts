import { Parser } from 'htmlparser2';

import { decodeFile } from '../../../platform/encodings/index.js';
import type { FileReader, FileReading } from './block.js';
import { HtmlBlocks } from './html-blocks.js';
import { UnreadableFile } from './unreadable-file.js';

/** As a page names it within its first bytes; others are not read. */
const JAPANESE_CHARSET = /charset\s*=\s*["']?\s*(euc-jp|iso-2022-jp)/i;
const CHARSET_WITHIN = 2_048;

export const htmlReader: FileReader = {
  read(bytes) {
    const text = decoded(bytes);
    if (text === undefined || text.includes('\0')) throw new UnreadableFile('document_broken');
    return readHtml(text);
  },
};

export function readHtml(html: string): FileReading {
  const blocks = new HtmlBlocks();
  const parser = new Parser(blocks, { decodeEntities: true, lowerCaseTags: true });
  parser.end(html);
  return { title: blocks.title, blocks: blocks.blocks };
}

function decoded(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, CHARSET_WITHIN));
  const charset = JAPANESE_CHARSET.exec(beginning.toString('latin1'))?.[1];
  return charset ? new TextDecoder(charset).decode(bytes) : decodeFile(bytes);
}
