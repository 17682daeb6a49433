import { LexiconReader } from './lexicon-reader.js';
import { keptWeights, LinearClassifier, type NoteScores, type Scores, type Weights } from './linear/index.js';
import { formsOf } from './readable-forms.js';
import type { Findings } from './vote.js';

/** What both voters see in a text. */
export interface TextReading {
  readonly found: Findings;
  readonly scores: Scores;
  readonly notes: NoteScores;
}

/** The lexicon and the classifier over one reading of a text. What is said and what is read in documents goes through one. */
export class TextReader {
  private static kept: TextReader | null = null;

  private readonly lexicon = new LexiconReader();
  private readonly classifier: LinearClassifier;

  constructor(readonly weights: Weights) {
    this.classifier = new LinearClassifier(weights);
  }

  /** With the kept weights; lexicon and weights are loaded once in a process. */
  static shared(): TextReader {
    TextReader.kept ??= new TextReader(keptWeights());
    return TextReader.kept;
  }

  read(text: string): TextReading {
    const forms = formsOf(text);
    return { found: this.lexicon.find(forms), ...this.classifier.read(forms) };
  }
}
