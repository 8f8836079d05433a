import type { Language } from '@shouwang/http';

/** An expected refusal as rules return it: the name of its GraphQL type and its data. */
export interface RefusalData {
  refusal: string;
}

/** What a refusal says to people, by the name of its type. */
export type RefusalMessages = Record<string, { zh: (data: never) => string; en: (data: never) => string }>;

export const commonMessages = {
  VersionConflict: {
    zh: (r: { currentVersion: number }) => `记录已被修改，当前版本为 ${r.currentVersion}：请重新读取后再提交`,
    en: (r: { currentVersion: number }) =>
      `the record has changed, its version is ${r.currentVersion}: read it again and resubmit`,
  },
  RecordNotFound: {
    zh: (r: { kind: string; id: string }) => `没有标识为 ${r.id} 的记录（${r.kind}）`,
    en: (r: { kind: string; id: string }) => `there is no ${r.kind} with id ${r.id}`,
  },
  RecordNotYetKnown: {
    zh: (r: { kind: string; id: string }) => `${r.kind} ${r.id} 尚未送达本服务或并不存在：稍后可用同一幂等键安全重试`,
    en: (r: { kind: string; id: string }) =>
      `${r.kind} ${r.id} has not arrived here yet, or does not exist: retry later with the same idempotency key, it is safe`,
  },
  IdempotencyKeyReused: {
    zh: () => '该幂等键已用于另一项操作或另一份输入：请换一个新的键',
    en: () => 'this idempotency key was used for another operation or input: take a new one',
  },
  NoPolicyInForce: {
    zh: (r: { policyCode: string; regionCode: string; on: string }) =>
      `${r.regionCode} 在 ${r.on} 没有有效的政策参数 ${r.policyCode}：请先发布该参数`,
    en: (r: { policyCode: string; regionCode: string; on: string }) =>
      `no value of ${r.policyCode} is in force in ${r.regionCode} on ${r.on}: publish one first`,
  },
  DateOutOfRange: {
    zh: (r: { field: string; earliest: string | null; latest: string | null }) =>
      `${r.field} 不在允许的范围内（${r.earliest ?? '不限'} 至 ${r.latest ?? '不限'}）：请改正日期`,
    en: (r: { field: string; earliest: string | null; latest: string | null }) =>
      `${r.field} is outside the range allowed (${r.earliest ?? 'any'} to ${r.latest ?? 'any'}): correct the date`,
  },
} satisfies RefusalMessages;

/** VersionConflict → VERSION_CONFLICT. */
export function codeOf(refusal: string): string {
  return refusal.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}

export function messageOf(messages: RefusalMessages, data: RefusalData, language: Language): string {
  const message = messages[data.refusal];
  if (!message) throw new Error(`${data.refusal} has no message`);
  return message[language](data as never);
}
