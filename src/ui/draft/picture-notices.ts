import type {PictureNotice} from '../../app/state/picture-notice.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {failureText} from '../../messages/failures/describe-failure.ts';
import {pictureProblemWords} from '../../messages/failures/picture-words.ts';
import {good, type NoticeTable, warn} from '../base/notice-table.ts';

/** Notices about the picture of the memo being written. */
export const pictureNotices: NoticeTable<PictureNotice['kind']> = {
  'picture-attached': ({name}) =>
    good(
      `사진을 첨부했습니다: ${sanitizeLine(name)}. Enter로 보내고, /image로 뗍니다.`,
      `Attached ${sanitizeLine(name)}. Enter sends it, /image takes it off.`,
    ),
  'picture-not-attached': ({name, problem}) => {
    const {what, next} = pictureProblemWords(name, problem);
    return {
      phrase: {
        ko: failureText({title: sanitizeLine(what.ko), nextStep: next.ko}),
        en: failureText({title: sanitizeLine(what.en), nextStep: next.en}),
      },
      tone: 'bad',
    };
  },
  'picture-off': () => good('사진을 뗐습니다.', 'The picture is off.'),
  'changed-before-sending': () =>
    warn(
      '사진을 읽는 동안 글이 바뀌어 보내지 않았습니다. 다시 Enter를 누르세요.',
      'Not sent: the memo changed while its picture was read. Press Enter again.',
    ),
  'picture-not-scheduled': () =>
    warn(
      '앱에서는 사진을 예약할 수 없습니다. kakao-tui schedule을 쓰세요.',
      'The app cannot schedule a picture. Use kakao-tui schedule.',
    ),
};
