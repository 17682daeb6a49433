export { monoOf, readWav, WavFault, type WavFormat } from './read-wav.js';
export { resample, toInt16 } from './resample.js';
export { wavOfPcm, writeWav } from './write-wav.js';
