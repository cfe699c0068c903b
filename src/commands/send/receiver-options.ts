import type {OptionSpec} from '../definition/command-spec.ts';

/** Options that let `send` act later, again or instead of the user, and so never apply to friends. */
const notForFriends = [
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

/** The options of a message to friends. */
export const receivers: readonly OptionSpec[] = [
  {
    flags: '--to <name>',
    ko: '나 대신 이 친구에게 보냅니다: 이름, 이름의 일부나 초성, 친구 ID. 다섯 번까지, 터미널에서만',
    en: 'send to this friend in place of yourself: name, a part of it, or id; up to five times, only in a terminal',
    value: {
      read: (text) => text.trim() || null,
      hint: {ko: '친구의 이름을 쓰세요', en: 'use the name of a friend'},
    },
    isRepeated: true,
    conflicts: notForFriends,
  },
  {
    flags: '--yes',
    ko: '친구에게 보내기 전에 묻지 않습니다 (터미널에서만)',
    en: 'do not ask before sending to friends (only in a terminal)',
  },
];
