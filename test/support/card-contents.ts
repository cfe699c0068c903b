import type {ContentKind, Contents} from '../../src/domain/memo/kinds/kinds.ts';

type CardKind = Exclude<ContentKind, 'text'>;

const to = (path: string) => ({
  web_url: `https://news.example.com/${path}`,
  mobile_web_url: `https://news.example.com/${path}`,
});

const ci = {
  web_url: 'https://ci.example.com/1204',
  mobile_web_url: 'https://m.ci.example.com/1204',
};

/** A content of each kind with all that its card can show. */
export const cardContents: {readonly [K in CardKind]: Contents[K]} = {
  picture: {
    kind: 'picture',
    text: '환율\n원/달러 1,452.30',
    link: {url: 'https://news.example.com/rate', buttonTitle: null},
    image: `picture:${'c0ffee42'.repeat(8)}`,
    pictures: [
      {
        hash: 'c0ffee42'.repeat(8),
        name: 'chart.png',
        type: 'image/png',
        size: 245_120,
        width: 1280,
        height: 720,
      },
    ],
  },
  feed: {
    kind: 'feed',
    messages: [
      {
        content: {
          title: '배포 끝',
          description:
            '새 판이 모든 서버에서 돌고 있습니다. 문제가 보이면 아래 기록부터 확인하세요.',
          image_url: 'https://ci.example.com/graph.png',
          link: ci,
        },
        item_content: {
          profile_text: '빌드 서버',
          items: [
            {item: '빌드', item_op: '1204'},
            {item: '시간', item_op: '3분 12초'},
            {item: '바뀐 것', item_op: '설치 안내와 화면 사진, 그리고 번역 확인 일곱 건'},
          ],
          sum: '합계',
          sum_op: 'OK',
        },
        social: {like_count: 12, comment_count: 3, view_count: 45_678},
        buttons: [
          {title: '로그', link: ci},
          {title: '화면', link: {web_url: 'https://app.example.com/'}},
        ],
      },
    ],
  },
  list: {
    kind: 'list',
    messages: [
      {
        header_title: '오늘의 뉴스',
        header_link: to(''),
        contents: [
          {title: '첫눈, 평년보다 열흘 일찍', description: '서울과 경기 곳곳', link: to('1')},
          {
            title: '도서관, 밤 열 시까지',
            image_url: 'https://news.example.com/2.png',
            link: to('2'),
          },
          {
            title: '시내버스 노선 12곳이 다음 달부터 바뀝니다. 정류장을 미리 확인하세요',
            link: to('3'),
          },
        ],
      },
      {
        header_title: '오늘의 뉴스',
        header_link: to(''),
        contents: [
          {title: '동네 빵집의 하루', link: to('4')},
          {title: '주말 날씨', link: to('5')},
        ],
      },
    ],
  },
  location: {
    kind: 'location',
    messages: [
      {
        address: '서울 중구 세종대로 110',
        address_title: '시청',
        content: {title: '저녁 7시, 시청 앞', description: '1번 출구에서 만나요', link: to('map')},
        buttons: [{title: '예약', link: to('book')}],
      },
    ],
  },
  commerce: {
    kind: 'commerce',
    messages: [
      {
        content: {
          title: '겨울 이불',
          image_url: 'https://shop.example.com/7.png',
          link: {web_url: 'https://shop.example.com/7'},
        },
        commerce: {
          product_name: '거위털 이불',
          regular_price: 120_000,
          discount_price: 96_000,
          discount_rate: 20,
        },
        button_title: '사러 가기',
      },
    ],
  },
  calendar: {
    kind: 'calendar',
    messages: [
      {
        id_type: 'event',
        id: '7',
        content: {title: '정기 점검', description: '새벽 2시부터', link: to('event')},
      },
    ],
  },
  scrap: {kind: 'scrap', messages: [{request_url: 'https://news.example.com/a/42'}]},
  custom: {
    kind: 'custom',
    messages: [{template_id: '93112', template_args: {title: '제목', place: '회의실 2'}}],
  },
};

/** A text with two buttons, whose link is another one on the phone. */
export const framedText: Contents['text'] = {
  kind: 'text',
  text: '회의실이 바뀌었습니다',
  link: {url: 'https://map.example.com/2', buttonTitle: null},
  frame: {
    link: {web_url: 'https://map.example.com/2', mobile_web_url: 'https://m.map.example.com/2'},
    buttons: [
      {title: '지도', link: {web_url: 'https://map.example.com/2'}},
      {title: '일정', link: {web_url: 'https://cal.example.com/7'}},
    ],
  },
};
