import { answerQuestions } from '../../../platform/threads/index.js';
import { readSound } from './read-sound.js';

answerQuestions(readSound);
