/**
 * The text that a village puts on its board for at least five days before a household is recognised. It never shows an ID
 * number, a phone, a bank account or health (domain.md, Recognition): there is no field for them. Of the risks, which
 * would tell of illness and disability, it says nothing; the category is said, because it is what the village is asked
 * about. Names of places and heads are texts that people wrote, so numbers in them are masked once more.
 */
import { maskNumbersIn } from '@shouwang/personal-data';
import { addDays, type CalendarDate } from '@shouwang/values';
import type { MonitoredHouseholdRow } from '../monitored-households/table.ts';

/** Everything that a notice can say. */
export interface NoticeFacts {
  villageName: string;
  /** As the asker may see it: masked, or in clear for a purpose. */
  headName: string;
  memberCount: number;
  category: MonitoredHouseholdRow['category'];
  from: CalendarDate;
}

/** Days on the board: 村公示不少于 5 天. */
const noticeDays = 5;

const categories: Record<MonitoredHouseholdRow['category'], string> = {
  UNSTABLE_LIFTED: '脱贫不稳定户',
  MARGINAL: '边缘易致贫户',
  SUDDEN_HARDSHIP: '突发严重困难户',
};

export function publicNotice({ villageName, headName, memberCount, category, from }: NoticeFacts): string {
  const lines = [
    '防止返贫监测对象公示',
    `${maskNumbersIn(villageName)}：户主${maskNumbersIn(headName)}，家庭人口${memberCount}人，拟识别为${categories[category]}。`,
    `公示期：${from}至${addDays(from, noticeDays - 1)}，不少于${noticeDays}天。如有异议，请在公示期内向村民委员会或乡镇人民政府反映。`,
  ];
  return lines.join('\n');
}
