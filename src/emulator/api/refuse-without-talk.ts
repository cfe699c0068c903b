import type {Person} from '../person.ts';
import type {WholeReply} from '../reply.ts';
import {apiError} from './api-errors.ts';

/** -501 for a person without KakaoTalk. */
export function refuseWithoutTalk({hasKakaoTalk}: Person): WholeReply | null {
  if (hasKakaoTalk) return null;
  return apiError(400, -501, 'given account is not connected to any talk user.');
}
