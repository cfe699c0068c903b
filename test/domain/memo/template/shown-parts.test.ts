import assert from 'node:assert/strict';
import {test} from 'node:test';
import {composeContent} from '../../../../src/domain/memo/kinds/kinds.ts';
import {noLink} from '../../../../src/domain/memo/memo-link.ts';
import {valueIn} from '../../../support/assert-failure.ts';
import {
  type Changes,
  messageWith,
  outcomeOf,
  type SampleKind,
} from '../../../support/template-outcome.ts';

const link = {web_url: 'https://a.example.com'};
const letters = (count: number): string => '가'.repeat(count);

const rows: readonly (readonly [kind: SampleKind, changes: Changes, outcome: string])[] = [
  ['feed', {'content.title': letters(34)}, 'accepted'],
  ['feed', {'content.title': letters(35)}, 'warned: content.title lines-cut'],
  ['feed', {'content.title': 'a\nb'}, 'accepted'],
  ['feed', {'content.title': 'a\nb\nc'}, 'warned: content.title lines-cut'],
  ['feed', {'content.description': letters(51)}, 'accepted'],
  ['feed', {'content.description': letters(52)}, 'warned: content.description lines-cut'],
  [
    'feed',
    {'content.title': letters(34), 'content.description': letters(35)},
    'warned: content.description lines-cut',
  ],
  ['feed', {'content.title': null, 'content.description': letters(68)}, 'accepted'],
  [
    'feed',
    {'content.title': null, 'content.description': letters(69)},
    'warned: content.description lines-cut',
  ],
  ['list', {'contents[2].title': letters(35)}, 'warned: contents[2].title lines-cut'],
  ['feed', {'item_content.profile_text': letters(17)}, 'warned: item_content.profile_text cut'],
  [
    'feed',
    {'item_content.title_image_text': letters(25)},
    'warned: item_content.title_image_text cut',
  ],
  [
    'feed',
    {'item_content.title_image_category': letters(15)},
    'warned: item_content.title_image_category cut',
  ],
  ['feed', {'item_content.items[0].item': letters(6)}, 'accepted'],
  ['feed', {'item_content.items[0].item': letters(7)}, 'warned: item_content.items[0].item cut'],
  ['feed', {'item_content.items[0].item_op': letters(25)}, 'accepted'],
  [
    'feed',
    {'item_content.items[0].item_op': letters(26)},
    'warned: item_content.items[0].item_op cut',
  ],
  ['feed', {'item_content.items[1].item_op': ''}, 'warned: item_content.items[1] not-shown'],
  ['feed', {'item_content.items[1]': {}}, 'warned: item_content.items[1] not-shown'],
  ['feed', {'item_content.sum': letters(7)}, 'warned: item_content.sum cut'],
  ['feed', {'item_content.sum_op': letters(12)}, 'warned: item_content.sum_op cut'],
  ['feed', {'social.view_count': 4}, 'warned: social more-than-shown'],
  ['location', {'social.subscriber_count': 0}, 'warned: social more-than-shown'],
  ['text', {button_title: letters(14)}, 'accepted'],
  ['text', {button_title: letters(15)}, 'warned: button_title cut'],
  ['text', {'buttons[1].title': letters(9)}, 'warned: buttons[1].title cut'],
  ['feed', {buttons: [{title: letters(14), link}]}, 'accepted'],
  ['feed', {buttons: [{title: letters(15), link}]}, 'warned: buttons[0].title cut'],
  ['feed', {'buttons[0].title': letters(8)}, 'accepted'],
  ['feed', {'buttons[0].title': letters(9)}, 'warned: buttons[0].title cut'],
  ['commerce', {'commerce.discount_rate': 11}, 'accepted'],
  ['commerce', {'commerce.discount_rate': 12}, 'warned: commerce.discount_rate rate'],
];

for (const [kind, changes, outcome] of rows) {
  const what = JSON.stringify(changes).slice(0, 60);
  test(`${kind} ${what} is ${outcome}`, () =>
    assert.equal(outcomeOf(kind, messageWith(kind, changes)), outcome));
}

/** The last letters that are shown of a title. */
function endOfTitle(title: string): string {
  const message = messageWith('feed', {'content.title': title});
  const composed = valueIn(
    composeContent({kind: 'feed', messages: [message]}, {link: noLink, isNumbered: true}),
  );
  const [warning] = composed.warnings;
  assert.ok(warning?.problem.kind === 'lines-cut');
  return warning.problem.end;
}

test('the place where a text is cut is named in whole characters', () => {
  assert.match(endOfTitle('👩‍👩‍👧'.repeat(40)), /^(?:👩‍👩‍👧)+…$/u);
});

test('the place where a text is cut begins with a letter', () => {
  assert.match(endOfTitle('아주 긴 제목 '.repeat(60)), /^\S.*…$/u);
});
