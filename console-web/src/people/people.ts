import { type AnswerTo, operation } from '../api/operation.js';

export const PEOPLE = operation(`query People { people { id email subject storeIds disabledAt createdAt version } }`);
export type KnownPerson = AnswerTo<typeof PEOPLE>['people'][number];

export const CREATE = operation(`mutation CreatePerson($input: NewPerson!) { createPerson(input: $input) { id } }`);
export const LIMIT = operation(`
  mutation LimitPerson($id: ID!, $expectedVersion: Int!, $storeIds: [ID!]) {
    limitPerson(id: $id, expectedVersion: $expectedVersion, storeIds: $storeIds) { id version }
  }
`);
export const DISABLE = operation(`
  mutation DisablePerson($id: ID!, $expectedVersion: Int!) {
    disablePerson(id: $id, expectedVersion: $expectedVersion) { id version }
  }
`);
export const ENABLE = operation(`
  mutation EnablePerson($id: ID!, $expectedVersion: Int!) {
    enablePerson(id: $id, expectedVersion: $expectedVersion) { id version }
  }
`);
