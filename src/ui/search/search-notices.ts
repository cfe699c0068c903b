import {type NoticeTable, warn} from '../base/notice-table.ts';

/** Where a walk through the matches ends. */
export const searchNotices: NoticeTable<'no-more-matches' | 'nothing-sought'> = {
  'nothing-sought': () =>
    warn(
      '찾은 말이 없습니다. /를 눌러 찾을 말을 쓰세요.',
      'Nothing was looked for yet. Press / and write what to find.',
    ),
  'no-more-matches': ({towards}) =>
    towards === 'older'
      ? warn('더 오래된 것 가운데에는 없습니다. p: 새것 쪽', 'None that is older. p: newer ones')
      : warn('더 새것 가운데에는 없습니다. n: 오래된 쪽', 'None that is newer. n: older ones'),
};
