import mammoth from 'mammoth';

import type { FileReader } from './block.js';
import { readHtml } from './html-reader.js';
import { checkZip } from './zip-limits.js';

export const docxReader: FileReader = {
  async read(bytes) {
    await checkZip(bytes, 'word/document.xml');
    // Pictures are attachments or nothing; a file outside the document is never looked at.
    const withoutPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: withoutPictures, externalFileAccess: false },
    );
    return readHtml(value);
  },
};
