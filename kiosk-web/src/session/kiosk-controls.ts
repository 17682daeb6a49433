import type { Player } from '../audio/player.js';
import type { KioskState } from '../machine/state.js';
import { type Asking, createAsking } from './asking.js';
import { createEntrance, type Entrance } from './entrance.js';
import { createExchanges } from './exchanges.js';
import { createFarewell } from './farewell.js';
import { createHandsFree, type HandsFree } from './hands-free.js';
import type { Dispatch } from './report-failure.js';
import type { Setup } from './setup.js';
import { createStaffCalls, type StaffCalls } from './staff-calls.js';
import { createTalking, type Level, type Talking } from './talking.js';
import { createVisit, type Visit } from './visit.js';

/** Everything a visitor, or staff at the lock, can do here. */
export interface KioskControls extends Asking, StaffCalls, Visit {
  entrance: Entrance;
  talking: Talking;
  handsFree: HandsFree;
}

export function createKioskControls(
  dispatch: Dispatch,
  stateNow: () => KioskState,
  setup: Setup,
  player: Player,
  level: Level,
): KioskControls {
  const farewell = createFarewell();
  const exchanges = createExchanges(dispatch, player, farewell);
  const talking = createTalking(dispatch, exchanges, level);
  const handsFree = createHandsFree(dispatch, exchanges, level);
  const drop = () => {
    talking.drop();
    handsFree.drop();
  };
  return {
    entrance: createEntrance(dispatch, exchanges, setup),
    talking,
    handsFree,
    ...createAsking(dispatch, stateNow, exchanges, drop),
    ...createStaffCalls(dispatch, stateNow, farewell),
    ...createVisit(dispatch, setup, exchanges, farewell, drop),
  };
}
