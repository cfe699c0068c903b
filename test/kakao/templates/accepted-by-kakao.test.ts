import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
  cardsOf,
  composeContent,
  contentKinds,
  type GivenContent,
  type MemoContent,
} from '../../../src/domain/memo/kinds/kinds.ts';
import {givenList} from '../../../src/domain/memo/kinds/list-of-items.ts';
import {noLink} from '../../../src/domain/memo/memo-link.ts';
import type {JsonValue} from '../../../src/domain/memo/template/json.ts';
import {memoApis} from '../../../src/emulator/api/memo-apis.ts';
import type {Message} from '../../../src/emulator/api/message.ts';
import {createWorld, type World} from '../../../src/emulator/world.ts';
import {messageRequest} from '../../../src/kakao/templates/message-request.ts';
import {propertySeed} from '../../support/check-property.ts';
import {inWireAddresses, shownInRoom} from '../../support/shown-in-room.ts';
import {acceptedContent} from '../../support/template-arbitraries.ts';
import {messageWith} from '../../support/template-outcome.ts';
import {changed, pathsIn, stepsOf} from '../../support/template-samples.ts';
import {hostileText} from '../../support/text-arbitraries.ts';

const defaults = {link: noLink, isNumbered: true};

/** Values at the edges of the rules; in place of a member, many of them are refused. */
const edges = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    ' ',
    '\n',
    '\u0007',
    '\u200b',
    '\ud83d',
    '글'.repeat(200),
    `${'글'.repeat(200)}.`,
    '👩‍👩‍👧',
    0,
    -0,
    -1,
    1.5,
    1e21,
    ' 7 ',
    '007',
    '-0',
    true,
    [],
    [null],
    {},
    'https://한글.한국/길?q=값',
  ),
  hostileText,
);

/** A content of which a few members have other values. */
const changedContent = fc
  .tuple(acceptedContent, fc.array(fc.tuple(fc.nat(), edges), {maxLength: 3}))
  .map(([given, changes]) => changes.reduce(changeMember, given));

function changeMember(given: GivenContent, [pick, value]: [number, unknown]): GivenContent {
  if (given.kind === 'text') return {...given, frame: changeAt(given.frame, pick, value)};
  if (given.kind === 'picture') return given;
  const [first, ...others] = given.messages;
  return {...given, messages: [changeAt(first, pick, value), ...others]};
}

function changeAt(message: unknown, pick: number, value: unknown): unknown {
  const paths = pathsIn(message as JsonValue).slice(1);
  const path = paths[pick % paths.length];
  return path === undefined ? message : changed(message as JsonValue, stepsOf(path), value);
}

const url = fc.constantFrom(null, 'https://a.kr/1', 'https://한글.한국/길?q=값');
const listOfItems = fc
  .record({
    title: fc.oneof(fc.constant('오늘의 뉴스'), hostileText),
    items: fc.array(
      fc.record({
        title: hostileText,
        url,
        description: fc.option(hostileText),
        imageUrl: fc.constantFrom(null, 'https://img.example.com/가.png'),
      }),
      {minLength: 1, maxLength: 8},
    ),
  })
  .map((list) => givenList({...list, link: {web_url: 'https://a.kr/'}, buttons: {}}));

/** A text that is divided, with what surrounds it. */
const dividedText = fc
  .tuple(
    hostileText,
    fc.nat(120),
    fc.dictionary(fc.constantFrom('text', 'object_type', 'a'), edges),
  )
  .map(([text, times, frame]) => ({kind: 'text', text: text.repeat(times), frame}) as const);

test('the strict local Kakao takes what passes the checks, and the room shows what the memo says', async (context) => {
  const seed = propertySeed();
  context.diagnostic(`seed ${seed}`);
  const taken = new Map<string, number>();
  const contents = fc.oneof(
    {arbitrary: changedContent, weight: 8},
    {arbitrary: listOfItems, weight: 1},
    {arbitrary: dividedText, weight: 1},
  );
  const property = fc.asyncProperty(contents, async (given) => {
    const composed = composeContent(given, defaults);
    if (!composed.ok) return;
    const {content, divide} = composed.value;
    taken.set(content.kind, (taken.get(content.kind) ?? 0) + 1);
    await assertTaken(content, divide());
  });
  await fc.assert(property, {seed, numRuns: 2500});
  context.diagnostic(JSON.stringify(Object.fromEntries(taken)));
  for (const kind of contentKinds) assert.ok((taken.get(kind) ?? 0) > 50, kind);
});

async function assertTaken(content: MemoContent, texts: readonly string[]): Promise<void> {
  const cards = cardsOf(content);
  for (const [index, text] of texts.entries()) {
    const {path, form} = messageRequest({content, index, text});
    // A page of this machine would be read.
    if (form['request_url']?.startsWith('http:')) continue;
    const {card, text: shown} = await take(path, form);
    const own = cards[index];
    // What the card of a picture does not show follows as texts.
    const ownKind = index === 0 ? 'feed' : 'text';
    assert.equal(card?.kind ?? 'text', content.kind === 'picture' ? ownKind : content.kind);
    if (card === null || own === undefined) assert.equal(shown, text);
    else assert.deepEqual(shownInRoom(card), inWireAddresses(own));
  }
}

/** What the endpoint reads from a request that has everything else in order. */
async function take(path: string, form: Readonly<Record<string, string>>): Promise<Message> {
  const api = memoApis.get(path);
  assert.ok(api !== undefined);
  const body = String(new URLSearchParams(form));
  return api.read(worldFor(form), new URLSearchParams(body));
}

/** A strict Kakao with the domain of a preview registered, and with the template that is used. */
function worldFor(form: Readonly<Record<string, string>>): World {
  const {request_url: page = '', template_id: id} = form;
  return createWorld({
    strictTextLimit: true,
    webDomains: [URL.parse(page)?.origin ?? ''],
    templates: id === undefined ? {} : {[id]: {title: '제목'}},
  });
}

test('the strict local Kakao refuses what the checks refuse', async () => {
  const wrong = messageWith('feed', {'content.link': undefined});
  const template = JSON.stringify({object_type: 'feed', ...Object(wrong)});
  await assert.rejects(take('/v2/api/talk/memo/default/send', {template_object: template}), {
    message: /content\.link is required/,
  });
});
