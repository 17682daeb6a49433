export { type Connection, connectionOf, connectionType, PageArgs, PageInfoType } from './connection.js';
export { type Cursor, writeCursor } from './cursor.js';
export { GraphqlModule, type GraphqlSettings } from './graphql.module.js';
export { ListOrder, newestFirst, type Reading } from './list-order.js';
export { Loader, perRequest } from './loader.js';
export { LocaleType } from './locale.type.js';
export { type GraphqlContext, requestOf } from './request-of.js';
export { SubscriptionDoor } from './subscription-door.js';
