import { afterAll, describe, expect, it } from '@jest/globals';

import { aPdf, shown } from '../../../../test/support/a-pdf.js';
import { DocumentReader } from '../documents/document-reader.js';
import { FileReading } from './file-reading.js';
import { ReadingProcess } from './reading-process.js';

const signal = new AbortController().signal;
const bytes = (text: string) => new TextEncoder().encode(text);
const files = new FileReading();
const reader = new DocumentReader(files);
const bodyOf = async (name: string, content: Uint8Array) => (await reader.read(name, content, signal)).body;

const ROWS = [
  ['Size', 'Fitting', 'Storage'],
  ['205/55R16', '4,400', '8,800'],
  ['225/45R17', '5,500', '9,900'],
];
const texts = ROWS.flatMap((row, down) => row.map((text, across) => shown(text, 60 + across * 120, 700 - down * 20)));

afterAll(() => files.onApplicationShutdown());

describe('reading a PDF', () => {
  it('finds headings by their size, joins the lines of a paragraph, and keeps the page', async () => {
    const first = [
      shown('Storage of tires', 60, 780, 20),
      shown('We keep your winter tires in a dry room un-', 60, 740),
      shown('til the autumn, and call you before.', 60, 728),
    ];
    const body = await bodyOf(
      'a.pdf',
      aPdf(first.join('\n'), shown('Bring the receipt with you, please, on that day.', 60, 740)),
    );
    expect(body).toBe(
      '<!-- page 1 -->\n\n# Storage of tires\n\nWe keep your winter tires in a dry room until the autumn, and call you before.\n\n' +
        '<!-- page 2 -->\n\nBring the receipt with you, please, on that day.\n',
    );
  });

  const TABLE =
    '| Size | Fitting | Storage |\n| --- | --- | --- |\n| 205/55R16 | 4,400 | 8,800 |\n| 225/45R17 | 5,500 | 9,900 |';

  it('keeps a table that is drawn', async () => {
    const lines = [714, 694, 674, 654].map((y) => `50 ${y} m 410 ${y} l S`);
    const walls = [50, 170, 290, 410].map((x) => `${x} 654 m ${x} 714 l S`);
    expect(await bodyOf('a.pdf', aPdf([...lines, ...walls, ...texts].join('\n')))).toContain(TABLE);
  });

  it('keeps a table that nothing but its columns shows', async () => {
    expect(await bodyOf('a.pdf', aPdf([shown('Our prices', 60, 760, 16), ...texts].join('\n')))).toContain(TABLE);
  });

  it('says what spans rows in each of them', async () => {
    const drawn = ['50 714 m 290 714 l S', '170 694 m 290 694 l S', '50 674 m 290 674 l S', '50 654 m 290 654 l S'];
    const walls = [50, 170, 290].map((x) => `${x} 654 m ${x} 714 l S`);
    const cells = [
      shown('Winter', 60, 690),
      shown('4,400', 180, 700),
      shown('5,500', 180, 680),
      shown('Summer', 60, 660),
      shown('9,900', 180, 660),
    ];
    expect(await bodyOf('a.pdf', aPdf([...drawn, ...walls, ...cells].join('\n')))).toContain(
      '| Winter | 4,400 |\n| --- | --- |\n| Winter | 5,500 |\n| Summer | 9,900 |',
    );
  });
});

describe('reading other files', () => {
  it('reads HTML with what spans rows and columns, and without what is no text', async () => {
    const page =
      '<title>T</title><script>no()</script><h1>Prices</h1><p>All <b>with</b> tax.</p><ul><li>one<li>two</ul>' +
      '<table><tr><th rowspan=2>Size</th><th colspan=2>Price</th></tr><tr><th>Fit</th><th>Keep</th></tr><tr><td>16</td><td>4,400</td><td>8,800</td></tr></table>';
    expect(await reader.read('a.html', bytes(page), signal)).toMatchObject({
      title: 'T',
      body: '# Prices\n\nAll with tax.\n\n- one\n- two\n\n| Size | Price Fit | Price Keep |\n| --- | --- | --- |\n| 16 | 4,400 | 8,800 |\n',
    });
  });

  it('reads CSV with any usual delimiter, in UTF-8 and CP932', async () => {
    expect(await bodyOf('a.csv', bytes('Size;Price\n16;4,400\n'))).toBe(
      '| Size | Price |\n| --- | --- |\n| 16 | 4,400 |\n',
    );
    const japanese = Buffer.from('83548343835981402c89bf8a690a31362c3434', 'hex');
    expect(await bodyOf('a.csv', japanese)).toContain('| サイズ | 価格 |');
  });
});

describe('what is refused', () => {
  it.each([
    ['document_unsupported', 'a.pptx', bytes('x')],
    ['document_wrong_type', 'a.pdf', bytes('no pdf')],
    ['document_wrong_type', 'a.docx', aPdf('')],
    ['document_wrong_type', 'a.md', aPdf('')],
    ['document_broken', 'a.pdf', bytes('%PDF-1.4\nnothing else')],
    ['document_broken', 'a.xlsx', Buffer.from('504b03040000', 'hex')],
    ['document_without_text', 'a.pdf', aPdf('0 0 m 9 9 l S')],
    ['document_without_text', 'a.html', bytes('<img src=a.png>')],
    ['document_too_large', 'a.pdf', new Uint8Array(26 * 1024 * 1024)],
  ])('%s: %s', async (code, name, content) => {
    await expect(reader.read(name, content, signal)).rejects.toMatchObject({ code });
  });

  it('is a file that takes too long, or too much memory, and the next one is read all the same', async () => {
    for (const limits of [
      { deadlineMs: 1, memoryMb: 512 },
      { deadlineMs: 60_000, memoryMb: 16 },
    ]) {
      const child = new ReadingProcess(limits);
      const question = { format: 'pdf', bytes: aPdf(...Array.from({ length: 400 }, () => texts.join('\n'))) } as const;
      expect(await child.ask(question, signal)).toEqual({ fault: 'document_too_demanding' });
      expect(child.hasEnded).toBe(true);
    }
    expect(await bodyOf('a.csv', bytes('a,b\n1,2'))).toContain('| 1 | 2 |');
  });
});
