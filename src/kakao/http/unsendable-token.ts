import type {ResponseFailure} from './kakao-error.ts';

/**
 * What Kakao answers to a token that nobody has, said without asking: a token with characters that
 * cannot stand in a header is none of Kakao's, and a refresh mends it.
 */
export function unsendableToken(): ResponseFailure {
  return {kind: 'kakao', http: 401, code: -401, message: 'this access token does not exist'};
}
