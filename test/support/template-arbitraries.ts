import fc from 'fast-check';
import type {GivenContent, MessagesKind} from '../../src/domain/memo/kinds/kinds.ts';
import {hostileText} from './text-arbitraries.ts';

const word = fc.constantFrom('글', 'a', '오늘의 뉴스', '👩‍👩‍👧', ' ', 'e\u0301', 'x'.repeat(60));
const shortText = fc
  .oneof(word, hostileText, fc.nat().map(String))
  .map((text) => text.slice(0, 60));
/** A text that is something after its cleaning. */
const someText = shortText.map((text) => `.${text}`);
const textOrNumber = fc.oneof(someText, fc.integer());
const count = fc.oneof(fc.nat(), fc.nat().map(String));

const address = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'HTTPS://'),
    fc.constantFrom('a.kr', 'news.example.com:8443', '한글.kr', 'localhost:3000', '127.0.0.1'),
    fc.constantFrom('', '/', '/가?나=다#라', '/a%20b', '/?a=1&b=2'),
    fc.constantFrom('', ' ', '\n'),
  )
  .map((parts) => parts.join(''));
const picture = fc.constantFrom('https://img.example.com/1.png', 'https://8.8.8.8/가.png');

/** Members of which each may be absent, null, or (if it is no object) an empty text. */
function some<T>(members: Readonly<Record<string, fc.Arbitrary<T>>>) {
  const optional = Object.entries(members).map(
    ([name, value]) => [name, fc.option(fc.oneof(value, fc.constant('')))] as const,
  );
  return fc.record(Object.fromEntries(optional), {requiredKeys: []});
}

const unknownMembers = fc.oneof(
  {arbitrary: fc.constant({}), weight: 4},
  {arbitrary: fc.dictionary(fc.string(), fc.jsonValue({maxDepth: 3}), {maxKeys: 2}), weight: 1},
);

function joined(...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .tuple(unknownMembers, ...parts)
    .map((objects) => Object.fromEntries(objects.flatMap((one) => Object.entries(one))));
}

const link = joined(
  fc.record({web_url: address}),
  some({mobile_web_url: address, android_execution_params: someText}),
);

const content = joined(
  some({description: shortText, image_url: picture, image_width: count}),
  fc.record({title: textOrNumber, link}),
);

const button = joined(fc.record({title: textOrNumber, link}));

function buttons(most: number) {
  return fc.record(
    {
      button_title: fc.option(shortText),
      buttons: fc.option(fc.array(fc.option(button, {freq: 9}), {maxLength: most})),
    },
    {requiredKeys: []},
  );
}

const social = some({like_count: count, comment_count: count, view_count: count});
const row = joined(some({item: shortText, item_op: textOrNumber}));
const itemContent = fc
  .tuple(
    some({profile_text: shortText, profile_image_url: picture, sum: shortText}),
    fc.array(row, {maxLength: 5}),
  )
  .map(([texts, items]) => ({...texts, items}));

const commerce = fc
  .tuple(fc.nat(100_000), fc.nat(100), some({product_name: shortText, currency_unit: shortText}))
  .chain(([regular, rate, texts]) =>
    fc.constantFrom(
      {...texts, regular_price: regular},
      {
        ...texts,
        regular_price: String(regular),
        discount_price: Math.round(regular * (1 - rate / 100)),
        discount_rate: rate,
      },
    ),
  );

const templateArguments = fc.dictionary(fc.string(), fc.option(fc.oneof(shortText, fc.integer())));
const templateId = fc.oneof(
  fc.nat().map((id) => id + 1),
  fc.constant('9223372036854775807'),
);

/** Messages of each kind that pass the checks, in all the notations that these allow. */
const messages: Readonly<Record<MessagesKind, fc.Arbitrary<object>>> = {
  feed: joined(
    fc.record({content}),
    fc.record({item_content: itemContent, social}, {requiredKeys: []}),
    buttons(2),
  ),
  list: joined(
    fc.record({
      header_title: textOrNumber,
      header_link: link,
      contents: fc.array(content, {minLength: 2, maxLength: 3}),
    }),
    buttons(2),
  ),
  location: joined(fc.record({address: textOrNumber, content}), some({social}), buttons(1)),
  commerce: joined(fc.record({content, commerce}), buttons(2)),
  calendar: joined(
    fc.record({id_type: fc.constantFrom('event', 'calendar'), id: textOrNumber, content}),
    fc.record({buttons: fc.array(button, {maxLength: 1})}),
  ),
  scrap: joined(
    fc.record({request_url: address}),
    fc.record({template_id: templateId, template_args: templateArguments}, {requiredKeys: []}),
  ),
  custom: joined(
    fc.record({template_id: templateId}),
    fc.record({template_args: templateArguments}, {requiredKeys: []}),
  ),
};

/** Contents that pass the checks, except texts. */
export const acceptedContent: fc.Arbitrary<GivenContent> = fc.oneof(
  ...Object.entries(messages).map(([kind, message]) =>
    fc
      .array(message, {minLength: 1, maxLength: 3})
      .map((all) => ({kind: kind as MessagesKind, messages: all})),
  ),
  fc
    .tuple(someText, joined(fc.record({link}), buttons(2)))
    .map(([text, frame]) => ({kind: 'text', text, frame}) as const),
  fc
    .tuple(fc.array(shortText, {maxLength: 8}), picture)
    .map(
      ([lines, image]) => ({kind: 'picture', text: lines.join('\n'), image, pictures: []}) as const,
    ),
);
