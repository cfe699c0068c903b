import {BadParameter, parseFault} from '../api/bad-parameter.ts';

/** The part of the list that a request asks for, and its order. */
export interface FriendPage {
  readonly offset: number;
  readonly limit: number;
  readonly order: 'asc' | 'desc';
  readonly friendOrder: 'favorite' | 'nickname';
}

const defaultLimit = 10;
const maxLimit = 100;

/**
 * Reads the parameters of a list. Throws BadParameter. Kakao's pages give the default and the
 * largest value only: that it refuses others, and in which words, is not known.
 */
export function readPage(parameters: URLSearchParams): FriendPage {
  const limit = readNumber(parameters, 'limit') ?? defaultLimit;
  if (limit < 1 || limit > maxLimit) {
    throw new BadParameter(
      `Constraints on the parameter [limit] are unsatisfied. It must be between 1 and ${maxLimit}.`,
    );
  }
  return {
    offset: readNumber(parameters, 'offset') ?? 0,
    limit,
    order: readChoice(parameters, 'order', ['asc', 'desc']),
    friendOrder: readChoice(parameters, 'friend_order', ['favorite', 'nickname']),
  };
}

function readNumber(parameters: URLSearchParams, name: string): number | null {
  const value = parameters.get(name);
  if (value === null) return null;
  if (!/^\d{1,9}$/.test(value)) throw parseFault(name, 'not a number');
  return Number(value);
}

function readChoice<Choice extends string>(
  parameters: URLSearchParams,
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const value = parameters.get(name);
  if (value === null) return choices[0];
  const found = choices.find((choice) => choice === value.toLowerCase());
  if (found === undefined) throw parseFault(name, `one of ${choices.join(', ')}`);
  return found;
}
