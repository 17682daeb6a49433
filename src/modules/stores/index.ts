export { StoreEntity } from './store.entity.js';
export { StoresModule } from './stores.module.js';
export { type StoreDetails, StoresService } from './stores.service.js';
export { visibleTo } from './visible-to.js';
