export { readEnv } from './src/environment.ts';
export { describeError } from './src/error-fields.ts';
export type { ErrorFields } from './src/error-fields.ts';
export { createLogger, logLevels } from './src/logger.ts';
export type { Logger, LogLevel, LogMethod } from './src/logger.ts';
export { runProcess } from './src/run-process.ts';
export type { RunOptions, Running } from './src/run-process.ts';
export { StartError } from './src/start-error.ts';
