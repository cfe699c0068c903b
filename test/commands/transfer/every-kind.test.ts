import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {resendCopy} from '../../../src/app/memo/resend-copy.ts';
import {
  contentKinds,
  fieldsOf,
  type MemoContent,
  textOf,
} from '../../../src/domain/memo/kinds/kinds.ts';
import {valueIn} from '../../support/assert-failure.ts';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {memoWith} from '../../support/database.ts';
import {withServices} from '../../support/services.ts';
import {tempFolder} from '../../support/temp-folder.ts';

const at = 'https://a.example/';
const link = {web_url: at, mobile_web_url: `${at}m`};
const buttons = [{title: '열기', link: {web_url: `${at}button`}}];
const content = {title: '제목', description: '설명', image_url: `${at}1.png`, link};
const item = {title: '둘째', link: {web_url: `${at}2`}};

const contents: readonly MemoContent[] = [
  {
    kind: 'text',
    text: '글',
    link: {url: at, buttonTitle: null},
    frame: {link, buttons},
  },
  {
    kind: 'picture',
    text: '환율',
    link: {url: at, buttonTitle: '열기'},
    image: `${at}1.png`,
    pictures: [],
  },
  {
    kind: 'feed',
    messages: [{content, item_content: {items: [{item: '행', item_op: '값'}]}, buttons}],
  },
  {
    kind: 'list',
    messages: [
      {header_title: '목록', header_link: link, contents: [content, item]},
      {header_title: '목록', header_link: link, contents: [item, content]},
    ],
  },
  {kind: 'location', messages: [{address: '서울 중구', content, buttons}]},
  {kind: 'commerce', messages: [{content, commerce: {regular_price: 1000}}]},
  {kind: 'calendar', messages: [{id_type: 'event', id: '1', content}]},
  {kind: 'scrap', messages: [{request_url: at}]},
  {kind: 'custom', messages: [{template_id: '7', template_args: {title: '제목'}}]},
];

const memos = contents.map((one, index) => {
  const count = 'messages' in one ? one.messages.length : 1;
  const parts = Array.from({length: count}, () => ({text: '부분', status: 'sent'}) as const);
  const createdAt = Date.UTC(2026, 10, 20) + index;
  const text = textOf(one);
  return memoWith({id: `id-${one.kind}`, text, content: one, parts, status: 'sent', createdAt});
});

test('there is a memo of every kind', () => {
  const kinds = new Set(contents.map(({kind}) => kind));
  assert.deepEqual([...kinds].sort(), [...contentKinds].sort());
});

test('every kind is exported, imported elsewhere and exported again without a difference', async () => {
  const file = join(tempFolder(), 'memos.jsonl');
  let exported = '';
  await withServices(async ({ports}) => {
    ports.records.intake()(memos);
    exported = (await commandLineOn(ports)(['export'], {showsAll: true})).stdout;
    writeFileSync(file, exported);
  });
  await withServices(async ({ports}) => {
    const line = commandLineOn(ports);
    const imported = await line(['import', file], {showsAll: true});
    assert.equal(imported.code, 0, imported.stderr);
    assert.equal((await line(['export'], {showsAll: true})).stdout, exported);
    assert.deepEqual(
      [...ports.memos.all()].map((memo) => memo.content),
      contents,
    );
  });
});

test('every kind is in each list and format with its texts and addresses', async () => {
  await withServices(async ({ports}) => {
    ports.records.intake()(memos);
    const run = commandLineOn(ports);
    const printed = async (...args: string[]): Promise<string> => {
      const {code, stdout} = await run(args, {showsAll: true});
      assert.equal(code, 0, args.join(' '));
      return stdout;
    };
    const linesOf = async (...args: string[]) =>
      (await printed(...args))
        .trim()
        .split('\n')
        .map((text) => JSON.parse(text));
    const kinds = contents.map(({kind}) => kind);
    const recorded = await linesOf('history', '--jsonl');
    assert.deepEqual(
      recorded.map(({kind = 'text'}) => kind),
      kinds,
    );
    assert.deepEqual(jsonOf(await run(['history', '--json'])).memos.length, kinds.length);
    const csv = (await printed('export', '--format', 'csv')).split('\r\n');
    const markdown = (await printed('export', '--format', 'md')).split('\n- ');
    const table = (await printed('history', '--full')).split('\n\n');
    for (const [index, memo] of memos.entries()) {
      const {kind} = memo.content;
      const shown = await printed('history', 'show', memo.id);
      const json = jsonOf(await run(['history', 'show', memo.id, '--json']));
      for (const [name, value] of Object.entries(fieldsOf(memo.content))) {
        assert.deepEqual(json[name], value, `${name} of a ${kind}`);
      }
      const outputs = {shown, csv: csv[index + 1] ?? '', markdown: markdown[index + 1] ?? ''};
      for (const [name, output] of Object.entries(outputs)) {
        const addresses = addressesIn(memo.content);
        // A picture is no link.
        const links = addresses.filter((one) => name === 'shown' || !one.endsWith('.png'));
        for (const expected of [...links, ...textOf(memo.content).split('\n')]) {
          assert.ok(output.includes(expected), `${name} of a ${kind} has no ${expected}`);
        }
      }
      assert.match(table[index] ?? '', new RegExp(textOf(memo.content).split('\n')[0] ?? ''));
    }
  });
});

/** Every address in a content. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith('https://') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

test('a copy of every kind has the same content, and is a memo of its own', async () => {
  await withServices(({ports}) => {
    ports.records.intake()(memos);
    for (const memo of memos) {
      const copied = resendCopy(ports, memo.id);
      assert.ok(copied !== null);
      const copy = valueIn(copied);
      assert.deepEqual([copy.content, copy.sourceId], [memo.content, memo.id]);
      assert.deepEqual(ports.memos.find(copy.id)?.content, memo.content);
    }
  });
});
