import {json, type WholeReply} from '../reply.ts';

/** An error response of the api host. */
export function apiError(status: number, code: number, msg: string): WholeReply {
  return json(status, {msg, code});
}

/** A 401 response with Kakao's header. */
export function unauthorized(msg: string, scheme: 'Bearer' | 'KakaoAK' = 'Bearer'): WholeReply {
  return json(401, {msg, code: -401}, {'www-authenticate': `${scheme} error=invalid_token`});
}

/** 400 -2: a parameter is missing or invalid. */
export function badParameter(msg: string): WholeReply {
  return apiError(400, -2, msg);
}

export const nullParameter = (name: string): WholeReply =>
  badParameter(`The Parameter [${name}] cannot be null.`);
