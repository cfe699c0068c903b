import type {MessagesKind} from '../../src/domain/memo/kinds/kinds.ts';
import type {JsonObject, JsonValue} from '../../src/domain/memo/template/json.ts';

const link = {
  web_url: 'https://news.example.com/1',
  mobile_web_url: 'https://m.news.example.com/1',
  android_execution_params: 'id=1&tab=2',
  ios_execution_params: 'id=1',
};
const content = {
  title: '제목',
  description: '설명',
  image_url: 'https://img.example.com/1.png',
  image_width: 640,
  image_height: 480,
  link,
};
const buttons = [
  {title: '열기', link},
  {title: '목록', link},
];
const social = {
  like_count: 1,
  comment_count: 2,
  shared_count: 3,
};

/** A message of each kind with all its members, without a warning. */
export const fullMessages: Readonly<Record<MessagesKind | 'text', JsonObject>> = {
  text: {text: '글', link, button_title: '열기', buttons},
  feed: {
    content,
    item_content: {
      profile_text: '배포',
      profile_image_url: 'https://img.example.com/2.png',
      title_image_text: '끝',
      title_image_url: 'https://img.example.com/3.png',
      title_image_category: '서버',
      items: [
        {item: '빌드', item_op: '1204'},
        {item: '시간', item_op: '3분'},
      ],
      sum: '합계',
      sum_op: 'OK',
    },
    social,
    button_title: '열기',
    buttons,
  },
  list: {
    header_title: '오늘의 뉴스',
    header_link: link,
    contents: [content, content, content],
    button_title: '열기',
    buttons,
  },
  location: {
    address: '서울 중구 세종대로 110',
    address_title: '시청',
    content,
    social,
    button_title: '열기',
    buttons: buttons.slice(0, 1),
  },
  commerce: {
    content,
    commerce: {
      regular_price: 10_000,
      discount_price: 9000,
      discount_rate: 10,
      product_name: '책',
      currency_unit: '원',
      currency_unit_position: 0,
    },
    button_title: '열기',
    buttons,
  },
  calendar: {id_type: 'event', id: '123', content, buttons: buttons.slice(0, 1)},
  scrap: {
    request_url: 'https://news.example.com/1',
    template_id: '93112',
    template_args: {title: '제목', count: '3'},
  },
  custom: {template_id: '93112', template_args: {title: '제목', count: '3'}},
};

/** A step into an object or a list. */
type Step = string | number;

/** The steps of a path such as `contents[1].link.web_url`. */
export function stepsOf(path: string): readonly Step[] {
  const names = path.match(/[^.[\]]+/g) ?? [];
  return names.map((name) => (/^\d+$/.test(name) ? Number(name) : name));
}

/** The value with another one at a path; undefined removes the member. */
export function changed(value: JsonValue, steps: readonly Step[], at: unknown): JsonValue {
  const [step, ...rest] = steps;
  if (step === undefined) return at as JsonValue;
  if (Array.isArray(value)) {
    return value.map((item: JsonValue, index) => (index === step ? changed(item, rest, at) : item));
  }
  const object = value as JsonObject;
  const inner = changed(object[step] ?? {}, rest, at);
  const others = Object.entries(object).filter(([name]) => name !== step);
  return Object.fromEntries(inner === undefined ? others : [...others, [step, inner]]);
}

/** The path of each member and item within a value. */
export function pathsIn(value: JsonValue, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((item: JsonValue, index) => pathsIn(item, `${path}[${index}]`))
    : Object.entries(value).flatMap(([name, member]) =>
        pathsIn(member, path === '' ? name : `${path}.${name}`),
      );
  return [path, ...inner];
}
