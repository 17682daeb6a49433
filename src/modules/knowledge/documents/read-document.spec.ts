import { describe, expect, it } from '@jest/globals';

import { readDocument } from './read-document.js';

const read = (text: string, source = 'docs/opening hours.md') => readDocument(source, new TextEncoder().encode(text));
const refusal = (code: string) => expect.objectContaining({ code });

describe('readDocument', () => {
  it('reads title, locale, store and attachments from the front matter', () => {
    const document = read(
      '---\ntitle: Storage\nlocale: en\nstore: 001\nattachments:\n  - file: shelf.png\n    caption: The shelf\n---\nBody.',
    );
    expect(document).toMatchObject({
      title: 'Storage',
      locale: 'en',
      store: '001',
      attachments: [{ file: 'shelf.png', caption: 'The shelf' }],
      body: 'Body.',
    });
  });

  it('takes the first heading, then the file name, for the title', () => {
    expect(read('# Storage\nBody.').title).toBe('Storage');
    expect(read('Body.').title).toBe('opening hours');
  });

  it('finds Japanese by its kana', () => {
    expect(read('冬用タイヤをお預かりします。').locale).toBe('ja');
    expect(read('We store winter tires.').locale).toBe('en');
  });

  it('reads a file with a byte order mark and Windows line ends', () => {
    expect(read('\uFEFF---\r\ntitle: Storage\r\n---\r\nBody.\r\n')).toMatchObject({
      title: 'Storage',
      body: 'Body.\n',
    });
  });

  it('lets keys be that mean nothing here', () => {
    expect(read('---\nlayout: page\ntitle: 2026\n---\nBody.').title).toBe('2026');
  });

  it.each([
    ['an unclosed front matter', '---\ntitle: a\n'],
    ['front matter that is no YAML', '---\ntitle: [\n---\nBody.'],
    ['front matter that is a list', '---\n- a\n---\nBody.'],
    ['an unknown locale', '---\nlocale: fr\n---\nBody.'],
    ['an attachment without a caption', '---\nattachments: [{file: a.png}]\n---\nBody.'],
    [
      'aliases that explode',
      `---\na: &a [1,2]\n${['b', 'c', 'd', 'e', 'f'].map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcde'[i]}`).join(',')}]`).join('\n')}\n---\nBody.`,
    ],
  ])('refuses %s', (_, text) => {
    expect(() => read(text)).toThrow(refusal('front_matter_invalid'));
  });

  it('refuses what is no text, empty or too large', () => {
    expect(() => read('a\0b')).toThrow(refusal('document_has_nul'));
    expect(() => read('---\ntitle: a\n---\n \n')).toThrow(refusal('document_empty'));
    expect(() => readDocument('a.md', new Uint8Array([0x80, 0xff, 0xfd]))).toThrow(refusal('document_not_utf8'));
    expect(() => readDocument('a.md', new Uint8Array(2 * 1024 * 1024 + 1))).toThrow(refusal('document_too_large'));
  });
});
