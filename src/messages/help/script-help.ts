import type {Phrase} from '../subjects/words.ts';

/** What `--help` says of the commands that scripts are made of. */
export const scriptHelp = {
  watch: {
    ko: '명령을 일정한 간격으로 실행하고 출력을 메모로 보냅니다',
    en: 'run a command at an interval and send what it prints',
  },
  run: {
    ko: '명령을 실행하고 끝나면 종료 코드와 마지막 줄을 보냅니다',
    en: 'run a command, then send its exit code and last lines',
  },
  profile: {
    ko: '여러 계정이나 앱을 따로 씁니다',
    en: 'keep several accounts or apps apart',
  },
  profileList: {ko: '프로필을 모두 보여 줍니다', en: 'list the profiles'},
  profileAdd: {ko: '프로필을 만듭니다', en: 'make a profile'},
  profileRemove: {
    ko: '프로필과 그 안의 모든 것을 지웁니다',
    en: 'remove a profile with all that is in it',
  },
  profileUse: {
    ko: '따로 정하지 않은 명령이 쓸 프로필을 고릅니다',
    en: 'choose the profile of commands that name none',
  },
  force: {ko: '묻지 않고 지웁니다', en: 'remove it without asking'},
  inProfile: {ko: '이 프로필을 씁니다', en: 'use this profile'},
  quiet: {ko: '실패만 말합니다', en: 'say nothing but failures'},
  completion: {
    ko: '셸 자동 완성 스크립트를 출력합니다',
    en: 'print the completion script of a shell',
  },
} satisfies Readonly<Record<string, Phrase>>;
