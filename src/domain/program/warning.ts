/** A warning before a problem occurs. Times are in ms. */
export type Warning =
  | {readonly kind: 'login-ends'; readonly left: number}
  | {readonly kind: 'near-quota'; readonly count: number}
  /** Anyone who has the address of an uploaded picture can see it. */
  | {readonly kind: 'picture-public'};
