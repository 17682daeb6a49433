// Who dies when. The points before the commit come first: their keys are free some seconds later, while the rest goes on.

export const FULL = {
  wanted: { exchanges: 200, kills: 40 },
  oneProcess: {
    kiosks: 5,
    exchanges: 90,
    points: [
      ...['accepted', 'recognizing', 'committed', 'releasing', 'released', 'completing'],
      ...['accepted', 'recognizing', 'committed', 'releasing', 'released', 'completing'],
      ...['committed', 'completing'],
    ],
  },
  apiAndWorker: {
    kiosks: 5,
    exchanges: 80,
    rounds: [
      { api: 'accepted', worker: null },
      { api: 'committed', worker: 'now' },
      { api: 'releasing', worker: 'completing' },
      { api: 'recognizing', worker: 'now' },
      { api: 'completing', worker: null },
      { api: 'released', worker: 'now' },
      { api: 'committed', worker: 'releasing' },
    ],
  },
  databaseProcess: {
    kiosks: 5,
    exchanges: 80,
    lives: [
      { points: ['accepted', 'committed', 'releasing', 'now'], imports: ['self'] },
      { points: ['released', 'completing', 'recognizing', 'now'], imports: ['engine', 'self'] },
      { points: ['completing', 'accepted', 'now'], imports: ['engine'] },
    ],
  },
};

export const QUICK = {
  wanted: { exchanges: 40, kills: 8 },
  oneProcess: { kiosks: 4, exchanges: 14, points: ['released'] },
  apiAndWorker: { kiosks: 4, exchanges: 14, rounds: [{ api: 'committed', worker: null }] },
  databaseProcess: {
    kiosks: 4,
    exchanges: 14,
    lives: [{ points: ['accepted', 'completing', 'releasing', 'now', 'now'], imports: ['self'] }],
  },
};
