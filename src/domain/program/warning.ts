/** What a person is told of before it happens. Times are ms. */
export type Warning =
  | {readonly kind: 'login-ends'; readonly left: number}
  | {readonly kind: 'near-quota'; readonly count: number};
