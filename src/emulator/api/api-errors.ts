import {json, type WholeReply} from '../reply.ts';

/** Kakao's error body on the api host. */
export function apiError(status: number, code: number, msg: string): WholeReply {
  return json(status, {msg, code});
}

/** 401 with the header that Kakao sends along. */
export function unauthorized(msg: string, scheme: 'Bearer' | 'KakaoAK' = 'Bearer'): WholeReply {
  return json(401, {msg, code: -401}, {'www-authenticate': `${scheme} error=invalid_token`});
}

/** 400 -2: a parameter is missing or unusable. */
export function badParameter(msg: string): WholeReply {
  return apiError(400, -2, msg);
}

export const nullParameter = (name: string): WholeReply =>
  badParameter(`The Parameter [${name}] cannot be null.`);
