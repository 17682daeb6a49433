export { storeJson, StoreType } from './console-api/store.type.js';
export { StoresConsoleModule } from './console-api/stores-console.module.js';
export { StoreEntity } from './store.entity.js';
export { StoresModule } from './stores.module.js';
export { type StoreDetails, StoresService } from './stores.service.js';
export { visibleTo } from './visible-to.js';
