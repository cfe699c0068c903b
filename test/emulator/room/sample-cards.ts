import type {Card, CardContent} from '../../../src/emulator/room/card.ts';
import type {MemoLink} from '../../../src/emulator/room/link.ts';
import type {Memo} from '../../../src/emulator/room/memo.ts';

/** The card of one kind. */
type CardOf<Kind extends Card['kind']> = Extract<Card, {readonly kind: Kind}>;

export const registeredDomain = 'https://news.example';

export const link: MemoLink = {web_url: `${registeredDomain}/a`};

export const unregistered: MemoLink = {web_url: 'https://a.example/b'};

/** A picture of one color that needs no server, of this width and height. */
export function colorPicture(color: string, [width, height]: readonly [number, number]): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${color}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

export function content(changed: Partial<CardContent> = {}): CardContent {
  return {title: '제목', description: '설명', imageUrl: null, link, ...changed};
}

/** A card of each kind with every member. */
export const sampleCards: {readonly [Kind in Card['kind']]: CardOf<Kind>} = {
  feed: {
    kind: 'feed',
    content: content({
      title: '배포가 끝났습니다',
      description: '본 서버에 새 버전이 올라갔습니다. 바뀐 점은 아래 버튼으로 확인하세요.',
      imageUrl: colorPicture('#7aa7d9', [800, 400]),
    }),
    itemContent: {
      profileText: '배포 알림',
      profileImageUrl: colorPicture('#4f7f5f', [40, 40]),
      titleImageText: '빌드 1204',
      titleImageCategory: '본 서버',
      titleImageUrl: colorPicture('#e6b35a', [108, 108]),
      items: [
        {item: '시간', itemOp: '3분 12초'},
        {item: '시험', itemOp: '2,214개 통과'},
      ],
      sum: '합계',
      sumOp: '성공',
    },
    social: {
      likeCount: 1286,
      commentCount: 45,
      sharedCount: null,
      viewCount: 845,
      subscriberCount: 7,
    },
    buttons: [
      {title: '로그', link},
      {title: '화면 열기', link},
    ],
  },
  list: {
    kind: 'list',
    title: '오늘의 뉴스',
    link,
    contents: [
      content({
        title: '첫눈이 내린 아침, 출근길 곳곳에서 정체',
        description: '기상 소식',
        imageUrl: colorPicture('#9db8c9', [200, 200]),
      }),
      content({
        title: '새 도서관이 문을 열었습니다',
        description: '동네 소식',
        imageUrl: colorPicture('#c9a99d', [300, 200]),
      }),
      content({title: '주말에는 맑겠습니다', description: null}),
    ],
    buttons: [{title: '뉴스 모두 보기', link}],
  },
  location: {
    kind: 'location',
    address: '서울 중구 세종대로 110',
    addressTitle: '시청 앞 광장',
    content: content({title: '내일 모임 장소', description: '오후 두 시, 시계탑 앞'}),
    social: {
      likeCount: 3,
      commentCount: null,
      sharedCount: 1,
      viewCount: null,
      subscriberCount: null,
    },
    buttons: [{title: '예약', link}],
  },
  commerce: {
    kind: 'commerce',
    content: content({
      title: '네 가지 색 가운데에서 고르세요',
      description: null,
      imageUrl: colorPicture('#d9c9e8', [640, 640]),
    }),
    commerce: {
      productName: '겨울 원피스',
      regularPrice: 208800,
      discountPrice: 146160,
      discountRate: 30,
      fixedDiscountPrice: null,
      currencyUnit: '원',
      currencyUnitPosition: 0,
    },
    buttons: [
      {title: '구매하기', link},
      {title: '공유하기', link: {android_execution_params: 'share=1'}},
    ],
  },
  calendar: {
    kind: 'calendar',
    idType: 'event',
    id: 'event-1',
    content: content({title: '신제품 발표회', description: '12월 3일 오전 열 시'}),
    buttons: [{title: '일정 보기', link}],
  },
  scrap: {
    kind: 'scrap',
    requestUrl: `${registeredDomain}/a/42`,
    content: content({
      title: '첫눈이 내린 아침',
      description: '출근길 곳곳에서 차들이 느리게 움직였습니다.',
      imageUrl: 'https://pictures.example/snow.jpg',
    }),
    buttons: [{title: '자세히 보기', link}],
  },
  custom: {
    kind: 'custom',
    templateId: '93112',
    args: {title: '제목'},
    content: content({title: '정기 점검 안내', description: '새벽 두 시부터 십 분'}),
    buttons: [{title: '공지 보기', link: unregistered}],
  },
};

/** A memo that arrived with this card. */
export function cardMemo(card: Card, receivedAt = Date.UTC(2026, 0, 2, 3)): Memo {
  return {
    text: '',
    shownText: '',
    link: {},
    buttonTitle: null,
    buttons: [],
    card,
    receivedAt,
  };
}
