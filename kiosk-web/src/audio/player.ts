export interface Sound {
  index: number;
  base64: string;
  type: string;
}

export interface PlayerListener {
  playing(index: number): void;
  /** Nothing is left to play, or the browser refused to. */
  drained(): void;
}

/** Plays sounds one after the other through one audio element. */
export class Player {
  private queue: Sound[] = [];
  private listener: PlayerListener | null = null;
  private url: string | null = null;
  private audible = false;

  constructor(private readonly element: HTMLAudioElement) {
    element.addEventListener('ended', this.next);
    element.addEventListener('error', this.skip);
  }

  setVolume(fraction: number): void {
    this.element.volume = fraction;
  }

  /** Forgets what was queued; sounds enqueued from now on are reported to `listener`. */
  begin(listener: PlayerListener): void {
    this.stop();
    this.listener = listener;
  }

  enqueue(sound: Sound): void {
    this.queue.push(sound);
    if (!this.url) this.next();
  }

  stop(): void {
    this.queue = [];
    this.listener = null;
    this.release();
  }

  private readonly next = (): void => {
    const sound = this.queue.shift();
    this.release();
    if (!sound) return this.listener?.drained();
    const bytes = Uint8Array.from(atob(sound.base64), (letter) => letter.charCodeAt(0));
    const url = URL.createObjectURL(new Blob([bytes], { type: sound.type }));
    this.url = url;
    this.element.src = url;
    this.listener?.playing(sound.index);
    this.element.play().then(
      () => (this.audible = this.url === url),
      () => this.url === url && this.next(),
    );
  };

  /** A sound that cannot be played is reported by `play` and perhaps again as an event: only one may move on. */
  private readonly skip = (): void => {
    if (this.audible) this.next();
  };

  private release(): void {
    if (!this.url) return;
    URL.revokeObjectURL(this.url);
    this.url = null;
    this.audible = false;
    this.element.pause();
    this.element.removeAttribute('src');
  }
}
