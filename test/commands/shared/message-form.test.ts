import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  type MessageForm,
  type MessageOptions,
  messageForm,
} from '../../../src/commands/shared/message-form.ts';
import {failureOf, valueIn} from '../../support/assert-failure.ts';

const button = [{title: '열기', url: null}];
const row = [['빌드', '1204']] as const;
const frame = {link: 'https://a.example', mobileLink: 'https://m.a.example', button};

/** The options of `send` that are no part of a message, and belong to texts only. */
type Options = MessageOptions & {
  readonly file?: string;
  readonly editor?: boolean;
  readonly split?: boolean;
  readonly truncate?: boolean;
};

const fitting: readonly (readonly [form: MessageForm, options: Options])[] = [
  ['text', {}],
  ['text', {...frame, numbers: false, strict: true, file: 'a', split: true}],
  ['text', {editor: true, truncate: true}],
  ['picture', {image: 'chart.png'}],
  ['picture', {image: 'a', link: frame.link, button, numbers: false, split: true, file: 'a'}],
  ['picture', {image: '-', imageFallback: 'text', strict: true}],
  ['list', {list: '목록'}],
  ['list', {list: '목록', ...frame, maxMessages: 9, strict: true, file: 'a'}],
  ['card', {card: '카드'}],
  ['card', {card: '카드', ...frame, row, sum: row[0], image: 'https://a.example/1.png'}],
  ['card', {card: '카드', description: '설명', file: 'a', strict: true}],
  ['place', {card: '카드', place: '서울 중구'}],
  ['place', {card: '카드', place: '서울 중구', ...frame, description: '설명', image: 'a'}],
  ['preview', {preview: 'https://a.example', strict: true}],
  ['drawn-preview', {preview: 'https://a.example', templateId: '1', arg: [['a', 'b']]}],
  ['template', {template: 'card.json', strict: true}],
  ['custom', {templateId: '1'}],
  ['custom', {templateId: '1', arg: [['a', 'b']]}],
];

for (const [form, options] of fitting) {
  test(`options ask for a ${form}: ${Object.keys(options).join(', ') || 'none'}`, () => {
    assert.equal(valueIn(messageForm(options)), form);
  });
}

const needing: readonly (readonly [options: Options, option: string, others: string])[] = [
  [{row}, '--row', '--card'],
  [{sum: row[0]}, '--sum', '--card'],
  [{description: '설명'}, '--description', '--card'],
  [{imageFallback: 'text'}, '--image-fallback', '--image'],
  [{image: 'a', mobileLink: 'b'}, '--mobile-link', '--card'],
  [{image: 'a', description: '설명'}, '--description', '--card'],
  [{image: 'a', place: '서울 중구'}, '--place', '--card'],
  [{place: '서울 중구'}, '--place', '--card'],
  [{maxMessages: 9}, '--max-messages', '--list'],
  [{arg: [['a', 'b']]}, '--arg', '--template-id'],
  [{preview: 'a', arg: [['a', 'b']]}, '--arg', '--template-id'],
];

for (const [options, option, others] of needing) {
  test(`${Object.keys(options).join(', ')} without ${others} is refused`, () => {
    const refused = {kind: 'options-refused', problem: 'needs', option, others: [others]};
    assert.deepEqual(failureOf('options-refused', messageForm(options)), refused);
  });
}

const conflicting: readonly (readonly [options: Options, option: string, other: string])[] = [
  [{list: '목록', card: '카드'}, '--list', '--card'],
  [{list: '목록', preview: 'a'}, '--list', '--preview'],
  [{list: '목록', template: 'a'}, '--list', '--template'],
  [{list: '목록', templateId: '1'}, '--list', '--template-id'],
  [{list: '목록', place: 'a'}, '--place', '--list'],
  [{list: '목록', row}, '--row', '--list'],
  [{list: '목록', description: 'a'}, '--description', '--list'],
  [{list: '목록', numbers: true}, '--numbers', '--list'],
  [{list: '목록', truncate: true}, '--truncate', '--list'],
  [{list: '목록', image: 'a'}, '--image', '--list'],
  [{image: 'a', truncate: true}, '--truncate', '--image'],
  [{image: 'a', editor: true}, '--editor', '--image'],
  [{image: 'a', maxMessages: 2}, '--max-messages', '--image'],
  [{card: '카드', image: 'a', imageFallback: 'text'}, '--image-fallback', '--card'],
  [{list: '목록', editor: true}, '--editor', '--list'],
  [{card: '카드', preview: 'a'}, '--card', '--preview'],
  [{card: '카드', template: 'a'}, '--card', '--template'],
  [{card: '카드', templateId: '1'}, '--card', '--template-id'],
  [{card: '카드', maxMessages: 9}, '--max-messages', '--card'],
  [{card: '카드', split: true}, '--split', '--card'],
  [{card: '카드', editor: true}, '--editor', '--card'],
  [{card: '카드', place: 'a', row}, '--row', '--place'],
  [{card: '카드', place: 'a', maxMessages: 9}, '--max-messages', '--place'],
  [{card: '카드', arg: [['a', 'b']]}, '--arg', '--card'],
  [{preview: 'a', link: 'b'}, '--link', '--preview'],
  [{preview: 'a', button}, '--button', '--preview'],
  [{preview: 'a', file: 'b'}, '--file', '--preview'],
  [{preview: 'a', template: 'b'}, '--preview', '--template'],
  [{preview: 'a', templateId: '1', link: 'b'}, '--link', '--template-id'],
  [{template: 'a', button}, '--button', '--template'],
  [{template: 'a', mobileLink: 'b'}, '--mobile-link', '--template'],
  [{template: 'a', templateId: '1'}, '--template', '--template-id'],
  [{template: 'a', file: 'b'}, '--file', '--template'],
  [{templateId: '1', link: 'b'}, '--link', '--template-id'],
  [{templateId: '1', image: 'b'}, '--image', '--template-id'],
];

for (const [options, option, other] of conflicting) {
  test(`${Object.keys(options).join(', ')} do not fit together`, () => {
    const refused = {kind: 'options-refused', problem: 'conflict', option, others: [other]};
    assert.deepEqual(failureOf('options-refused', messageForm(options)), refused);
  });
}
