export { createKeyPair, importSigningKey, importVerificationKeys } from './src/keys.ts';
export type { KeyPair, SigningKey, VerificationKeys } from './src/keys.ts';
export { signViewerToken, verifyViewerToken } from './src/token.ts';
export type { TokenRefusal, TokenVerdict } from './src/token.ts';
export type { Viewer } from './src/viewer.ts';
