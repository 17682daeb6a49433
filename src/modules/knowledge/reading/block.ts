/** What a reader makes of a file, in reading order. `page` is there where the format has pages, from 1. */
export type Block = { readonly page?: number } & (
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A cell that spans several rows or columns stands in each of them: every row says all that is true of it. */
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
);

export interface FileReading {
  /** As the file itself names it. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
}

/** Reads one format. Runs in a process of its own, where it may fail, hang and grow as it likes. */
export interface FileReader {
  /** Throws `UnreadableFile` where it knows why; anything else it throws says that the file is broken. */
  read(bytes: Uint8Array): Promise<FileReading> | FileReading;
}
