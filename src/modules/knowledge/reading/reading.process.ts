import { type FileQuestion, readFile } from './read-file.js';

/** Reads the files that it is sent, one at a time, until nobody is connected to it. */
process.on('message', (question: FileQuestion) => {
  void readFile(question).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());
