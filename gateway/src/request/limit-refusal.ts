import type { BilingualText } from '@shouwang/http';
import { HttpError } from '@shouwang/http';
import type { LimitName } from './limits.ts';

export interface LimitBreach {
  limit: LimitName;
  /** What was asked. */
  value: number;
  maximum: number;
  /** Counting was given up: the value is at least this. */
  isAtLeast?: boolean;
}

type RefusedHere = Exclude<LimitName, 'bodyBytes'>;

/** What the value counts, between number and "at most". */
const words: Record<RefusedHere, BilingualText> = {
  documentCharacters: { zh: '查询文本有 # 个字符', en: 'the query text has # characters' },
  tokens: { zh: '查询有 # 个记号', en: 'the query has # tokens' },
  nesting: { zh: '查询的括号有 # 层嵌套', en: 'the query has # levels of nesting' },
  selections: { zh: '查询有 # 个字段', en: 'the query has # fields' },
  aliases: { zh: '查询有 # 个别名', en: 'the query has # aliases' },
  unfolded: { zh: '片段展开后查询有 # 个字段', en: 'the query has # fields once its fragments are unfolded' },
  variableValues: { zh: '变量有 # 个值', en: 'the variables hold # values' },
  variableNesting: { zh: '变量嵌套 # 层', en: 'the variables are nested # levels deep' },
  depth: { zh: '查询深 # 层', en: 'the query is # fields deep' },
  breadth: { zh: '查询在一层中有 # 个字段', en: 'the query has # fields in one selection' },
  serviceCalls: { zh: '查询须调用各服务 # 次', en: 'the query needs # calls to services' },
  cost: { zh: '查询的费用为 #', en: 'the query costs #' },
  inFlight: { zh: '网关正在处理 # 个请求', en: 'the gateway is answering # requests' },
  inFlightPerCaller: { zh: '您有 # 个请求正在处理', en: '# requests of yours are being answered' },
  ratePerCaller: { zh: '您每秒请求 # 次', en: 'you send # requests per second' },
  timeMs: { zh: '请求已用 # 毫秒', en: 'the request has taken # ms' },
};

const waysOut = {
  split: { zh: '请拆成几次查询', en: 'split it into several' },
  cheaper: { zh: '请减小 first 或少查几层列表', en: 'ask for smaller pages (first) or fewer lists inside lists' },
  wait: { zh: '请稍后再试', en: 'try again later' },
  smaller: { zh: '请少查一些后再试', en: 'ask for less and try again' },
};

function wayOutOf(limit: RefusedHere): BilingualText {
  switch (limit) {
    case 'cost':
      return waysOut.cheaper;
    case 'inFlight':
    case 'inFlightPerCaller':
    case 'ratePerCaller':
      return waysOut.wait;
    case 'timeMs':
      return waysOut.smaller;
    default:
      return waysOut.split;
  }
}

/** A 4xx with the limit, what was asked and what is allowed, in words and in `extensions`. */
export function limitRefusal(breach: LimitBreach & { limit: RefusedHere }, retryAfterSeconds = 1): HttpError {
  const { limit, value, maximum, isAtLeast = false } = breach;
  const wayOut = wayOutOf(limit);
  const text = {
    zh: `${words[limit].zh.replace('#', `${isAtLeast ? '至少 ' : ''}${value}`)}，最多 ${maximum}：${wayOut.zh}`,
    en: `${words[limit].en.replace('#', `${isAtLeast ? 'at least ' : ''}${value}`)}, at most ${maximum} allowed: ${wayOut.en}`,
  };
  const extensions = { limit, value, maximum };
  switch (limit) {
    case 'inFlight':
    case 'inFlightPerCaller':
    case 'ratePerCaller':
      return new HttpError(429, 'TOO_MANY_REQUESTS', text, { 'retry-after': String(retryAfterSeconds) }, extensions);
    case 'timeMs':
      // RFC 9110 wants the connection closed with a 408; what is left of the request may still be on it.
      return new HttpError(408, 'REQUEST_TIMEOUT', text, { connection: 'close' }, extensions);
    case 'variableValues':
    case 'variableNesting':
      return new HttpError(400, 'BAD_USER_INPUT', text, {}, extensions);
    default:
      return new HttpError(400, 'QUERY_TOO_LARGE', text, {}, extensions);
  }
}

/** The name of the limit that a refusal is about, or null where it is about something else. */
export function limitOf(error: unknown): LimitName | null {
  const limit = error instanceof HttpError ? error.extensions['limit'] : undefined;
  return typeof limit === 'string' ? (limit as LimitName) : null;
}
