import type { ApolloServerPlugin } from '@apollo/server';

import { Recent } from '../recent/index.js';

const MOST = 1_000;
/** Four times what the console's longest has. */
const LONGEST = 4_000;

/** Documents by their hashes, as they were asked in full: so many and so long that nobody fills the memory with them. */
export class KnownDocuments {
  private readonly documents = new Recent<string>(MOST);

  get(hash: string): Promise<string | undefined> {
    return Promise.resolve(this.documents.get(hash));
  }

  set(hash: string, document: string): Promise<void> {
    if (document.length <= LONGEST) this.documents.keep(hash, document);
    return Promise.resolve();
  }

  delete(): Promise<boolean> {
    return Promise.resolve(false);
  }
}

/** A hash that is no text is one that nobody knows: Apollo would make a text of it, which an object can refuse. */
export const hashesAreTexts: ApolloServerPlugin = {
  requestDidStart({ request: { extensions } }) {
    const named: unknown = extensions?.['persistedQuery'];
    if (typeof named === 'object' && named !== null && 'sha256Hash' in named && typeof named.sha256Hash !== 'string')
      named.sha256Hash = '';
    return Promise.resolve();
  },
};
