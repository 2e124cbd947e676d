import ts from 'typescript-eslint';
import rules from '../../eslint.config.js';

/**
 * The rules for components that need no types. Each component makes TypeScript look at all files
 * again, which takes most of the time of `npm run lint`; `svelte-check` has their types anyway.
 */
export default ts.config(rules, {
  files: ['**/*.svelte'],
  extends: [ts.configs.disableTypeChecked],
  languageOptions: { parserOptions: { projectService: false } },
});
