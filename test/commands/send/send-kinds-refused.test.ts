import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {jsonOf} from '../../support/cli-result.ts';
import {commandLineOn} from '../../support/command-line.ts';
import {withServices} from '../../support/services.ts';
import {tempFolder} from '../../support/temp-folder.ts';

const at = 'https://a.example/';
const feed = (more: object) => JSON.stringify({object_type: 'feed', ...more});
const content = {title: '제목', link: {web_url: at}};
const button = {title: '열기', link: {web_url: at}};
const address =
  'must be an http:// or https:// address of at most 1,000 characters, without spaces';
const seventeen = Array.from({length: 17}, (_, index) => `제목 ${index}`);

interface Refused {
  readonly args: readonly string[];
  readonly input?: string;
  readonly code: number;
  /** What stderr says, in English. */
  readonly says: string;
}

const refused: readonly Refused[] = [
  {args: ['글', '--row', '행=값'], code: 2, says: '--row needs --card.'},
  {args: ['글', '--max-messages', '3'], code: 2, says: '--max-messages needs --list.'},
  {args: ['--place', '서울', '글'], code: 2, says: '--place needs --card.'},
  {args: ['글', '--arg', 'a=b'], code: 2, says: '--arg needs --template-id.'},
  {args: ['--list', 'a', '--card', 'b'], code: 2, says: '--list cannot be used with --card.'},
  {args: ['--list', 'a', '--editor'], code: 2, says: '--editor cannot be used with --list.'},
  {args: ['--card', 'a', '--truncate'], code: 2, says: '--truncate cannot be used with --card.'},
  {args: ['--card', 'a', '--no-numbers'], code: 2, says: '--numbers cannot be used with --card.'},
  {args: ['--preview', at, '글'], code: 2, says: 'TEXT cannot be used with --preview.'},
  {args: ['--preview', at, '--link', at], code: 2, says: '--link cannot be used with --preview.'},
  {args: ['--template-id', '7', '-'], code: 2, says: 'TEXT cannot be used with --template-id.'},
  {args: ['--template', 'a', '-'], code: 2, says: 'TEXT cannot be used with --template.'},
  {
    args: ['--card', 'a', '--description', 'b', 'c'],
    code: 2,
    says: 'TEXT cannot be used with --description.',
  },
  {args: ['--card', 'a', '--file', 'b', 'c'], code: 2, says: 'Use only one of a text, --file'},
  {args: ['--card', 'a', '--row', 'b'], code: 2, says: 'write it as name=value'},
  {args: ['--list', 'a', '--max-messages', '0'], code: 2, says: 'use a whole number from 1'},
  {
    args: ['--list', 'a', '--dry-run'],
    input: `하나\t${at}\n\n\ta\n{"title":"둘","link":"x"}`,
    code: 3,
    says: `line 3 url: ${address}; line 3 title: is required`,
  },
  {
    args: ['--list', 'a', '--dry-run', ...seventeen],
    code: 3,
    says: 'It would become 6 messages; the limit is 5.\nUse fewer items, or add --max-messages 6.',
  },
  {args: ['--list', 'a'], input: '\n \n', code: 3, says: 'empty'},
  {
    args: ['글', '--button', 'a', '--button', 'b', '--button', 'c'],
    code: 3,
    says: 'buttons: has 3 entries; the limit is 2',
  },
  {
    args: ['글', '--button', '로그=ci.example.com/7'],
    code: 3,
    says: `buttons[0].link.web_url: ${address}`,
  },
  {
    args: ['글', '--button', '로그='],
    code: 3,
    says: 'buttons[0].link: needs at least one of web_url',
  },
  {
    args: ['글', '--link', at, '--mobile-link', 'a.example'],
    code: 3,
    says: `link.mobile_web_url: ${address}`,
  },
  {
    args: ['--card', 'a', '--place', '서울', '--button', 'a', '--button', 'b'],
    code: 3,
    says: 'buttons: has 2 entries; the limit is 1',
  },
  {
    args: ['--card', 'a', ...Array.from({length: 6}, () => ['--row', 'b=c']).flat()],
    code: 3,
    says: 'item_content.items: has 6 entries; the limit is 5',
  },
  {
    args: ['--card', 'a', '--image', 'https://localhost/1.png'],
    code: 3,
    says: "content.image_url: must be a public address, which Kakao's servers can read",
  },
  {args: ['--card', ''], code: 3, says: 'needs at least one of title, description, image_url'},
  {args: ['--preview', 'a.example'], code: 3, says: `request_url: ${address}`},
  {
    args: ['--template-id', '0'],
    code: 3,
    says: "template_id: must be the number of a template in Kakao's console",
  },
  {args: ['--template', '-'], input: '[]', code: 3, says: 'the message: is not a JSON object'},
  {args: ['--template', '-'], input: '{"a":', code: 3, says: 'the message: is not valid JSON'},
  {
    args: ['--template', '-'],
    input: '{\n  "a": 1,\n}',
    code: 3,
    says: 'the message: is not valid JSON at line 3, column 1',
  },
  {args: ['--template', '-'], input: ' ', code: 3, says: 'empty'},
  {args: ['--template', join(tempFolder(), 'x')], code: 3, says: 'x'},
  {
    args: ['--template', '-'],
    input: feed({content: {title: '제목', link: {web_url: 'x'}}, buttons: [button, button, {}]}),
    code: 3,
    says: `content.link.web_url: ${address}`,
  },
  {
    args: ['--template', '-', '--strict'],
    input: feed({content, social: {like_count: '1'}, more: 1}),
    code: 3,
    says: 'more: is not in Kakao',
  },
];

