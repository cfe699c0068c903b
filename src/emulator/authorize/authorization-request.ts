import type {World} from '../world.ts';
import type {Refusal} from './koe-page.ts';
import type {AuthorizationRequest} from './pending-consent.ts';

const requiredParameters = ['client_id', 'redirect_uri', 'response_type'] as const;
const knownPrompts: ReadonlySet<string> = new Set(['none', 'login', 'create', 'select_account']);
// The BASE64URL of a SHA-256 always has 43 characters, RFC 7636 section 4.2.
const codeChallengePattern = /^[A-Za-z0-9_-]{43}$/;

/** Splits a list as Kakao does: REST clients use commas, Kakao's SDKs use spaces. */
function splitList(list: string | null): readonly string[] {
  return [...new Set((list ?? '').split(/[,\s]+/).filter((item) => item !== ''))];
}

/**
 * Validates the query of /oauth/authorize; the KOE numbers are from Kakao's troubleshooting page.
 */
export function readAuthorizationRequest(
  world: World,
  query: URLSearchParams,
): AuthorizationRequest | Refusal {
  return (
    refuseMissing(query) ??
    refuseApp(world, query) ??
    refuseResponseType(query) ??
    refuseParameters(query) ??
    refuseScopes(world, query) ?? {
      redirectUri: query.get('redirect_uri') ?? '',
      scopes: splitList(query.get('scope')),
      state: query.get('state'),
      prompts: new Set(splitList(query.get('prompt'))),
      nonce: query.get('nonce'),
      codeChallenge: query.get('code_challenge'),
    }
  );
}

function refuseMissing(query: URLSearchParams): Refusal | null {
  const missing = requiredParameters.filter((name) => (query.get(name) ?? '') === '');
  return missing.length > 0 ? {koe: 'KOE207', detail: missing.join(', ')} : null;
}

function refuseApp({app}: World, query: URLSearchParams): Refusal | null {
  const clientId = query.get('client_id') ?? '';
  const redirectUri = query.get('redirect_uri') ?? '';
  if (clientId !== app.restApiKey) return {koe: 'KOE101', detail: `client_id [${clientId}]`};
  if (!app.kakaoLoginOn) return {koe: 'KOE004', detail: ''};
  if (!app.redirectUris.includes(redirectUri)) return {koe: 'KOE006', detail: redirectUri};
  if (query.has('channel_public_id')) return {koe: 'KOE102', detail: 'channel_public_id'};
  return null;
}

function refuseResponseType(query: URLSearchParams): Refusal | null {
  const responseType = query.get('response_type') ?? '';
  if (responseType === 'code') return null;
  return {
    koe: responseType === 'token' ? 'KOE202' : 'KOE201',
    detail: `Unsupported response type: ${responseType}`,
  };
}

function refuseParameters(query: URLSearchParams): Refusal | null {
  const prompts = splitList(query.get('prompt'));
  if (prompts.some((prompt) => !knownPrompts.has(prompt))) return {koe: 'KOE204', detail: 'prompt'};
  if (prompts.includes('none') && prompts.length > 1) return {koe: 'KOE204', detail: 'prompt'};
  return refuseChallenge(query);
}

function refuseChallenge(query: URLSearchParams): Refusal | null {
  const challenge = query.get('code_challenge');
  const method = query.get('code_challenge_method');
  if (challenge === null && method === null) return null;
  if (challenge === null) return {koe: 'KOE207', detail: 'code_challenge'};
  // Without a method RFC 7636 means "plain", which Kakao does not support.
  if (method !== 'S256') return {koe: 'KOE204', detail: 'code_challenge_method'};
  return codeChallengePattern.test(challenge) ? null : {koe: 'KOE204', detail: 'code_challenge'};
}

function refuseScopes({app}: World, query: URLSearchParams): Refusal | null {
  const off = splitList(query.get('scope')).filter((scope) => !app.enabledScopes.includes(scope));
  return off.length > 0 ? {koe: 'KOE205', detail: off.join(', ')} : null;
}
