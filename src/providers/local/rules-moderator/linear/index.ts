export { BUCKETS, FeatureReader, type Readable } from './features.js';
export { LinearClassifier, type Scores } from './linear-classifier.js';
export {
  type Head,
  HEADS,
  type HeadWeights,
  readWeights,
  type Thresholds,
  type Weights,
  writeWeights,
} from './weights.js';
