export { CODE_PATTERNS } from './code-patterns.js';
export {
  ImportProductsCommand,
  type ImportReport,
  type ProductImport,
} from './commands/import-products/import-products.command.js';
export type { RefusalCode, RefusedRow } from './commands/import-products/product-file.js';
export { ProductsConsoleModule } from './console-api/products-console.module.js';
export { ProductMaster, type Vocabulary } from './product-master.js';
export { ProductMasterModule } from './product-master.module.js';
export type { ProductRow } from './product-row.js';
export type { ProductLookup } from './products.repository.js';
export type { Question, Resolution } from './resolution.js';
export { saysNo, saysYes } from './synonyms.js';
