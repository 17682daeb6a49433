import { type AnswerTo, operation } from '../api/operation.js';

export const STORES = operation(`
  query StoresWithHours {
    stores { id code name phone timeZone version openingHours { week { weekday opens closes } closedDays } }
  }
`);
export type Store = AnswerTo<typeof STORES>['stores'][number];

export const CREATE = operation(`mutation CreateStore($input: NewStore!) { createStore(input: $input) { id } }`);
export const CHANGE = operation(`
  mutation ChangeStore($id: ID!, $expectedVersion: Int!, $input: StoreInput!) {
    changeStore(id: $id, expectedVersion: $expectedVersion, input: $input) { id version }
  }
`);
