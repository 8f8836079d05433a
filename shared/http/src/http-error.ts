import type { BilingualText } from '@shouwang/values';
import type { Language } from './language.ts';

/** Thrown by a route: becomes a status and one error in the shape of GraphQL, in the caller's language. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly code: string;
  readonly text: BilingualText;
  readonly headers: Readonly<Record<string, string>>;
  /** Stand beside the code in the answer: what a program needs to act on the refusal. */
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    text: BilingualText,
    headers: Readonly<Record<string, string>> = {},
    extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(text.en);
    this.status = status;
    this.code = code;
    this.text = text;
    this.headers = headers;
    this.extensions = extensions;
  }
}

/** The body of an HTTP error has the shape of a GraphQL response, so that a client needs one way to read errors. */
export function errorBody(error: HttpError, language: Language, requestId: string): string {
  const { code, text, extensions } = error;
  return JSON.stringify({ errors: [{ message: text[language], extensions: { code, ...extensions, requestId } }] });
}

export const malformedJson = () =>
  new HttpError(400, 'BAD_REQUEST', { zh: '请求正文不是有效的 JSON', en: 'the request body is not valid JSON' });

/** `bytes` is what was announced, or read before reading was given up. */
export const bodyTooLarge = (bytes: number, maxBodyBytes: number) =>
  new HttpError(
    413,
    'PAYLOAD_TOO_LARGE',
    {
      zh: `请求正文有 ${bytes} 字节，最多 ${maxBodyBytes} 字节`,
      en: `the request body has ${bytes} bytes, at most ${maxBodyBytes} bytes are allowed`,
    },
    // Part of the body may be unread, so the connection cannot carry another request.
    { connection: 'close' },
    { limit: 'bodyBytes', value: bytes, maximum: maxBodyBytes },
  );

export const unsupportedBody = () =>
  new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', {
    zh: '请求正文须为 UTF-8 的 application/json，且不压缩',
    en: 'the request body must be application/json in UTF-8, not compressed',
  });

export const notFound = () => new HttpError(404, 'NOT_FOUND', { zh: '没有这个地址', en: 'there is nothing here' });

export const methodNotAllowed = (allow: string) =>
  new HttpError(
    405,
    'METHOD_NOT_ALLOWED',
    { zh: `此地址只接受 ${allow}`, en: `this address accepts only ${allow}` },
    { allow },
  );

export const internalError = () =>
  new HttpError(500, 'INTERNAL_SERVER_ERROR', { zh: '服务内部错误', en: 'internal error' });
