import type {TokenInfo} from '../../app/ports/kakao-ports.ts';
import type {Account} from '../../domain/login/session.ts';
import {field, readId, readSeconds} from '../http/json-fields.ts';

/** The answer of /v1/user/access_token_info; `expires_in` is seconds left. */
export function readTokenInfo(value: unknown): TokenInfo | undefined {
  const accountId = readId(field(value, 'id'));
  const expiresIn = readSeconds(field(value, 'expires_in'), 0);
  if (accountId === undefined || expiresIn === undefined) return undefined;
  return {accountId, expiresIn, appId: readId(field(value, 'app_id')) ?? null};
}

/** The answer of /v2/user/me; the nickname is there only when the person agreed to give it. */
export function readAccount(value: unknown): Account | undefined {
  const id = readId(field(value, 'id'));
  if (id === undefined) return undefined;
  const profile = field(field(value, 'kakao_account'), 'profile');
  const names = [field(profile, 'nickname'), field(field(value, 'properties'), 'nickname')];
  const nickname = names.find((name) => typeof name === 'string' && name !== '');
  return {id, nickname: typeof nickname === 'string' ? nickname : null};
}

/** The consent items of /v2/user/scopes that the person agreed to. */
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

/** The answer of logout and unlink names the account; null stands for "done". */
export function readDone(value: unknown): null | undefined {
  return readId(field(value, 'id')) === undefined ? undefined : null;
}
