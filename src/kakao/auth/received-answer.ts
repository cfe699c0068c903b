import {findRefreshTokens, guessRefreshTokens} from '../../domain/login/find-refresh-tokens.ts';
import type {HttpResult, Received} from '../http/exchange.ts';
import {expanded} from './expand-body.ts';

/** More bytes than an accepted response has with its head. */
const maxBytes = 1024 * 1024 + 64 * 1024;

/** The bytes of a response to a token request. */
export interface ReceivedAnswer extends Received<HttpResult> {
  /** The last refresh token in what was received, if possible not the one that was sent. */
  findRefreshToken(sent: string | null, search: TokenSearch): Promise<string | null>;
}

interface TokenSearch {
  /** Whether another request shows if what is found is a token. */
  readonly mayGuess: boolean;
  /** Whether the response was received to its end, where a token may end too. */
  readonly isWhole: boolean;
}

/**
 * Keeps what is received of a response, whether or not it is valid HTTP: the old refresh token may
 * be void as soon as Kakao has sent a new one. `isEnough`: whether nothing of use can follow.
 */
export function receiveAnswer(isEnough: (outcome: HttpResult) => boolean): ReceivedAnswer {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return {
    add: (chunk) => {
      if (size < maxBytes) chunks.push(chunk);
      size += chunk.byteLength;
    },
    isEnough: (outcome) => size > maxBytes || isEnough(outcome),
    // Of a response that was rejected at its head, the body may be on its way.
    mayEnd: ({kind}) => {
      const text = Buffer.concat(chunks).toString('latin1');
      return kind === 'answered' || headEnd(text) < text.length;
    },
    findRefreshToken: async (sent, {mayGuess, isWhole}) => {
      const bytes = Buffer.concat(chunks);
      // Tokens and their names are ASCII, which is the same in every encoding that is decoded here.
      const text = bytes.toString('latin1');
      const end = headEnd(text);
      const more = await expanded(text.slice(0, end), bytes.subarray(end));
      const texts = [text.slice(end), ...more].map((each) => (isWhole ? `${each}\n` : each));
      const named = texts.flatMap(findRefreshTokens);
      // A run of letters near the name is a guess, for a response with nothing better.
      const found = named.length > 0 || !mayGuess ? named : texts.flatMap(guessRefreshTokens);
      return found.findLast((token) => token !== sent) ?? found.at(-1) ?? null;
    },
  };
}

/**
 * The index after the last head, which interim responses may precede (RFC 9110, section 15.2). Its
 * lines may end without a carriage return (RFC 9112, section 2.2).
 */
function headEnd(text: string): number {
  const emptyLine = /\n\r?\n/g;
  let end = 0;
  while (text.startsWith('HTTP/', end)) {
    emptyLine.lastIndex = end;
    if (!emptyLine.test(text)) return end;
    end = emptyLine.lastIndex;
  }
  return end;
}
