import {bareToken, readToken} from '../../domain/login/sendable-token.ts';
import type {TokenGrant} from '../../domain/login/tokens.ts';
import {field, objectsIn, readSeconds} from '../http/json-fields.ts';

/**
 * Reads Kakao's response to a token request member by member: one that is missing or implausible
 * counts as omitted, and only an access token is required. Undefined without one.
 * Source: developers.kakao.com, "Kakao Login: REST API", Request token and Refresh token.
 */
export function readGrant(value: unknown): TokenGrant | undefined {
  return objectsIn(value)
    .map(grantOf)
    .find((grant) => grant !== undefined);
}

function grantOf(object: unknown): TokenGrant | undefined {
  const accessToken = tokenIn(field(object, 'access_token'));
  if (accessToken === undefined) return undefined;
  const refreshToken = tokenIn(field(object, 'refresh_token')) ?? null;
  const lifetime = readSeconds(field(object, 'refresh_token_expires_in'), 1) ?? null;
  return {
    accessToken,
    expiresIn: readSeconds(field(object, 'expires_in'), 1) ?? null,
    refreshToken,
    refreshTokenExpiresIn: refreshToken === null ? null : lifetime,
    scopes: readScopes(field(object, 'scope')),
  };
}

function tokenIn(value: unknown): string | undefined {
  return typeof value === 'string' ? readToken(bareToken(value)) : undefined;
}

/** A text with spaces (RFC 6749, section 3.3) or commas, or a list of such texts. */
function readScopes(value: unknown): readonly string[] | null {
  const texts = [value].flat().filter((text) => typeof text === 'string');
  if (texts.length === 0) return null;
  return texts.flatMap((text) => text.split(/[\s,;]+/)).filter((scope) => scope !== '');
}
