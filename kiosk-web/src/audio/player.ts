export interface Sound {
  index: number;
  base64: string;
  type: string;
}

export interface PlayerListener {
  playing(index: number): void;
  /** The first sound since `begin` really comes out of the loudspeaker. */
  heard(): void;
  /** Nothing is left to play. */
  drained(): void;
  /** The browser plays nothing before somebody touches the page. */
  refused(): void;
}

/** Plays sounds one after the other through one audio element. */
export class Player {
  private queue: Sound[] = [];
  private listener: PlayerListener | null = null;
  private url: string | null = null;
  private audible = false;
  private heard = false;

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
    this.heard = false;
  }

  /** Nothing is played for a listener who was refused: they begin again. */
  enqueue(sound: Sound): void {
    if (!this.listener) return;
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
      () => this.begun(url),
      (error: unknown) => this.failed(url, error),
    );
  };

  private begun(url: string): void {
    if (this.url !== url) return;
    this.audible = true;
    if (this.heard) return;
    this.heard = true;
    this.listener?.heard();
  }

  private failed(url: string, error: unknown): void {
    if (this.url !== url) return;
    if (!(error instanceof DOMException && error.name === 'NotAllowedError')) return this.next();
    const refused = this.listener;
    this.stop();
    refused?.refused();
  }

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
