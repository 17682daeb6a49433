/** Set by the build, which puts the detector's files into a folder of that name. */
declare const __VOICE_DETECTOR_VERSION__: string;
