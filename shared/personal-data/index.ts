export { createVault, type Fields, type PersonKey, type Vault } from './src/vault.ts';
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
export {
  countKeys,
  destroyKey,
  findKeys,
  keepKeysPart,
  lockKeysNotUnder,
  personKeyOfRow,
  personKeyTableSql,
  personKeyWallSql,
  replaceKeys,
} from './src/key-table.ts';
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
export { heldAbout, type HeldRecord } from './src/held.ts';
