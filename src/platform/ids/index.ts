/** Ids grow with time, so that neighbours in time are neighbours in the index. */
export { v7 as newId } from 'uuid';
