import checkFile from 'eslint-plugin-check-file';
import simpleImportSort from 'eslint-plugin-simple-import-sort';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/dist/', 'docs/', 'node_modules/', '.data/', 'demo/', 'coverage/', 'reports/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    plugins: { 'simple-import-sort': simpleImportSort, 'check-file': checkFile },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'simple-import-sort/imports': 'error',
      'simple-import-sort/exports': 'error',
      'check-file/filename-naming-convention': ['error', { '**/*.{ts,tsx}': '+([a-z0-9.-])' }],
      'check-file/folder-naming-convention': ['error', { 'src/**/': 'KEBAB_CASE' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      'max-params': ['error', { max: 8 }],
      complexity: ['error', 25],
      // An async generator keeps the shape of its contract, whether or not it waits for anything.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Export by name.' }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/platform/config reads the environment.' },
      ],
    },
  },
  { files: ['src/platform/config/environment.ts', 'test/**'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['src/main.ts', 'src/cli.ts', 'src/insert-rag-document.ts', 'test/**', 'scripts/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/*.integration-spec.ts', 'test/**/*.ts'],
    rules: {
      'max-lines': ['error', 500],
      // Rows of SQL and bodies of HTTP are read as what the test expects them to be.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // The controls of the page are plain functions in an interface.
  // A reducer is one case per action.
  { files: ['kiosk-web/src/machine/reducer.ts'], rules: { complexity: 'off' } },
  { files: ['kiosk-web/**/*.tsx'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  { files: ['**/vite.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  // A module class of Nest has no body, and its tokens of parameters look unbound.
  { files: ['src/**/*.module.ts'], rules: { '@typescript-eslint/no-extraneous-class': 'off' } },
);
