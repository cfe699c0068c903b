import type {Language} from '../../src/domain/program/language.ts';

/** A memo in the pictures: its age in minutes, and its text. */
export type WrittenMemo = readonly [minutesAgo: number, text: string];

/** The texts that are typed and awaited in the pictures of one language. */
export interface PictureWords {
  readonly locale: string;
  readonly nickname: string;
  readonly memos: readonly WrittenMemo[];
  readonly drafts: readonly WrittenMemo[];
  readonly schedules: readonly string[];
  /** The draft in the main picture. */
  readonly written: string;
  readonly query: string;
  /** The fields of a card: title, description, rows, sum, link, buttons. */
  readonly card: readonly string[];
  /** The texts that are written and searched for in the demo. */
  readonly demo: Readonly<Record<'hello' | 'errand' | 'query', string>>;
}

const day = 24 * 60;

const ko: PictureWords = {
  locale: 'ko_KR.UTF-8',
  nickname: '홍길동',
  memos: [
    [2 * day + 560, '회의록: 다음 배포는 목요일 오전, 그 전에 점검표를 모두 채우기 #회의'],
    [2 * day + 112, '읽을 글 https://example.com/korean-input'],
    [day + 575, '아침 회의 10분 당겨짐 #회의'],
    [day + 331, '현관 비밀번호 바꿈. 가족에게 알리기'],
    [day + 15, '어머니 생신 선물: 목도리, 찻잔'],
    [497, '배포 끝. 로그는 보관함에 올려 둠 #배포'],
    [301, '점심에 본 전시, 12월 6일까지'],
    [
      94,
      '회의에서 정한 것: 이번 주에는 화면을 다듬고, 다음 주에는 예약을 넣는다. 오류는 무슨 일인지, 무엇을 하면 되는지 한 문장씩 쓴다. 번역은 처음부터 두 언어를 나란히 쓰고, 화면 사진은 명령 하나로 다시 찍는다. 설명은 짧게, 예를 먼저 든다. 시험은 진짜 터미널과 진짜 서버로 하고, 느린 컴퓨터에서도 지나가야 한다. 다음 회의는 수요일 오후 두 시, 회의록은 민지가 쓴다. #회의',
    ],
    [38, '세탁소에 맡긴 코트 찾기'],
    [3, '저녁에 우유 사기'],
  ],
  drafts: [
    [25, '주간 보고\n- 화면을 다듬음\n- 예약은 다음 주'],
    [190, '이사 견적 세 곳 비교한 것: '],
    [day + 70, '부산 여행에서 갈 곳'],
  ],
  schedules: [
    '/every 평일 09:00 오늘 할 일 세 가지 적기',
    '/at 20:30 약 먹기',
    '/every 금 18:50 주간 보고 쓰기',
  ],
  written: '주말에 부모님께 전화드리기',
  query: '회의',
  card: [
    '배포 끝',
    '웹 서버 세 대에 새 버전을 올렸습니다.',
    '빌드=1204',
    '시간=3분',
    '합계=OK',
    'https://ci.example.com/7',
    '로그=https://ci.example.com/7/log',
    '화면=https://app.example.com',
  ],
  demo: {hello: '안녕하세요', errand: '저녁에 우유 사기', query: '우유'},
};

const en: PictureWords = {
  locale: 'en_US.UTF-8',
  nickname: 'Gildong Hong',
  memos: [
    [2 * day + 560, 'Minutes: next release on Thursday morning, checklist before that #meeting'],
    [2 * day + 112, 'To read: https://example.com/korean-input'],
    [day + 575, 'Morning meeting moved up ten minutes #meeting'],
    [day + 331, 'New code for the front door. Let the family know'],
    [day + 15, "Mother's birthday: scarf, tea cups"],
    [497, 'Release is out. Logs are in the archive #release'],
    [301, 'Exhibition seen at lunch, open until 6 December'],
    [
      94,
      'Decided in the meeting: this week the screens are polished, next week schedules come in. Every error says in one sentence what happened and in another what to do. Both languages are written side by side from the start, and one command takes the pictures again. Tests use a real terminal and a real server. Next meeting on Wednesday at two, Minji writes the minutes. #meeting',
    ],
    [38, "Pick up the coat at the cleaner's"],
    [3, 'Buy milk tonight'],
  ],
  drafts: [
    [25, 'Weekly report\n- screens polished\n- schedules next week'],
    [190, 'Moving quotes, three compared: '],
    [day + 70, 'Places to see in Busan'],
  ],
  schedules: [
    '/every weekdays 09:00 Write down three things to do',
    '/at 20:30 Take the medicine',
    '/every fri 18:50 Write the weekly report',
  ],
  written: 'Call my parents at the weekend',
  query: 'meeting',
  card: [
    'Deployed',
    'The new version is on all three web servers.',
    'build=1204',
    'time=3 min',
    'total=OK',
    'https://ci.example.com/7',
    'Log=https://ci.example.com/7/log',
    'App=https://app.example.com',
  ],
  demo: {hello: '안녕하세요', errand: 'Buy milk tonight', query: 'milk'},
};

export const pictureWords: Readonly<Record<Language, PictureWords>> = {ko, en};
