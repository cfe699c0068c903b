import type {TokenInfo} from '../../app/ports/kakao-ports.ts';
import type {Account} from '../../domain/login/session.ts';
import {field, readId, readSeconds} from '../http/json-fields.ts';

/**
 * Reads the response of /v1/user/access_token_info; `expires_in` is the remaining lifetime in
 * seconds.
 */
export function readTokenInfo(value: unknown): TokenInfo | undefined {
  const accountId = readId(field(value, 'id'));
  const expiresIn = readSeconds(field(value, 'expires_in'), 0);
  if (accountId === undefined || expiresIn === undefined) return undefined;
  return {accountId, expiresIn, appId: readId(field(value, 'app_id')) ?? null};
}

/**
 * Reads the response of /v2/user/me; the nickname is present only if the user agreed to share it.
 */
export function readAccount(value: unknown): Account | undefined {
  const id = readId(field(value, 'id'));
  if (id === undefined) return undefined;
  const profile = field(field(value, 'kakao_account'), 'profile');
  const names = [field(profile, 'nickname'), field(field(value, 'properties'), 'nickname')];
  const nickname = names.find((name) => typeof name === 'string' && name !== '');
  return {id, nickname: typeof nickname === 'string' ? nickname : null};
}

/** Reads the scopes in the response of /v2/user/scopes that the user agreed to. */
export function readAgreedScopes(value: unknown): readonly string[] | undefined {
  const list = field(value, 'scopes');
  if (!Array.isArray(list)) return undefined;
  const agreed: string[] = [];
  for (const item of list) {
    const id = field(item, 'id');
    if (typeof id !== 'string' || id === '') return undefined;
    if (field(item, 'agreed') === true) agreed.push(id);
  }
  return agreed;
}

/** Reads the response of logout and unlink, which contains the account's id; null means success. */
export function readDone(value: unknown): null | undefined {
  return readId(field(value, 'id')) === undefined ? undefined : null;
}
