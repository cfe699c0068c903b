/** Options that let `send` act later, again or instead of the user, and so never apply to friends. */
export const notForFriends = [
  'queue',
  'ifChanged',
  'newOnly',
  'dedupe',
  'idempotencyKey',
  'at',
  'in',
  'tz',
  'imageFallback',
  'ring',
  'onRotate',
] as const;
