import { RestartPause } from './restart-pause.js';

const take = (pause: RestartPause, times: number) => Array.from({ length: times }, () => pause.take());

describe('the pause before the engine is started again', () => {
  it('stays short however often an engine that came up is killed', () => {
    const pause = new RestartPause();
    for (let kill = 0; kill < 20; kill += 1) {
      expect(pause.take()).toBe(100);
      pause.cameUp();
    }
  });

  it('doubles up to ten seconds while the engine does not come up, and is short again once it did', () => {
    const pause = new RestartPause();
    expect(take(pause, 9)).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
    pause.cameUp();
    expect(take(pause, 2)).toEqual([100, 200]);
  });
});
