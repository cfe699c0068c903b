export type PastedAddress =
  | {kind: 'redirect'; query: URLSearchParams}
  | {kind: 'authorization-page'}
  | {kind: 'other-address'};

export type ExpectedAddress = {redirectUri: string; authOrigin: string};

const kakaoLoginHost = 'accounts.kakao.com';
const kakaoAuthHost = 'kauth.kakao.com';

/**
 * Classifies a pasted address: the redirect URI that was sent to Kakao, complete, without its
 * scheme, from the path on or only the query; Kakao's authorization page; or another address.
 *
 * Scheme, host, port and path must be equal (RFC 9700 section 4.1.3); localhost and 127.0.0.1 are
 * different. An address that begins with its query has no host to compare.
 */
export function readPastedAddress(text: string, expected: ExpectedAddress): PastedAddress {
  if (/^(?:[?&]|[A-Za-z_]+=)/.test(text)) {
    return {kind: 'redirect', query: new URLSearchParams(text.replace(/^&|#.*$/g, ''))};
  }
  const redirect = parse(expected.redirectUri);
  const pasted = redirect === null ? null : parse(complete(text, redirect));
  if (redirect === null || pasted === null) {
    return {kind: 'other-address'};
  }
  if (isSameAddress(pasted, redirect)) {
    return {kind: 'redirect', query: pasted.searchParams};
  }
  return {
    kind: isAuthorizationPage(pasted, expected.authOrigin) ? 'authorization-page' : 'other-address',
  };
}

function complete(text: string, redirect: URL): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return text;
  }
  if (text.startsWith('//')) {
    return `${redirect.protocol}${text}`;
  }
  return text.startsWith('/') ? `${redirect.origin}${text}` : `${redirect.protocol}//${text}`;
}

function isSameAddress(pasted: URL, redirect: URL): boolean {
  const part = ({protocol, host, pathname, username, password}: URL) =>
    JSON.stringify([protocol, host, pathname, username, password]);
  return part(pasted) === part(redirect);
}

/** Kakao's consent page is on the authorization host and redirects to the login on another host. */
function isAuthorizationPage(pasted: URL, authOrigin: string): boolean {
  const authHost = parse(authOrigin)?.host;
  return pasted.host === authHost || (authHost === kakaoAuthHost && pasted.host === kakaoLoginHost);
}

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
