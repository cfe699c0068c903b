import type {Language} from '../../../src/domain/program/language.ts';

/** Texts of everyday use in one language. */
export interface PlainWords {
  readonly nickname: string;
  readonly memos: Readonly<
    Record<'minutes' | 'article' | 'report' | 'lunch' | 'parcel' | 'coat' | 'milk' | 'call', string>
  >;
  readonly button: string;
  readonly schedules: Readonly<Record<'pill' | 'plan', string>>;
  readonly reminders: Readonly<Record<'flowers' | 'boiler' | 'vitamins', string>>;
  readonly drafts: readonly string[];
  readonly friends: readonly string[];
  readonly lines: string;
  readonly address: string;
  readonly query: string;
  readonly strangeQuery: string;
  readonly wrongQuery: string;
}

const ko: PlainWords = {
  nickname: '홍길동',
  memos: {
    minutes: '회의록: 다음 배포는 목요일 오전, 그 전에 점검표를 모두 채우기 #회의',
    article: '읽을 글 https://example.com/korean-input',
    report:
      '이번 주에 한 일: 화면을 다듬고 예약을 넣었다. 오류는 무슨 일인지, 무엇을 하면 되는지 한 문장씩 쓴다. 번역은 처음부터 두 언어를 나란히 쓰고, 화면 사진은 명령 하나로 다시 찍는다. 설명은 짧게 쓰고 예를 먼저 든다. 시험은 진짜 터미널과 진짜 서버로 하고, 느린 컴퓨터에서도 지나가야 한다. 다음 회의는 수요일 오후 두 시이고, 회의록은 민지가 쓴다. #회의',
    lunch: '점심에 본 전시, 12월 6일까지',
    parcel: '택배는 경비실에 있음',
    coat: '세탁소에 맡긴 코트 찾기 #집안일',
    milk: '저녁에 우유 사기',
    call: '주말에 부모님께 전화드리기',
  },
  button: '글 읽기',
  schedules: {pill: '약 먹기', plan: '오늘 할 일 세 가지 적기'},
  reminders: {flowers: '꽃 찾기', boiler: '보일러 점검 예약하기', vitamins: '비타민'},
  drafts: [
    '주간 보고\n- 화면을 다듬음\n- 예약은 다음 주',
    '이사 견적 세 곳 비교한 것',
    '부산 여행',
  ],
  friends: ['엄마', '아빠', '민지', '엄지', '회사 부계정 (알림용)', '남궁민수'],
  lines: '장보기\n- 우유 두 개\n- 달걀\n\n가게는 여덟 시에 닫음',
  address: '나중에 읽기 https://example.com/korean-input?page=2',
  query: '회의',
  strangeQuery: '고래',
  wrongQuery: '회의 after:2026-13 상태:모름',
};

const en: PlainWords = {
  nickname: 'Gildong Hong',
  memos: {
    minutes: 'Minutes: next release on Thursday morning, checklist before that #meeting',
    article: 'To read: https://example.com/korean-input',
    report:
      'Done this week: the screens are polished and schedules are in. Every error says in one sentence what happened and in another what to do. Both languages are written side by side from the start, and the pictures are taken by one command. Tests use a real terminal and a real server and pass on a slow computer too. Next meeting on Wednesday at two; Minji writes the minutes. #meeting',
    lunch: 'Exhibition seen at lunch, open until 6 December',
    parcel: 'The parcel is at the front desk',
    coat: "Pick up the coat at the cleaner's #home",
    milk: 'Buy milk tonight',
    call: 'Call my parents at the weekend',
  },
  button: 'Read it',
  schedules: {pill: 'Take the medicine', plan: 'Write down three things to do'},
  reminders: {
    flowers: 'Pick up the flowers',
    boiler: 'Book the boiler check',
    vitamins: 'Vitamins',
  },
  drafts: [
    'Weekly report\n- screens polished\n- schedules next week',
    'Three quotes for the move, compared',
    'Busan',
  ],
  friends: ['Mom', 'Dad', 'Minji', 'Minsu Namgung', 'My second account (rings)', 'Tom'],
  lines: 'Shopping\n- two bottles of milk\n- eggs\n\nThe shop closes at eight',
  address: 'Read later https://example.com/korean-input?page=2',
  query: 'meeting',
  strangeQuery: 'whale',
  wrongQuery: 'meeting after:2026-13 is:lost',
};

export const plainWords: Readonly<Record<Language, PlainWords>> = {ko, en};
