/** What is wrong with a member of a message, or what Kakao does not show of it. */
export type TemplateProblem =
  | {readonly kind: 'not-json'}
  /** Not JSON at all; `at` is where it goes wrong, from 1, if that is known. */
  | {
      readonly kind: 'json-syntax';
      readonly at: {readonly line: number; readonly column: number} | null;
    }
  | {readonly kind: 'missing'}
  | {
      readonly kind: 'type';
      readonly expected: 'text' | 'integer' | 'object' | 'list' | 'templateId';
    }
  | {readonly kind: 'choice'; readonly allowed: readonly string[]}
  | {readonly kind: 'too-long'; readonly units: number; readonly limit: number}
  /** More levels of objects and lists than a message has. */
  | {readonly kind: 'too-deep'; readonly limit: number}
  | {readonly kind: 'count'; readonly count: number; readonly least: number; readonly most: number}
  | {readonly kind: 'range'; readonly least: number; readonly most: number}
  /** The text is not `NAME=VALUE`. */
  | {readonly kind: 'pair'}
  | {readonly kind: 'address'}
  | {readonly kind: 'picture'; readonly reason: 'not-https' | 'not-public'}
  /** At least one of these members is required. */
  | {readonly kind: 'one-of'; readonly members: readonly string[]}
  /** The member cannot be beside another one. */
  | {readonly kind: 'conflict'; readonly other: string}
  /** The member means nothing without one of these. */
  | {readonly kind: 'needs'; readonly members: readonly string[]}
  | {readonly kind: 'above'; readonly other: string}
  /** Shown up to `shown` UTF-16 units. */
  | {readonly kind: 'cut'; readonly units: number; readonly shown: number}
  /** Shown up to `shown` lines, the last of which ends like `end`. */
  | {readonly kind: 'lines-cut'; readonly shown: number; readonly end: string}
  | {readonly kind: 'more-than-shown'; readonly count: number; readonly shown: number}
  | {readonly kind: 'not-shown'}
  | {readonly kind: 'rate'; readonly computed: number}
  | {readonly kind: 'unknown-member'}
  /** Refused because the object has these members only. */
  | {readonly kind: 'no-member'; readonly known: readonly string[]}
  /** A title with an address behind it, in a line without tabs. */
  | {readonly kind: 'no-tab'}
  /** Further findings that are not named. */
  | {readonly kind: 'more'; readonly count: number};

/**
 * `path` names the member, for example `contents[1].link.web_url`; `line 4.url` is a member in a
 * line of text. Empty for the whole message.
 */
export interface TemplateFinding {
  readonly path: string;
  readonly problem: TemplateProblem;
}
