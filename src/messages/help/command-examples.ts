import type {Language} from '../../domain/program/language.ts';
import {plainCells} from '../../domain/text/plain-width.ts';
import type {Phrase} from '../subjects/words.ts';
import type {HelpName} from './command-help.ts';
import {scheduleExamples} from './schedule-examples.ts';

/** `command` is a phrase where the sample itself is in a language. */
type Example = readonly [command: string | Phrase, purpose: Phrase];

const examples: Readonly<Partial<Record<HelpName, readonly Example[]>>> = {
  ...scheduleExamples,
  app: [
    ['kakao-tui', {ko: '화면을 엽니다', en: 'opens the app'}],
    [
      {ko: "kakao-tui send '우유 사기'", en: "kakao-tui send 'buy milk'"},
      {ko: '메모 하나를 보냅니다', en: 'sends one memo'},
    ],
  ],
  login: [
    ['kakao-tui login', {ko: '브라우저에서 동의합니다', en: 'agree in the browser'}],
    [
      'kakao-tui login --no-browser',
      {ko: 'SSH에서: 주소만 보고, 돌아온 주소를 붙여 넣습니다', en: 'over SSH: paste the address'},
    ],
  ],
  logout: [['kakao-tui logout', {ko: '기록은 남습니다', en: 'the history is kept'}]],
  unlink: [['kakao-tui unlink', {ko: '기록은 남습니다', en: 'the history is kept'}]],
  refresh: [
    ['kakao-tui refresh', {ko: '저절로도 갱신됩니다', en: 'it also happens by itself in time'}],
  ],
  status: [
    ['kakao-tui status', {ko: '카카오에 물어봅니다', en: 'asks Kakao'}],
    ['kakao-tui status --offline --json', {ko: '스크립트에서', en: 'in a script'}],
  ],
  token: [
    [
      'curl -H "Authorization: Bearer $(kakao-tui token)" \\\n    https://kapi.kakao.com/v2/user/me',
      {ko: '', en: ''},
    ],
    [
      'kakao-tui token --profile ci --refresh-token |\n    gh secret set KAKAO_REFRESH_TOKEN',
      {ko: 'CI에 줄 로그인', en: 'a login for CI'},
    ],
  ],
  send: [
    [
      {ko: "kakao-tui send '배포 끝'", en: "kakao-tui send 'deployed'"},
      {ko: '메모 하나', en: 'one memo'},
    ],
    [
      './crawl.sh | kakao-tui send --link https://news.example.com --if-changed news',
      {ko: '표준 입력, 달라졌을 때만', en: 'standard input, only what is new'},
    ],
    [
      {
        ko: "kakao-tui send --at 18:00 '저녁에 우유 사기'",
        en: "kakao-tui send --at 18:00 'buy milk'",
      },
      {ko: '나중에', en: 'later'},
    ],
    [
      'kakao-tui send --file report.txt --dry-run',
      {ko: '보내지 않고 보기', en: 'see what would go out'},
    ],
  ],
  watch: [
    [
      'kakao-tui watch --every 30m --if-changed -- ./crawl.sh',
      {ko: '30분마다, 달라졌을 때만', en: 'every 30 minutes, only what is new'},
    ],
    [
      "kakao-tui watch --every 1h --between 08:00-22:00 -- sh -c 'df -h / | tail -1'",
      {ko: '낮에만, 셸 문법은 sh -c로', en: 'by day only; shell syntax in sh -c'},
    ],
  ],
  run: [
    ['kakao-tui run -- make', {ko: '끝나면 알립니다', en: 'tells when it is done'}],
    [
      {
        ko: "kakao-tui run --title '백업' --on-failure-only -- ./backup.sh",
        en: 'kakao-tui run --title Backup --on-failure-only -- ./backup.sh',
      },
      {ko: '실패했을 때만', en: 'only when it failed'},
    ],
  ],
  completion: [
    ['eval "$(kakao-tui completion bash)"', {ko: '~/.bashrc에', en: 'in ~/.bashrc'}],
    [
      'source <(kakao-tui completion zsh)',
      {ko: '~/.zshrc에, compinit 뒤에', en: 'in ~/.zshrc, after compinit'},
    ],
    [
      'kakao-tui completion fish > ~/.config/fish/completions/kakao-tui.fish',
      {ko: 'fish', en: 'fish'},
    ],
  ],
  historyShow: [
    ['kakao-tui history show 5e8f77a1', {ko: '번호의 끝만으로', en: 'by the end of its id'}],
  ],
  historyDelete: [
    ['kakao-tui history delete 5e8f77a1', {ko: '이 컴퓨터의 기록만', en: 'the record here only'}],
  ],
  historyStats: [['kakao-tui history stats --since 2026-11-01', {ko: '', en: ''}]],
  profileList: [['kakao-tui profile list', {ko: '*가 쓰는 것입니다', en: '* is in use'}]],
  profileAdd: [['kakao-tui profile add work', {ko: '빈 프로필', en: 'an empty one'}]],
  profileUse: [
    ['kakao-tui profile use work', {ko: '이제부터 work를', en: 'work from now on'}],
    ['kakao-tui profile use default', {ko: '처음 것으로', en: 'back to the first one'}],
  ],
  profileRemove: [
    [
      'kakao-tui profile remove work',
      {ko: '사라질 것을 말하고 묻습니다', en: 'says what is lost and asks'},
    ],
    ['kakao-tui profile remove work --force', {ko: '묻지 않습니다', en: 'asks nothing'}],
  ],
  profile: [
    ['kakao-tui profile add work', {ko: '프로필을 만듭니다', en: 'makes a profile'}],
    ['kakao-tui --profile work login', {ko: '그 안에서 로그인합니다', en: 'logs in there'}],
    ['kakao-tui profile use work', {ko: '이제부터 씁니다', en: 'is used from now on'}],
  ],
  doctor: [
    ['kakao-tui doctor', {ko: '모두 살펴봅니다', en: 'looks at everything'}],
    ['kakao-tui doctor --json', {ko: '스크립트에서', en: 'in a script'}],
  ],
  outbox: [
    ['kakao-tui outbox', {ko: '기다리거나 보내지 못한 것', en: 'what waits or was not sent'}],
    ['kakao-tui outbox flush', {ko: '기다리는 것을 보냅니다', en: 'sends what waits'}],
    ['kakao-tui outbox retry 5e8f77a1', {ko: '하나를 다시 보냅니다', en: 'sends one again'}],
    [
      'kakao-tui outbox resolve 5e8f77a1 --arrived',
      {ko: '카카오톡에서 보았습니다', en: 'it was seen in KakaoTalk'},
    ],
  ],
  drafts: [
    ['kakao-tui drafts', {ko: '새것부터 모두', en: 'all of them, the newest first'}],
    [
      'kakao-tui drafts show 5e8f77a1 | kakao-tui send',
      {ko: '하나를 보냅니다', en: 'sends one of them'},
    ],
  ],
  history: [
    ['kakao-tui history --limit 20', {ko: '마지막 20건', en: 'the last 20'}],
    [
      {ko: "kakao-tui history --search '회의 -취소'", en: 'kakao-tui history --search budget'},
      {ko: '찾기', en: 'searches'},
    ],
    ['kakao-tui history show 5e8f77a1', {ko: '하나의 모든 것', en: 'all about one'}],
    ['kakao-tui history stats --since 30d', {ko: '날마다, 시간마다', en: 'by day and hour'}],
  ],
  export: [
    ['kakao-tui export memos.jsonl', {ko: '다른 컴퓨터로 옮길 때', en: 'to take elsewhere'}],
    ['kakao-tui export memos.csv --since 2026-01-01', {ko: '엑셀에서', en: 'for a spreadsheet'}],
    ['kakao-tui export --format md --since 7d', {ko: '지난 이레 읽기', en: 'to read a week'}],
  ],
  import: [
    ['kakao-tui import memos.jsonl', {ko: '두 번 해도 겹치지 않습니다', en: 'twice does no harm'}],
    ['kakao-tui import kakao_code.json', {ko: '예전 스크립트의 로그인', en: "a script's login"}],
  ],
  config: [
    ['kakao-tui config', {ko: '모두 보기', en: 'show all'}],
    ['kakao-tui config language ko', {ko: '바꾸기', en: 'change one'}],
    [
      'kakao-tui config set history.keep 2y',
      {ko: '2년이 지난 기록을 지웁니다', en: 'deletes records older than two years'},
    ],
    [
      'kakao-tui config set compose.submit ctrl+enter',
      {
        ko: 'Ctrl+Enter로 보내고 Enter는 줄바꿈',
        en: 'send with Ctrl+Enter, Enter makes a new line',
      },
    ],
  ],
  explain: [
    ['kakao-tui explain KOE006', {ko: '브라우저에 보인 번호', en: 'a number seen in the browser'}],
    ['kakao-tui explain -402', {ko: 'API의 코드', en: 'a code of the API'}],
  ],
  emulator: [
    [
      'kakao-tui emulator --port 9000',
      {ko: '9000과 9001을 씁니다', en: 'listens on 9000 and 9001'},
    ],
  ],
};

/** Columns of the narrowest terminal that help is written for. */
const width = 80;
const heading: Phrase = {ko: '예:', en: 'Examples:'};

/** The examples that the help of a command begins with; a comment tells what each is for. */
export function commandExamples(name: HelpName, language: Language): string {
  const lines = (examples[name] ?? []).map(([command, purpose]) => {
    const sample = typeof command === 'string' ? command : command[language];
    if (purpose[language] === '') return `  ${sample}`;
    const line = `  ${sample}  # ${purpose[language]}`;
    return plainCells(line) <= width ? line : `  # ${purpose[language]}\n  ${sample}`;
  });
  return [heading[language], ...lines, ''].join('\n');
}
