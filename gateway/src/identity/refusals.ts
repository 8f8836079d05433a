import { HttpError } from '@shouwang/http';
import { purposes } from '@shouwang/viewer';

const realm = 'Bearer realm="shouwang"';

export const signInMissing = () =>
  new HttpError(
    401,
    'UNAUTHENTICATED',
    {
      zh: '请先登录：须带请求头 Authorization: Bearer <访问令牌或密钥>',
      en: 'sign in first: the header Authorization: Bearer <access token or key> is missing',
    },
    { 'www-authenticate': realm },
  );

/** One answer whatever was wrong: a caller who guesses learns nothing by it. */
export const signInRefused = () =>
  new HttpError(
    401,
    'UNAUTHENTICATED',
    {
      zh: '令牌或密钥无效、已过期或已吊销，请重新登录',
      en: 'the token or key is not valid, has expired or was revoked: sign in again',
    },
    { 'www-authenticate': `${realm}, error="invalid_token"` },
  );

/** A fault of ours or of the provider's: the token may be as good as any. */
export const signInUnavailable = () =>
  new HttpError(
    503,
    'SIGN_IN_UNAVAILABLE',
    { zh: '暂时无法核验身份，请稍后再试', en: 'who you are cannot be checked now: try again later' },
    { 'retry-after': '5' },
  );

export const tooManyWrongKeys = (waitSeconds: number) =>
  new HttpError(
    429,
    'TOO_MANY_REQUESTS',
    {
      zh: `错误的密钥太多，请在 ${waitSeconds} 秒后再试`,
      en: `too many wrong keys: try again in ${waitSeconds} s`,
    },
    { 'retry-after': String(waitSeconds) },
  );

export const unknownPurpose = () => {
  const names = Object.keys(purposes).join(', ');
  return new HttpError(
    400,
    'BAD_USER_INPUT',
    { zh: `请求头 x-purpose 须为 ${names} 之一`, en: `the header x-purpose must be one of ${names}` },
    {},
    { field: 'x-purpose' },
  );
};
