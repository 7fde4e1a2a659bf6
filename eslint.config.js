import js from '@eslint/js';
import ts from 'typescript-eslint';

export default ts.config(
  {
    ignores: [
      'bench/peers/venv',
      'test-out',
      'dist',
      'node_modules',
      'coverage',
      'data/built',
      'demo-out',
      'model',
      'samples',
      'test/golden',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly' } },
    rules: {
      'no-control-regex': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    // What a browser offers; TypeScript knows the rest.
    files: ['src/web/**/*.{ts,tsx}', 'test/{web,browser}/**/*.{ts,tsx}'],
    rules: { 'no-undef': 'off' },
  },
  { files: ['*.config.{js,ts}'], rules: { 'no-restricted-exports': 'off' } },
);
