/**
 * What stands on every answer, also on refusals and on what never became a request. Of an answer for programs a service
 * says only how it is not to be read; one that a browser may show says also what it may load (nothing: a page brings a
 * policy of its own), who may frame it (nobody), and that other sites get neither it nor its window.
 */
const always = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' } as const;

const forBrowsers = {
  ...always,
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** A year. Not for the hosts below this one, which may not be ours. */
const overTls = { 'strict-transport-security': 'max-age=31536000' } as const;

export type AnswerHeaders = Readonly<Record<string, string>>;

export function answerHeaders(options: { browsers: boolean; tls: boolean }): AnswerHeaders {
  if (!options.browsers) return always;
  return options.tls ? { ...forBrowsers, ...overTls } : forBrowsers;
}

const retryAfterSeconds = '5';

/** Whoever is told to come back is told when. */
export function withRetryAfter(status: number, headers: AnswerHeaders): AnswerHeaders {
  if ((status !== 429 && status !== 503) || headers['retry-after'] !== undefined) return headers;
  return { ...headers, 'retry-after': retryAfterSeconds };
}
