export { createVault, type DataKey, type Fields, type KeyOwner, type Vault } from './src/vault.ts';
export { sealedPattern, suites, type SuiteName } from './src/suites.ts';
export { newKeySet, withNewMasterKey, type KeySetDocument } from './src/key-set.ts';
export {
  ensureKeyFile,
  fixedKeys,
  keysInFile,
  masterKeysOf,
  noKeys,
  readKeyFile,
  writeKeyFile,
  type MasterKeys,
} from './src/master-keys.ts';
export { clueKeys, keyTables, personKeys, type KeyCount } from './src/key-table.ts';
export { childAge, erasedMask, holdsPersonalNumber, maskNumbersIn } from './src/masks.ts';
export { disclosureFor, type Disclosure } from './src/disclosure.ts';
export {
  classesByName,
  columnClasses,
  eventClasses,
  everyService,
  type Classes,
  type OpenTexts,
  type ServiceName,
} from './src/classification.ts';
export { heldAbout, type HeldRecord, type ReadText } from './src/held.ts';
