import { readdirSync, existsSync } from 'node:fs'
import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import importX from 'eslint-plugin-import-x'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import reactHooks from 'eslint-plugin-react-hooks'
import prettier from 'eslint-config-prettier'

/** Features of one app never import each other: what two of them need belongs in components or lib. */
const featureZones = ['src', 'console'].flatMap((app) => {
  const folder = `${app}/features`
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.map((name) => ({
    target: `./${folder}/${name}`,
    from: `./${folder}`,
    except: [`./${name}`],
    message: 'A feature never imports another feature.',
  }))
})

/** The arrows of ARCHITECTURE.md: core below all, the three programs apart, pages over features over the rest. */
const zones = [
  {
    target: './core',
    from: ['./server', './src', './console', './tests'],
    message: 'core stands below everything.',
  },
  { target: './core/contract', from: './core/rules', message: 'The contract knows no rules.' },
  { target: './server', from: ['./src', './console'], message: 'The server never imports a client.' },
  { target: './src', from: ['./server', './console'], message: 'The mini-program imports core only.' },
  { target: './console', from: ['./server', './src'], message: 'The console imports core only.' },
  { target: './src/features', from: './src/pages', message: 'pages › features › components, lib.' },
  {
    target: './src/components',
    from: ['./src/pages', './src/features'],
    message: 'A component knows no domain.',
  },
  {
    target: './src/lib',
    from: ['./src/pages', './src/features', './src/components'],
    message: 'lib stands lowest.',
  },
  {
    target: './server/store',
    from: ['./server/routes', './server/commands'],
    message: 'routes › commands › store.',
  },
  { target: './server/commands', from: './server/routes', message: 'routes › commands › store.' },
  {
    target: './console/features',
    from: './console/screens',
    message: 'screens › features › components, lib.',
  },
  {
    target: './console/components',
    from: ['./console/screens', './console/features'],
    message: 'A component knows no screen and no feature.',
  },
  {
    target: './console/lib',
    from: ['./console/screens', './console/features', './console/components'],
    message: 'lib stands lowest.',
  },
  ...featureZones,
]

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', '.cache', 'tests/output', 'coverage'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked, ...tseslint.configs.stylistic],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './server/tsconfig.json', './console/tsconfig.json'] },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['./tsconfig.json', './server/tsconfig.json', './console/tsconfig.json'],
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['{src,console}/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/pages/**/*.tsx'],
    rules: { 'max-lines': ['error', { max: 110, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Taro'][callee.property.name='request']",
          message: 'Requests go through lib/api-client.',
        },
        {
          selector: "MemberExpression[property.name='TARO_ENV']",
          message: 'Platform differences live in .weapp and .h5 files.',
        },
      ],
    },
  },
  {
    files: ['console/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              // Words and rules are free of TypeBox; schemas would weigh on the first load.
              regex: 'core/contract/(?!.*(-words|-codes|-widths)$)',
              allowTypeImports: true,
              message: 'Of the contract only types and words reach the browser.',
            },
          ],
        },
      ],
      'no-restricted-globals': ['error', { name: 'fetch', message: 'Requests go through lib/api-client.' }],
    },
  },
  {
    files: ['console/**/*.test.{ts,tsx}'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  { files: ['console/lib/api-client.ts'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/lib/**'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['scripts/**', 'server/main.ts', 'tests/**', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        __dirname: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
)
