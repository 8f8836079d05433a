export { createKeyPair, importSigningKey, importVerificationKeys } from './src/keys.ts';
export type { KeyPair, SigningKey, VerificationKeys } from './src/keys.ts';
export { watchSigningKey, watchVerificationKeys } from './src/key-files.ts';
export { signViewerToken, verifyViewerToken } from './src/token.ts';
export type { TokenRefusal, TokenVerdict } from './src/token.ts';
export { seesRegion } from './src/viewer.ts';
export type { Area, Viewer } from './src/viewer.ts';
export { purposes, type Purpose } from './src/purposes.ts';
export { scopes, type Scope } from './src/scopes.ts';
