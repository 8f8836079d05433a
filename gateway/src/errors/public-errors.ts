import type { GraphQLFormattedError } from 'graphql';
import type { BilingualText, Language } from '@shouwang/http';

interface Audience {
  requestId: string;
  language: Language;
}

/** Faults; whatever is not worded for the caller has one of these codes, or none. */
const masked = new Set<unknown>([undefined, 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

/** From a service these are faults too: the document it complains of was written by the planner, not by the caller. */
const ofTheGateway = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

const longestMessage = 600;

/** What graphql-js says in English gets a lead in Chinese; the rest names fields and types and stays as it is. */
const chineseLead: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: '查询语法有误：',
  GRAPHQL_VALIDATION_FAILED: '查询不符合图的定义：',
  BAD_USER_INPUT: '变量不符合定义：',
};

/**
 * The last hand on every error before it leaves. Errors that a service words for people pass with their extensions;
 * anything else is a fault, and a fault tells its service and a request id, never its cause.
 */
export function publicError(error: GraphQLFormattedError, audience: Audience): GraphQLFormattedError {
  const { requestId, language } = audience;
  const { code, service, rest } = partsOf(error.extensions);
  const path = error.path && { path: error.path };
  const from = service !== undefined && { service };
  const fault = faultWords(code, service);
  if (fault) {
    return { message: fault.text[language], ...path, extensions: { code: fault.code, ...from, requestId } };
  }
  // A service's error is in the caller's language already, and its locations are those of the planner's document.
  if (service !== undefined)
    return { message: error.message, ...path, extensions: { ...rest, code, ...from, requestId } };
  const field = code === 'BAD_USER_INPUT' ? fieldIn(error.message) : undefined;
  return {
    message: ownWords(error.message, String(code), language),
    ...path,
    ...(error.locations && { locations: error.locations }),
    extensions: { ...rest, code, ...(field && { field }), requestId },
  };
}

export function isFault(error: GraphQLFormattedError): boolean {
  return error.extensions?.['code'] === 'INTERNAL_SERVER_ERROR';
}

/** Takes out what servers in a development mode, or the gateway library, put beside the code. */
function partsOf(extensions: GraphQLFormattedError['extensions']) {
  const rest: Record<string, unknown> = { ...extensions };
  const { code, service, serviceName } = rest;
  for (const name of ['code', 'service', 'serviceName', 'stacktrace', 'exception', 'response']) delete rest[name];
  const name = service ?? serviceName;
  return { code, service: typeof name === 'string' ? name : undefined, rest };
}

function faultWords(code: unknown, service: string | undefined): { code: string; text: BilingualText } | null {
  if (code === 'SERVICE_UNAVAILABLE') {
    return {
      code,
      text: { zh: `服务 ${service} 暂时不可用，请稍后再试`, en: `service ${service} is unavailable: try again later` },
    };
  }
  if (code === 'SERVICE_TIMEOUT') {
    return {
      code,
      text: { zh: `服务 ${service} 未及时答复，请稍后再试`, en: `service ${service} took too long: try again later` },
    };
  }
  if (!masked.has(code) && (service === undefined || !ofTheGateway.has(code))) return null;
  const who =
    service === undefined ? { zh: '网关', en: 'the gateway' } : { zh: `服务 ${service} `, en: `service ${service}` };
  return {
    code: 'INTERNAL_SERVER_ERROR',
    text: {
      zh: `${who.zh}内部出错，请凭请求号联系管理员`,
      en: `${who.en} failed: ask the administrator with the request id`,
    },
  };
}

function ownWords(message: string, code: string, language: Language): string {
  // graphql-js gives up on a document with too many overlapping fields and says no more than this.
  if (message === 'Validation aborted.') {
    return language === 'zh'
      ? '查询过于复杂，无法校验，请拆成几次查询'
      : 'the query is too complex to validate: split it into several';
  }
  const words = withoutValues(message);
  return language === 'zh' ? `${chineseLead[code] ?? ''}${words}` : words;
}

/** How graphql-js begins to say what is wrong with a variable, after the variable's value. */
const complaints = ['Expected', 'Value', 'Enum', 'Field', 'Int', 'Float', 'String', 'Boolean', 'ID'];

/**
 * graphql-js repeats the value that does not fit, which may be somebody's name or number, and answers are kept by others.
 * Whatever a value looks like: the last place that can be graphql-js's own words is where they begin.
 */
function withoutValues(message: string): string {
  const [variable] = /^Variable "\$\w+" got /.exec(message) ?? [];
  if (variable === undefined) return withoutValueAtEnd(message);
  const begin = Math.max(...complaints.map((word) => message.lastIndexOf(`; ${word} `)));
  if (begin < 0) return `${variable}an invalid value`;
  const [place = ''] = / at "[\w.[\]]*"$/.exec(message.slice(Math.max(0, begin - longestMessage), begin)) ?? [];
  return `${variable}an invalid value${place}${withoutValueAtEnd(message.slice(begin))}`;
}

function withoutValueAtEnd(message: string): string {
  const [from, to] = [message.indexOf('Value "'), message.lastIndexOf('" does not exist in "')];
  const named = from < 0 || to < from ? message : `${message.slice(0, from)}the value${message.slice(to + 1)}`;
  return shorten(named)
    .replace(/( cannot represent [\w -]*value): .*$/s, '$1')
    .replace(/(Expected value of type "[^"]*"), found .*$/s, '$1');
}

/** A word or value of the caller's may be a megabyte long. */
function shorten(message: string): string {
  return message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message;
}

/** graphql-js names the place of a wrong variable in its message: `… at "input.amountFen"; …`. */
function fieldIn(message: string): string | undefined {
  return / at "([\w.[\]]+)"/.exec(message)?.[1] ?? /^Variable "\$(\w+)"/.exec(message)?.[1];
}