test('what does not fit together, and what Kakao would refuse, is refused in one sentence', async () => {
  await withServices(async ({ports, emulator}) => {
    const line = commandLineOn(ports);
    for (const {args, input = '', code, says} of refused) {
      const name = args.join(' ');
      const result = await line(['send', ...args], {language: 'en', input});
      assert.equal(result.code, code, `${name}: ${result.stderr}`);
      assert.ok(result.stderr.includes(says), `${name}: ${result.stderr}`);
      const korean = await line(['send', ...args], {language: 'ko', input});
      assert.equal(korean.code, code, name);
      assert.match(korean.stderr, /[가-힣]/, name);
    }
    assert.deepEqual([...ports.memos.all()], []);
    assert.deepEqual(emulator.memos, []);
  });
});

const long = '가'.repeat(120);

test('what KakaoTalk would not show is reported and sent; --strict refuses it, --quiet is silent', async () => {
  await withServices(async ({ports, emulator}) => {
    const line = commandLineOn(ports);
    const args = ['send', '--card', long, '--button', '열네 자보다 조금 더 긴 제목'];
    const sent = await line(args, {language: 'en'});
    assert.equal(sent.code, 0);
    assert.match(sent.stderr, /^content\.title: is shown up to 2 lines, which end with ".*"$/m);
    assert.match(sent.stderr, /^buttons\[0\]\.title: is shown up to 14 of 16 characters$/m);
    assert.match(
      (await line(args)).stderr,
      /^content\.title: 카드에 2줄까지만 보여 ".*"에서 끊깁니다$/m,
    );
    assert.deepEqual(await line([...args, '--quiet']), {
      code: 0,
      signal: null,
      stdout: '',
      stderr: '',
    });
    assert.equal(emulator.memos.length, 3);
    const strict = await line([...args, '--strict', '--json'], {language: 'en'});
    assert.deepEqual([strict.code, jsonOf(strict).error.code], [3, 'template-refused']);
    assert.match(strict.stderr, /^The message cannot be sent: content\.title: .*; buttons\[0\]/);
    const whole = await line(['send', '--card', '짧은 제목', '--strict'], {language: 'en'});
    assert.deepEqual([whole.code, whole.stderr], [0, '']);
    assert.equal(emulator.memos.length, 4);
  });
});

test('the text of a card comes from arguments, a file or standard input, and is read only if named', async () => {
  await withServices(async ({ports}) => {
    const line = commandLineOn(ports);
    const file = join(tempFolder(), 'text');
    writeFileSync(file, '파일의 글\n');
    const descriptionOf = async (...args: string[]) => {
      const dry = await line(['send', '--dry-run', '--card', '제목', ...args], {
        input: '입력의 글',
      });
      return JSON.parse(dry.stdout).form.template_object.content.description;
    };
    assert.equal(await descriptionOf(), undefined);
    assert.equal(await descriptionOf('두', '낱말'), '두 낱말');
    assert.equal(await descriptionOf('-'), '입력의 글');
    assert.equal(await descriptionOf('--file', '-'), '입력의 글');
    assert.equal(await descriptionOf('--file', file), '파일의 글');
    assert.equal(await descriptionOf('--description', '설명'), '설명');
  });
});

test('what is removed from the texts of a message is reported', async () => {
  await withServices(async ({ports}) => {
    const line = commandLineOn(ports);
    const rows: readonly (readonly [args: readonly string[], input: string, removed: number])[] = [
      [['--card', '제\u200b목', '--row', '행\u202e=\u200b값', '--sum', '합=계\u200b'], '', 4],
      [['--list', '목\u200b록'], '하나\u200b\n둘', 2],
      [['--place', '서\u200b울', '--card', '제목', '--button', `열\u200b기=${at}`], '', 2],
      [['--template-id', '7', '--arg', 'a=\u200b'], '', 1],
      [['--template', '-'], feed({content: {...content, title: '제\u200b\u202e목'}}), 2],
    ];
    for (const [args, input, removed] of rows) {
      const {stderr} = await line(['send', '--dry-run', ...args], {language: 'en', input});
      assert.match(stderr, new RegExp(`Removed ${removed} hidden`), args.join(' '));
    }
  });
});
