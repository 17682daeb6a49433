export { BUCKETS, FeatureReader, type Readable } from './features.js';
export { type Head, HEADS, type Mood, MOODS, type Note, NOTES, type Topic, TOPICS } from './heads.js';
export { LinearClassifier, type NoteScores, type Scores } from './linear-classifier.js';
export {
  keptWeights,
  NOTE_BUCKETS,
  readWeights,
  type Table,
  type Thresholds,
  type Weights,
  writeWeights,
} from './weights.js';
