import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';

import type { FileReader, FileReading } from '../block.js';
import { UnreadableFile } from '../unreadable-file.js';
import { documentBlocks } from './document-blocks.js';
import type { Matrix } from './matrix.js';
import { layersOf, type TextItem } from './page-layers.js';
import { type PagePart, pageParts } from './page-parts.js';
import { rulesOf } from './page-rules.js';

const MOST_PAGES = 500;
const MOST_CHARACTERS = 2_000_000;
const FEWEST_LETTERS = 3;
const MOST_GARBLED = 0.2;
const BOLD = /bold|black|heavy|demi/iu;
/** What letters become of a font that does not say which they are. */
const GARBLED = /[\p{Co}\p{Cn}\uFFFD\u0001-\u0008\u000B\u000E-\u001F]/gu;

type Pdf = typeof PdfJs;

export const pdfReader: FileReader = {
  async read(bytes) {
    const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const task = pdf.getDocument(optionsFor(bytes));
    try {
      return await readOpened(pdf, await task.promise);
    } catch (error) {
      throw error instanceof Error && error.name === 'PasswordException'
        ? new UnreadableFile('document_encrypted')
        : error;
    } finally {
      await task.destroy();
    }
  },
};

type OpenedPdf = Awaited<ReturnType<Pdf['getDocument']>['promise']>;
type PdfPage = Awaited<ReturnType<OpenedPdf['getPage']>>;
type Styles = Awaited<ReturnType<PdfPage['getTextContent']>>['styles'];

async function readOpened(pdf: Pdf, document: OpenedPdf): Promise<FileReading> {
  if (document.numPages > MOST_PAGES) throw new UnreadableFile('document_too_long');
  const pages: PagePart[][] = [];
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items, styles } = await page.getTextContent();
    const texts = items.filter((item) => 'str' in item);
    text += texts.map(({ str }) => str).join('');
    if (text.length > MOST_CHARACTERS) throw new UnreadableFile('document_too_long');
    pages.push(await partsOf(pdf, page, texts, styles));
    page.cleanup();
  }
  const letters = text.replace(/\s/gu, '');
  if (letters.length < FEWEST_LETTERS) throw new UnreadableFile('document_without_text');
  if ((letters.match(GARBLED)?.length ?? 0) > letters.length * MOST_GARBLED)
    throw new UnreadableFile('document_garbled');
  const { info } = await document.getMetadata();
  return { title: titleOf(info), blocks: documentBlocks(pages) };
}

async function partsOf(pdf: Pdf, page: PdfPage, texts: readonly TextItem[], styles: Styles): Promise<PagePart[]> {
  if (texts.every(({ str }) => str.trim() === '')) return [];
  const viewport = page.getViewport({ scale: 1 }).transform as unknown as Matrix;
  const operators = await page.getOperatorList();
  const fonts = {
    isVertical: (name: string) => styles[name]?.vertical === true,
    isBold: (name: string) =>
      page.commonObjs.has(name) && BOLD.test(String((page.commonObjs.get(name) as { name?: unknown } | null)?.name)),
  };
  return pageParts(layersOf(texts, fonts, rulesOf(operators, pdf.OPS, viewport), viewport));
}

/** Nothing but what is in the file and in the package is read, nothing is drawn, and no picture is unpacked. */
function optionsFor(bytes: Uint8Array) {
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const folder = (name: string): string => join(root, name) + sep;
  return {
    data: new Uint8Array(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    maxImageSize: 1,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  };
}

function titleOf(info: object): string | null {
  const title: unknown = 'Title' in info ? info.Title : undefined;
  return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
}
