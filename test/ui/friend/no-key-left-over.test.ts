import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {checkProperty} from '../../support/check-property.ts';
import {friendKeyboard, junho, markedKeyboard, mom, rowsOf} from '../../support/friend-keyboard.ts';

const keys = [
  ...['enter', 'esc', 'tab', 'up', 'down', 'backspace', 'ctrl+c', 'ctrl+s', 'ctrl+p', 'ctrl+o'],
  ...['ctrl+_', 'ctrl+]', 'ctrl+t', 'ctrl+f', 'ctrl+u', 'alt+enter', 'ctrl+j', 'pagedown'],
];
const texts = [
  ...['y', 'n', 'e', 'r', 'f', 'q', '?', '/', '안녕', 'yes', 'nyy'],
  ...['/to 엄마', '/to', '/to 준호', '/at 18:00 우유', '/card 제목', '/ring', '/remind 18:00 우유'],
];

type Step =
  | {readonly press: string}
  | {readonly write: string}
  | {readonly paste: string}
  | {readonly rest: true};

const step: fc.Arbitrary<Step> = fc.oneof(
  {weight: 4, arbitrary: fc.constantFrom(...keys).map((press) => ({press}))},
  {weight: 4, arbitrary: fc.constantFrom(...texts).map((write) => ({write}))},
  {weight: 3, arbitrary: fc.constant({press: 'enter'})},
  {weight: 2, arbitrary: fc.constant({write: 'y'})},
  {weight: 1, arbitrary: fc.constantFrom('글\r', '/to 엄마\ry', 'y').map((paste) => ({paste}))},
  {weight: 2, arbitrary: fc.constant({rest: true as const})},
);

/** Single keys, and what somebody does who means it. */
const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.oneof(
      {weight: 12, arbitrary: step.map((one): readonly Step[] => [one])},
      {
        weight: 1,
        arbitrary: fc.constant<readonly Step[]>([{press: 'enter'}, {rest: true}, {write: 'y'}]),
      },
      {
        weight: 1,
        arbitrary: fc.constant<readonly Step[]>([
          {write: '/to 엄마'},
          {press: 'enter'},
          {press: 'enter'},
        ]),
      },
    ),
    {minLength: 4, maxLength: 60},
  )
  .map((all) => all.flat());

function take(keyboard: ReturnType<typeof friendKeyboard>, steps: readonly Step[]): void {
  for (const one of steps) {
    if ('press' in one) keyboard.press(one.press);
    else if ('write' in one) keyboard.write(one.write);
    else if ('paste' in one) keyboard.paste(one.paste);
    else keyboard.rest();
  }
}

test('whatever is typed, a memo reaches a friend only by the answer to a question that showed them', (context) => {
  let sent = 0;
  let own = 0;
  const property = fc.property(fc.boolean(), steps, (isMarked, given) => {
    const keyboard = isMarked ? markedKeyboard() : friendKeyboard();
    take(keyboard, given);
    for (const {what, before, key} of keyboard.toFriends) {
      assert.match(key, /^y/, `${key} sent it`);
      const {overlay} = before;
      assert.ok(overlay?.kind === 'confirm' && overlay.question === 'send-to-friends');
      assert.equal(overlay.isOpen, true);
      assert.equal(overlay.order, what);
      // The mark of the box is the one that the question is about.
      assert.equal(before.draftFriends, what.friends);
      const rows = rowsOf(before).join('\n');
      for (const {name} of what.friends) assert.ok(rows.includes(name), rows);
      assert.ok(rows.includes('y 보내기'), rows);
      // On the main screen below the question, title and box named them too.
      const below = rowsOf({...before, overlay: null});
      const [title = ''] = below;
      assert.match(title, /→ 친구에게: /);
      assert.equal(below.filter((row) => row.includes('→ 친구에게: ')).length, 2);
      sent += 1;
    }
    for (const {before} of keyboard.toSelf) {
      assert.deepEqual(before.draftFriends, [], 'a memo for a friend went to oneself');
      const [title = ''] = rowsOf(before);
      assert.ok(!title.includes('친구에게'), title);
      own += 1;
    }
  });
  checkProperty(context, property, 600);
  // A property about nothing would hold too.
  assert.ok(sent > 20, `only ${sent} memos were sent to friends`);
  assert.ok(own > 50, `only ${own} memos were sent to oneself`);
});

