import type {SetupStep} from './setup-step.ts';

/** How the program handles a response with this error code. */
export type KakaoCodeClass =
  /** A Kakao limit was reached: all sending pauses. */
  | 'quota'
  /** The request was not processed: it is retried. */
  | 'maintenance'
  /** The request may have been processed: only the user can check. */
  | 'unclear'
  /** The access token was rejected: it is refreshed, and the request is sent once more. */
  | 'access-token'
  /** The refresh token is missing or was rejected: a new login is needed. */
  | 'refresh-token'
  /** Consent to messages is missing, or the app does not request it. */
  | 'scope'
  /** A retry fails until a setting in Kakao's console changes. */
  | 'setup'
  /** The picture was rejected: only another one may succeed. */
  | 'picture'
  /** This request was rejected; another may succeed. */
  | 'refused';

/** The exact cause, for operations that depend on it. */
export type KakaoCodeFault = 'authorization-code' | 'refresh-token' | 'redirect-uri' | 'link';

export interface KakaoCodeMeaning {
  readonly class: KakaoCodeClass;
  readonly exit: 'failure' | 'input' | 'loginNeeded' | 'unavailable' | 'limit' | 'consoleSetting';
  readonly fault?: KakaoCodeFault;
  /** The step of the setup that fixes it. */
  readonly step?: SetupStep;
}

const refused = {class: 'refused', exit: 'failure'} as const;
const setup = {class: 'setup', exit: 'consoleSetting'} as const;
const scope = {class: 'scope', exit: 'consoleSetting'} as const;
const quota = {class: 'quota', exit: 'limit'} as const;
const maintenance = {class: 'maintenance', exit: 'unavailable'} as const;
const picture = {class: 'picture', exit: 'input'} as const;
const refusedCaller = {class: 'refused', exit: 'consoleSetting'} as const;
const refusedAccount = {class: 'refused', exit: 'loginNeeded'} as const;
const refusedRefresh = {class: 'refresh-token', exit: 'loginNeeded'} as const;

/**
 * All Kakao error codes that the program knows, and how to handle them; the messages are in
 * `messages/kakao-codes`. Kakao returns -401 for five different errors that differ only in the
 * message, so each has its own entry.
 * Source: developers.kakao.com, "REST API: Error code", "Kakao Login: Error code", "Kakao Talk
 * Message: Error code" and "Quota".
 */
export const kakaoCodes = {
  KOE001: setup,
  KOE002: setup,
  KOE003: maintenance,
  KOE004: {...setup, step: 'switches'},
  KOE005: setup,
  KOE006: {...setup, fault: 'redirect-uri', step: 'redirect-uri'},
  KOE007: setup,
  KOE008: {...setup, step: 'rest-api-key'},
  KOE009: {...setup, step: 'rest-api-key'},
  KOE010: {...setup, step: 'client-secret'},
  KOE101: {...setup, step: 'rest-api-key'},
  KOE102: setup,
  KOE114: setup,
  KOE125: setup,
  KOE126: setup,
  KOE127: setup,
  KOE201: setup,
  KOE202: setup,
  KOE203: setup,
  KOE204: setup,
  KOE205: {...setup, step: 'switches'},
  KOE207: setup,
  KOE237: quota,
  KOE303: {...setup, fault: 'authorization-code', step: 'redirect-uri'},
  KOE310: setup,
  KOE319: refusedRefresh,
  KOE320: {...setup, fault: 'authorization-code'},
  KOE322: {...refusedRefresh, fault: 'refresh-token'},
  '-1': {class: 'unclear', exit: 'unavailable'},
  '-2': refused,
  '-2 some of receivers': refused,
  '-2 identical to the sender': refused,
  '-2 receiver id': refused,
  '-3': scope,
  '-3 [friends]': scope,
  '-4': setup,
  '-5': setup,
  '-6': refused,
  '-7': maintenance,
  '-8': refused,
  '-9': refused,
  '-10': quota,
  '-11': quota,
  '-12': setup,
  '-101': {...refusedAccount, fault: 'link'},
  '-102': refused,
  '-103': refusedAccount,
  '-201': refused,
  '-301': refused,
  '-401': {class: 'access-token', exit: 'loginNeeded'},
  '-401 ip mismatched': refusedCaller,
  '-401 domain mismatched': refusedCaller,
  '-401 deactivated': refusedCaller,
  '-401 invalid app key': refusedCaller,
  '-402': scope,
  '-402 [friends]': scope,
  '-405': refused,
  '-406': refused,
  '-501': refused,
  '-502': refused,
  '-504': refused,
  '-530': {...refused, exit: 'limit'},
  '-531': quota,
  '-532': quota,
  '-533': quota,
  '-536': quota,
  '-602': picture,
  '-603': {class: 'unclear', exit: 'unavailable'},
  '-606': picture,
  '-903': refused,
  '-911': picture,
  '-9798': maintenance,
} as const satisfies Readonly<Record<string, KakaoCodeMeaning>>;

export type KnownKakaoCode = keyof typeof kakaoCodes;

/**
 * Codes that Kakao may add later. Nearly all KOE codes of its login are about settings in the
 * console.
 */
export const unlistedKoe: KakaoCodeMeaning = setup;
export const unlistedNumber: KakaoCodeMeaning = refused;
