import {trimEndRun} from '../text/trim-run.ts';

/** Where a sender may put its token. */
export interface TokenPlaces {
  /** The value of the header `Authorization`. */
  readonly authorization: string | undefined;
  readonly query: URLSearchParams;
  /** The token in the path. */
  readonly path: string | null;
}

/**
 * All tokens that a request gives: as `Bearer`, as the password of `Basic`, in the path, and as
 * ntfy's `?auth=`, which is the value of the header in base64. Source: docs.ntfy.sh, "Publishing",
 * Authentication.
 */
export function givenTokens({authorization, query, path}: TokenPlaces): readonly string[] {
  const values = [authorization, ...query.getAll('auth').map(decoded)];
  const tokens = values.map((value) => tokenIn(value ?? ''));
  return [...tokens, path].flatMap((token) => (token === null || token === '' ? [] : [token]));
}

function tokenIn(value: string): string | null {
  const [, scheme = '', rest = ''] = /^\s*([A-Za-z]+)\s+(\S+)\s*$/.exec(value) ?? [];
  if (scheme.toLowerCase() === 'bearer') return rest;
  if (scheme.toLowerCase() !== 'basic') return null;
  const pair = decoded(rest);
  const colon = pair.indexOf(':');
  return colon === -1 ? null : pair.slice(colon + 1);
}

/** Base64 with either alphabet, with or without padding; empty if it is not that. */
function decoded(text: string): string {
  try {
    return atob(trimEndRun(text.replaceAll('-', '+').replaceAll('_', '/'), /=/));
  } catch {
    return '';
  }
}