test('what is typed ahead answers no question, and going back is never too early', () => {
  const keyboard = markedKeyboard();
  keyboard.write('사랑해요');
  keyboard.press('enter');
  keyboard.write('y');
  keyboard.write('yes, 다음 글');
  keyboard.press('enter');
  keyboard.paste('y');
  assert.equal(keyboard.toFriends.length, 0);
  assert.ok(!keyboard.rows().join('\n').includes('y 보내기'));
  keyboard.rest();
  assert.ok(keyboard.rows().join('\n').includes('y 보내기'));
  keyboard.write('y');
  assert.deepEqual(
    keyboard.toFriends.map(({what}) => what.friends),
    [[mom]],
  );

  const other = markedKeyboard();
  other.write('아니에요');
  other.press('enter', 'esc');
  assert.equal(other.state().overlay, null);
  assert.equal(other.state().draft.text, '아니에요');
  assert.deepEqual(other.state().draftFriends, [mom]);
});

test('a question that was read before a key came is asked anew after the key', () => {
  const keyboard = markedKeyboard();
  keyboard.write('글');
  keyboard.press('enter');
  const asked = keyboard.state().overlay;
  keyboard.write('a');
  assert.notEqual(keyboard.state().overlay, asked);
  // The time of the first question is over.
  assert.ok(asked?.kind === 'confirm' && asked.question === 'send-to-friends');
  keyboard.dispatch({type: 'question-read', question: asked});
  keyboard.write('y');
  assert.equal(keyboard.toFriends.length, 0);
});

test('the mark holds for one memo', () => {
  const keyboard = markedKeyboard();
  keyboard.write('첫 글');
  keyboard.press('enter');
  keyboard.rest();
  keyboard.write('y');
  assert.equal(keyboard.toFriends.length, 1);
  assert.deepEqual(keyboard.state().draftFriends, []);
  keyboard.write('둘째 글');
  keyboard.press('enter');
  assert.deepEqual(
    keyboard.toSelf.map(({what}) => what.content.kind === 'text' && what.content.text),
    ['둘째 글'],
  );
});

test('after Esc, a text that was written for a friend asks before it goes to oneself', () => {
  const keyboard = markedKeyboard();
  keyboard.write('엄마, 오늘 늦어요');
  keyboard.press('esc');
  assert.ok(!(keyboard.rows()[0] ?? '').includes('친구에게'));
  assert.ok(keyboard.rows().join('\n').includes('엄마에게 보내기를 그만두었습니다'));
  keyboard.write('!');
  assert.ok(keyboard.rows().join('\n').includes('엄마에게 쓴 글, 지금은 나에게 갑니다'));
  keyboard.press('enter');
  assert.equal(keyboard.toSelf.length, 0);
  assert.ok(keyboard.rows().join('\n').includes('엄마에게 쓴 글입니다. 나에게 보내려면 Enter'));
  keyboard.press('enter');
  assert.equal(keyboard.toSelf.length, 1);
  assert.deepEqual(keyboard.state().draftMeantFor, []);
});

const five = ['하나', '둘째', '세영', '네로', '오월'].map((start, index) => ({
  uuid: `f${index}`,
  name: `${start} 아주 긴 이름을 가진 친구`,
  isFavorite: false,
}));

for (const language of ['ko', 'en'] as const) {
  test(`a question in ${language} is answered only in a window that shows all friends and the keys`, () => {
    let [sent, kept] = [0, 0];
    for (const friends of [five, five.slice(0, 1)]) {
      for (const columns of [10, 23, 24, 30, 40, 80]) {
        for (const rows of [2, 7, 8, 9, 10, 12, 24]) {
          const keyboard = markedKeyboard({draftFriends: friends, language});
          keyboard.dispatch({type: 'terminal-resized', columns, rows});
          keyboard.write('글');
          keyboard.press('enter');
          keyboard.rest();
          const screen = keyboard.rows().join('\n');
          keyboard.write('y');
          const isSent = keyboard.toFriends.length > 0;
          const starts = friends.map(({name}) => name.slice(0, 2));
          const isShown = [...starts, {ko: 'y 보내기', en: 'y: send it'}[language]].every((one) =>
            screen.includes(one),
          );
          assert.equal(isSent, isShown, `${columns}x${rows}:\n${screen}`);
          if (isSent) sent += 1;
          else kept += 1;
          if (!isSent) assert.equal(keyboard.state().draft.text, '글');
        }
      }
    }
    assert.ok(sent > 20 && kept > 20, `${sent} sent, ${kept} kept`);
  });
}

