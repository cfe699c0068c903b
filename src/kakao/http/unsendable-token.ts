import type {ResponseFailure} from './kakao-error.ts';

/**
 * Returns Kakao's response to an unknown token without sending a request: a token with characters
 * that are invalid in a header cannot be Kakao's, and a refresh replaces it.
 */
export function unsendableToken(): ResponseFailure {
  return {kind: 'kakao', http: 401, code: -401, message: 'this access token does not exist'};
}
