export { withoutCourtesies } from './courtesies.js';
export { inDocumentWords } from './document-words.js';
export { plainSentencesOf } from './plain-sentences.js';
export { bigramsOf, normalForm, type Run, runsOf } from './runs.js';
export { isStopWord } from './stop-words.js';
export { bigramTerms, compoundsOf, contentTermsOf, wordsOfRun } from './words.js';
