/** Every sentence of the page. A locale that lacks one does not compile. */
export interface Words {
  locked: {
    title: string;
    hint: string;
    code: string;
    entered(count: number, of: number): string;
    erase: string;
    checking: string;
    invalid: string;
    unavailable: string;
    tooMany(seconds: number): string;
  };
  starting: string;
  attract: { welcome: string; invitation: string; start: string; examples: string };
  elsewhere: { title: string; hint: string; take: string };
  greeting: { title: string; hint: string };
  talk: {
    start: string;
    startHint: string;
    tip: string;
    opening: string;
    send: string;
    sendHint: string;
    interrupt: string;
    cancel: string;
    again: string;
    otherWords: string;
    handsFree: string;
    handsFreeHint: string;
  };
  level: { waiting: string; quiet: string; good: string; loud: string };
  microphone: { denied: string; missing: string; silent: string; retry: string };
  handsFree: { label: string; opening: string; failed: string };
  noSpeechInput: string;
  listening: { title: string; hint: string };
  heard: { label: string; correct: string };
  thinking: { recognising: string; searching: string; slow: string; offline: string };
  answer: {
    label: string;
    replay: string;
    stop: string;
    helpful: string;
    yes: string;
    no: string;
    thanks: string;
    play: string;
  };
  product: { number: string; choose: string; attributes: Readonly<Record<string, string>>; yes: string; no: string };
  media: string;
  typing: { label: string; placeholder: string; send: string };
  quickQuestions: string;
  toolbar: {
    label: string;
    language: string;
    quieter: string;
    louder: string;
    volume(level: number, of: number): string;
    leave: string;
    callStaff: string;
  };
  staff: {
    calling: string;
    kept: string;
    keptHint: string;
    waiting: string;
    waitingHint: string;
    acknowledged: string;
    acknowledgedHint: string;
    unreachable: string;
    unreachableHint: string;
    phone: string;
    close: string;
  };
  offer: { question: string; accept: string };
  idle: { title: string; countdown(seconds: number): string; stay: string; leave: string };
  offline: { message: string; unsent: string; retry: string };
  problem: {
    nothingHeard: string;
    unplugged: string;
    notUnderstood: string;
    noAnswer: string;
    tooMany(seconds: number): string;
  };
}
