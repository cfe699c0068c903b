import {formCommands} from '../../app/form/form-text.ts';
import type {FormKind} from '../../app/state/form.ts';
import {good, type NoticeTable, warn} from '../base/notice-table.ts';

/** How the command line sends what a form writes. */
const commands: Readonly<Record<FormKind, {ko: string; en: string}>> = {
  card: {
    ko: "kakao-tui send --card '제목' --row 이름=값",
    en: "kakao-tui send --card 'TITLE' --row NAME=VALUE",
  },
  list: {
    ko: "kakao-tui send --list '제목' --file 항목.txt",
    en: "kakao-tui send --list 'TITLE' --file items.txt",
  },
  preview: {ko: 'kakao-tui send --preview 주소', en: 'kakao-tui send --preview URL'},
  custom: {
    ko: 'kakao-tui send --template-id ID --arg 이름=값',
    en: 'kakao-tui send --template-id ID --arg NAME=VALUE',
  },
  template: {
    ko: 'kakao-tui send --template 파일.json',
    en: 'kakao-tui send --template FILE.json',
  },
};

/** Notices about the pages on which messages are written in fields. */
export const formNotices: NoticeTable<'form-kept' | 'form-not-shown'> = {
  'form-kept': ({form}) => {
    const name = formCommands[form];
    return good(
      `쓰던 내용을 초안으로 저장했습니다. 이어서 쓰기: /${name}`,
      `Saved to drafts. /${name} opens it again.`,
    );
  },
  'form-not-shown': ({form}) =>
    warn(
      `여기서는 입력란이 있는 화면을 쓸 수 없습니다. 셸에서 보내세요: ${commands[form].ko}`,
      `The page with its fields cannot be used here. Send it from a shell: ${commands[form].en}`,
    ),
};
