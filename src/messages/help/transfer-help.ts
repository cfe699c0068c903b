import type {Phrase} from '../subjects/words.ts';

/** What `--help` says of taking the record out and bringing memos and logins in. */
export const transferHelp = {
  export: {
    ko: '기록을 내보냅니다. FILE이 없으면 표준 출력에 씁니다',
    en: 'export the history; without FILE to standard output',
  },
  import: {
    ko: '내보낸 메모나 다른 스크립트의 토큰 파일을 가져옵니다 (-: 표준 입력)',
    en: 'import exported memos, or the token file of another script (-: standard input)',
  },
  format: {
    ko: '형식: jsonl(그대로 되돌릴 수 있음), csv, md (기본: 파일 이름의 끝, 없으면 jsonl)',
    en: 'format: jsonl (can be imported again), csv or md (default: by the end of the name, else jsonl)',
  },
  since: {
    ko: '이때부터: 2026-11-01, 어제, 7d (7일 전)',
    en: 'from then on: 2026-11-01, yesterday, or 7d for seven days back',
  },
  search: {
    ko: '찾는 말: 낱말, \'"그대로"\', -빼고, #태그, after:2026-11-01, status:failed, is:pinned',
    en: 'what to find: words, \'"as it stands"\', -without, #tag, after:2026-11-01, status:failed, is:pinned',
  },
  historyShow: {ko: '메모 하나의 모든 것을 보여 줍니다', en: 'show all that is known of one memo'},
  historyDelete: {
    ko: '이 컴퓨터의 기록에서 지웁니다 (카카오톡에는 남습니다)',
    en: 'delete from the history on this machine (KakaoTalk keeps the message)',
  },
  historyStats: {
    ko: '날마다, 시간마다, 상태, 자주 쓴 말, 태그',
    en: 'by day, by hour, states, frequent words, tags',
  },
  forceFile: {ko: '이미 있는 파일을 바꿉니다', en: 'replace a file that is already there'},
  forceLogin: {
    ko: '이미 한 로그인을 파일의 토큰으로 바꿉니다',
    en: "replace the present login by the file's tokens",
  },
  importOffline: {
    ko: '토큰을 카카오에 확인하지 않습니다',
    en: 'do not ask Kakao about the tokens',
  },
} satisfies Readonly<Record<string, Phrase>>;
