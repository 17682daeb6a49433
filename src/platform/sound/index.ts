export { monoOf, readWav, WavFault, type WavFormat } from './read-wav.js';
export { resample, toInt16 } from './resample.js';
export { samplesOf } from './samples-of.js';
export { wavOfPcm, writeWav } from './write-wav.js';
