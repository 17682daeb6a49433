import { describe, expect, it, jest } from '@jest/globals';

import type { Segment } from './exchange.js';
import { TaskNews } from './task-news.js';

const said = (index: number): Segment => ({
  index,
  kind: 'answer',
  text: `sentence ${index}`,
  audio: null,
  audioType: null,
  durationMs: null,
});

describe('the news of a task', () => {
  const never = new AbortController().signal;

  it('are the segments that were released, also those of before the question for them', async () => {
    const news = new TaskNews();
    news.begin('one');
    const listener = news.listen('one', never);
    news.released('one', said(0));
    news.released('two', said(7));
    news.released('one', said(1));
    expect(await listener.next()).toEqual([said(0), said(1)]);
    const next = listener.next();
    news.released('one', said(2));
    expect(await next).toEqual([said(2)]);
  });

  it('call for a look when the task ended here, whatever was released last', async () => {
    const news = new TaskNews();
    news.begin('one');
    const listener = news.listen('one', never);
    news.released('one', said(0));
    news.end('one');
    expect(await listener.next()).toEqual([]);
  });

  it('call for a look now and then while another process answers', async () => {
    expect(await new TaskNews().listen('one', never).next()).toEqual([]);
  });

  it('call for fewer looks when a look takes long', async () => {
    jest.useFakeTimers();
    try {
      const listener = new TaskNews().listen('one', never);
      const first = listener.next();
      await jest.advanceTimersByTimeAsync(250);
      await first;
      // The look.
      await jest.advanceTimersByTimeAsync(200);
      const told = jest.fn();
      void listener.next().then(told);
      await jest.advanceTimersByTimeAsync(700);
      expect(told).not.toHaveBeenCalled();
      await jest.advanceTimersByTimeAsync(100);
      expect(told).toHaveBeenCalled();
    } finally {
      jest.useRealTimers();
    }
  });

  it('call for a look when the time that was given is over', async () => {
    const news = new TaskNews();
    news.begin('one');
    expect(await news.listen('one', never).next(5)).toEqual([]);
  });

  it('end with their signal', async () => {
    const news = new TaskNews();
    news.begin('one');
    const closing = new AbortController();
    const listener = news.listen('one', closing.signal);
    const next = listener.next();
    closing.abort();
    expect(await next).toEqual([]);
    news.released('one', said(0));
    expect(await listener.next()).toEqual([]);
  });
});
