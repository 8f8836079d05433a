export {
  addDays,
  addMonths,
  ageOn,
  monthsBetween,
  parseCalendarDate,
  today,
  type CalendarDate,
  type CalendarDateFault,
} from './src/calendar-date.ts';
export { isPhone, parseBankAccount, parsePhone } from './src/contact.ts';
export { outOfRange, type DateOutOfRange } from './src/date-range.ts';
export { fenToJson, formatYuan, parseFen, type Fen, type FenFault } from './src/fen.ts';
export { isId, newId, parseId } from './src/id.ts';
export {
  checkCharacter,
  parseIdNumber,
  type IdNumber,
  type IdNumberFault,
  type IdNumberText,
  type Sex,
} from './src/id-number.ts';
export { accepted, refused, type BilingualText, type Parsed, type Reason } from './src/parsed.ts';
export {
  contains,
  levelOf,
  parentOf,
  parseRegionCode,
  prefixOf,
  subtreeRange,
  type RegionCode,
  type RegionCodeFault,
  type RegionLevel,
} from './src/region-code.ts';
export { parseText, type TextFault, type TextLimits } from './src/text.ts';
