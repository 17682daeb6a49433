import { describe, expect, it } from '@jest/globals';

import { isDeleted, isMoving, versionToEdit } from './document.js';

describe('how far a document has come', () => {
  it('is asked for again until it is live, refused, or waits for somebody', () => {
    const stages = ['uploaded', 'extracted', 'split', 'embedded', 'live', 'refused', 'superseded'] as const;
    expect(stages.filter(isMoving)).toEqual(['uploaded', 'extracted', 'split']);
  });

  it('offers a draft to be edited, else what is live, and never what was gone back from', () => {
    const version = (number: number, stage: 'embedded' | 'live' | 'superseded' | 'refused', body: string | null) => ({
      number,
      stage,
      body,
    });
    const edited = (...versions: ReturnType<typeof version>[]) => versionToEdit({ versions })?.number;
    expect(edited(version(3, 'embedded', 'c'), version(2, 'live', 'b'))).toBe(3);
    expect(edited(version(3, 'superseded', 'c'), version(2, 'live', 'b'))).toBe(2);
    expect(edited(version(3, 'refused', null), version(2, 'live', 'b'))).toBe(2);
    expect(edited(version(3, 'superseded', 'c'), version(2, 'superseded', 'b'))).toBe(3);
    expect(edited(version(1, 'refused', null))).toBeUndefined();
  });

  it('tells a deleted document from one whose earlier version answers again', () => {
    expect(isDeleted({ stage: 'superseded', liveVersion: null })).toBe(true);
    expect(isDeleted({ stage: 'superseded', liveVersion: 1 })).toBe(false);
    expect(isDeleted({ stage: 'refused', liveVersion: null })).toBe(false);
  });
});
