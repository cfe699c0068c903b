import type {TokenInfo} from '../../app/ports/kakao-ports.ts';
import {type Account, memoScope} from '../../domain/login/session.ts';
import {field, readId, readSeconds} from '../http/json-fields.ts';

/**
 * Reads the response of /v1/user/access_token_info; `expires_in` is the remaining lifetime in
 * seconds. The names of before 2020 stood beside the present ones for years; Kakao's SDKs take an id
 * of null. Undefined if it names neither the lifetime nor the account nor the app.
 * Source: developers.kakao.com, "Kakao Login: REST API", Retrieve token information.
 */
export function readTokenInfo(value: unknown): TokenInfo | undefined {
  const accountId = readId(field(value, 'id')) ?? null;
  const legacyMs = field(value, 'expiresInMillis');
  const legacySeconds = typeof legacyMs === 'number' ? legacyMs / 1000 : undefined;
  const expiresIn = readSeconds(field(value, 'expires_in') ?? legacySeconds, 0) ?? null;
  const appId = readId(field(value, 'app_id') ?? field(value, 'appId')) ?? null;
  const isEmpty = accountId === null && expiresIn === null && appId === null;
  return isEmpty ? undefined : {accountId, expiresIn, appId};
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

/**
 * Reads the scopes in the response of /v2/user/scopes that the user agreed to. An item without an
 * id is skipped; a list of nothing else says nothing, nor does one without `agreed` for what a memo
 * needs.
 */
export function readAgreedScopes(value: unknown): readonly string[] | undefined {
  const list = field(value, 'scopes');
  if (!Array.isArray(list)) return undefined;
  if (list.some(leavesOpen)) return undefined;
  const items = list.flatMap((item: unknown) => {
    const id = field(item, 'id');
    return typeof id === 'string' && id !== ''
      ? [{id, agreed: field(item, 'agreed') === true}]
      : [];
  });
  if (items.length === 0 && list.length > 0) return undefined;
  return items.filter(({agreed}) => agreed).map(({id}) => id);
}

/** Whether an item is the consent that a memo needs, without saying if it was given. */
export function leavesOpen(item: unknown): boolean {
  return field(item, 'id') === memoScope && (field(item, 'agreed') ?? null) === null;
}

/**
 * Reads the response of logout and unlink, an object that has the account's id; null means success.
 * The id itself is not needed, so it may have any value.
 */
export function readDone(value: unknown): null | undefined {
  return field(value, 'id') === undefined ? undefined : null;
}