test('a question in a window of another size is read anew before it is answered', () => {
  const keyboard = markedKeyboard();
  keyboard.write('글');
  keyboard.press('enter');
  keyboard.rest();
  keyboard.dispatch({type: 'terminal-resized', columns: 80, rows: 2});
  keyboard.rest();
  keyboard.write('y');
  keyboard.dispatch({type: 'terminal-resized', columns: 80, rows: 24});
  keyboard.write('y');
  assert.equal(keyboard.toFriends.length, 0);
  keyboard.rest();
  keyboard.write('y');
  assert.equal(keyboard.toFriends.length, 1);
});

test('an emptied box forgets whom its text was meant for', () => {
  const keyboard = markedKeyboard();
  keyboard.write('글');
  keyboard.press('esc', 'backspace');
  assert.deepEqual(keyboard.state().draftMeantFor, []);
  keyboard.write('나에게');
  keyboard.press('enter');
  assert.equal(keyboard.toSelf.length, 1);
});

test('a memo that was sent to a friend asks before it goes to oneself, recalled and edited', () => {
  const keyboard = friendKeyboard();
  keyboard.press('up', 'enter');
  assert.equal(keyboard.toSelf.length, 0);
  assert.ok(keyboard.rows().join('\n').includes('엄마에게 쓴 글'));
  keyboard.press('esc', 'esc', 'up');
  keyboard.write('!');
  assert.deepEqual(keyboard.state().draftMeantFor, ['엄마']);
  keyboard.press('enter');
  assert.equal(keyboard.toSelf.length, 0);
});

test('a stashed text comes back with whom it was meant for, and never with the mark', () => {
  for (const key of ['ctrl+s', 'ctrl+c']) {
    const keyboard = markedKeyboard();
    keyboard.write('나중에 보낼 글');
    keyboard.press(key);
    assert.deepEqual(keyboard.state().draftFriends, [], key);
    const saving = keyboard.effects.find((effect) => effect.type === 'save-draft');
    assert.deepEqual(saving?.kept.meantFor, ['엄마']);
    const {kept, step} = saving ?? {};
    assert.ok(kept !== undefined && step !== undefined);
    keyboard.dispatch({type: 'draft-saved', draft: {id: 'd', savedAt: 0, ...kept}, step});
    keyboard.press('ctrl+_');
    assert.equal(keyboard.state().draft.text, '나중에 보낼 글');
    assert.deepEqual(keyboard.state().draftFriends, []);
    assert.deepEqual(keyboard.state().draftMeantFor, ['엄마']);
    keyboard.press('enter');
    assert.equal(keyboard.toSelf.length, 0, key);
  }
});

test('schedules and reminders are refused while the mark is on', () => {
  for (const command of ['/at 18:00 우유', '/every 09:00 약', '/remind 18:00 우유', '/ring']) {
    const keyboard = markedKeyboard();
    keyboard.write(command);
    keyboard.press('enter');
    assert.equal(keyboard.state().notice?.kind, 'friends-not-scheduled', command);
    const ordered = keyboard.effects.map(({type}) => type);
    assert.ok(!ordered.some((type) => type.startsWith('plan-')), command);
  }
});

test('the mark ends with the login that the ids of the friends belong to', () => {
  const keyboard = markedKeyboard();
  keyboard.write('글');
  keyboard.dispatch({type: 'session-read', session: null});
  assert.deepEqual(keyboard.state().draftFriends, []);
  assert.deepEqual(keyboard.state().draftMeantFor, ['엄마']);
});

test('a question about friends who are no longer marked sends nothing', () => {
  const keyboard = markedKeyboard();
  keyboard.write('글');
  keyboard.press('enter');
  keyboard.rest();
  keyboard.dispatch({type: 'friends-left'});
  keyboard.write('y');
  assert.equal(keyboard.toFriends.length, 0);
  assert.equal(keyboard.state().notice?.kind, 'friend-memo-changed');
});

test('several friends are marked with Tab, five at most', () => {
  const keyboard = friendKeyboard();
  keyboard.write('/to');
  keyboard.press('enter', 'tab', 'down', 'tab', 'enter');
  assert.deepEqual(keyboard.state().draftFriends, [mom, junho]);
  const many = Array.from({length: 6}, (_, index) => ({
    uuid: `f${index}`,
    name: `친구${index}`,
    isFavorite: false,
  }));
  keyboard.write('/to');
  keyboard.press('enter');
  keyboard.dispatch({
    type: 'friends-read',
    list: {ok: true, value: {friends: many, known: []}},
  });
  keyboard.press('tab', 'down', 'tab', 'down', 'tab');
  assert.equal(keyboard.state().notice, null);
  keyboard.press('down', 'tab');
  assert.equal(keyboard.state().notice?.kind, 'friends-full');
});
