import { stripTypeScriptTypes } from 'node:module';

// Types become blanks, so lines and columns in a stack trace are those of the source: the same as in production.
export default { process: (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }) };
