import {type NoticeTable, warn} from '../base/notice-table.ts';

/** Notices for moving between matches when there is none in that direction, or no search yet. */
export const searchNotices: NoticeTable<'no-more-matches' | 'nothing-sought'> = {
  'nothing-sought': () =>
    warn(
      '아직 찾은 적이 없습니다. /를 누르고 찾을 말을 입력하세요.',
      'No search yet. Press / and type what to find.',
    ),
  'no-more-matches': ({towards}) =>
    towards === 'older'
      ? warn('더 오래된 결과가 없습니다. p: 최근 결과', 'No older matches. p: newer matches')
      : warn('더 새로운 결과가 없습니다. n: 오래된 결과', 'No newer matches. n: older matches'),
};
