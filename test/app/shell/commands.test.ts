import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Effect} from '../../../src/app/events/effect.ts';
import {commandsFrom, nearestCommand} from '../../../src/app/shell/commands.ts';
import {readCommand} from '../../../src/app/shell/read-command.ts';
import type {SlashCommand} from '../../../src/app/shell/slash-command.ts';
import {slashCommands} from '../../../src/app/shell/slash-commands.ts';
import {update} from '../../../src/app/shell/update.ts';
import {plainAppearance} from '../../../src/app/state/appearance.ts';
import {plainSending} from '../../../src/app/state/sending-defaults.ts';
import type {State} from '../../../src/app/state/state.ts';
import {draftOf, editDraft} from '../../../src/domain/draft/draft.ts';
import {defaultLink} from '../../../src/domain/memo/memo-link.ts';
import {isNotDraftKeeping, startOfTest, stateWithText} from '../../support/app-state.ts';

const startLogin = {
  type: 'start-login',
  openBrowser: true,
  forConsent: false,
  language: 'ko',
} as const;

interface Row {
  readonly text: string;
  readonly state: Partial<State>;
  readonly effects: readonly Effect[];
}

const rows: readonly Row[] = [
  {text: '/help', state: {overlay: {kind: 'help', from: null, typed: ''}}, effects: []},
  {text: '/HELP  ', state: {overlay: {kind: 'help', from: null, typed: ''}}, effects: []},
  {
    text: '/refresh',
    state: {refresh: {kind: 'running', startedAt: startOfTest, isAsked: true}},
    effects: [{type: 'refresh-tokens'}],
  },
  {
    text: '/status',
    state: {overlay: {kind: 'tokens'}},
    effects: [{type: 'check-status'}, {type: 'read-token-facts'}],
  },
  {
    text: '/login',
    state: {screen: 'login', login: {kind: 'starting'}},
    effects: [{...startLogin, chooseAccount: false}],
  },
  {
    text: '/account',
    state: {screen: 'login', login: {kind: 'starting'}},
    effects: [{...startLogin, chooseAccount: true}],
  },
  {
    text: '/logout',
    state: {overlay: {kind: 'confirm', question: 'log-out', from: null}},
    effects: [],
  },
  {
    text: '/unlink',
    state: {overlay: {kind: 'confirm', question: 'unlink', from: null}},
    effects: [],
  },
  {text: '/setup', state: {screen: 'setup'}, effects: [{type: 'cancel-login'}]},
  {
    text: '/link https://example.com/a',
    state: {draftLink: {url: 'https://example.com/a', buttonTitle: null}},
    effects: [{type: 'note-link-domain', url: 'https://example.com/a'}],
  },
  {
    text: '/button 뉴스 보기',
    state: {draftLink: {url: defaultLink, buttonTitle: '뉴스 보기'}},
    effects: [],
  },
  {
    text: '/image',
    state: {draftPicture: null, notice: null},
    effects: [],
  },
  {
    text: '/image https://example.com/a.png',
    state: {draftPicture: {source: 'https://example.com/a.png', picture: null}},
    effects: [],
  },
  {
    text: '/to 엄마',
    state: {
      overlay: {
        kind: 'friends',
        field: draftOf('엄마'),
        list: {kind: 'reading'},
        found: [],
        selectedId: null,
        marked: [],
      },
      draftFriends: [],
    },
    effects: [{type: 'read-friends'}],
  },
  {
    text: '/numbers',
    state: {
      notice: {kind: 'numbers-changed', isNumbered: false},
      sendingDefaults: {...plainSending, isNumbered: false},
    },
    effects: [{type: 'save-preference', change: {numbers: false}}],
  },
  {
    text: '/theme light',
    state: {
      appearance: {...plainAppearance, theme: 'light'},
      notice: {kind: 'theme-chosen', theme: 'light'},
    },
    effects: [{type: 'save-preference', change: {theme: 'light'}}],
  },
  {
    text: '/layout auto',
    state: {
      appearance: {...plainAppearance, layout: 'auto'},
      notice: {kind: 'layout-chosen', layout: 'auto', shown: 'chat'},
    },
    effects: [{type: 'save-preference', change: {layout: 'auto'}}],
  },
  {
    text: '/lang en',
    state: {language: 'en', notice: {kind: 'language-chosen'}},
    effects: [{type: 'save-preference', change: {language: 'en'}}],
  },
  {text: '/editor', state: {isEditorOpen: true}, effects: [{type: 'open-editor', text: ''}]},
  {
    text: '/find',
    state: {overlay: {kind: 'search'}},
    effects: [{type: 'end-search'}],
  },
  {text: '/split', state: {overlay: {kind: 'split'}}, effects: []},
  {text: '/card', state: {}, effects: [{type: 'open-form', kinds: ['card']}]},
  {text: '/list', state: {}, effects: [{type: 'open-form', kinds: ['list']}]},
  {text: '/preview', state: {}, effects: [{type: 'open-form', kinds: ['preview']}]},
  {text: '/template', state: {}, effects: [{type: 'open-form', kinds: ['template', 'custom']}]},
  {
    text: '/template card.json',
    state: {},
    effects: [{type: 'read-template', path: 'card.json'}],
  },
  {
    text: '/drafts',
    state: {overlay: {kind: 'drafts', drafts: [], selectedId: null, deleted: []}},
    effects: [{type: 'read-drafts'}, {type: 'recover-drafts'}],
  },
  {
    text: '/schedules',
    state: {overlay: {kind: 'schedules', selectedId: null}},
    effects: [{type: 'read-schedules'}],
  },
  {
    text: '/outbox',
    state: {overlay: {kind: 'outbox', memos: [], selectedId: null}},
    effects: [{type: 'read-outbox'}],
  },
  {
    text: '/ring',
    state: {draftRings: true, notice: {kind: 'ring-needs-consent'}},
    effects: [],
  },
  {
    text: '/remind',
    state: {overlay: {kind: 'reminders', selectedId: null}},
    effects: [{type: 'read-reminders'}],
  },
  {text: '/quit', state: {ending: 'quit'}, effects: [{type: 'cancel-login'}]},
];

for (const {text, state, effects} of rows) {
  test(`${text} sends nothing and empties the box`, () => {
    const [next, ...ordered] = update(stateWithText(text), {type: 'draft-submitted'});
    for (const [name, value] of Object.entries(state)) {
      assert.deepEqual(Reflect.get(next, name), value, name);
    }
    assert.deepEqual(ordered.filter(isNotDraftKeeping), effects);
    assert.equal(next.draft.text, '');
  });
}

test('every command has a row here', () => {
  // Commands with a time leave the box only after they are stored: schedule/schedules.test.ts.
  const later = ['at', 'every', 'reschedule'];
  const named = new Set([...rows.map(({text}) => readCommand(text)?.name), ...later]);
  assert.deepEqual([...named].sort(), Object.keys(slashCommands).sort());
});

test('an unknown command is named, stays in the box and is not sent', () => {
  for (const name of ['nope', '', 'constructor', '__proto__', 'tostring']) {
    const [next, ...effects] = update(stateWithText(`/${name}`), {type: 'draft-submitted'});
    assert.deepEqual(next.notice, {kind: 'unknown-command', name, nearest: null});
    assert.deepEqual([next.draft.text, effects], [`/${name}`, []]);
  }
});

test('the commands that start with the typed text are listed', () => {
  assert.deepEqual(commandsFrom('logi'), ['login']);
  assert.deepEqual(commandsFrom(''), Object.keys(slashCommands));
  assert.deepEqual(commandsFrom('nope'), []);
});

test('a mistyped or incomplete name leads to the nearest command', () => {
  for (const [typed, nearest] of [
    ['refersh', 'refresh'],
    ['ref', 'refresh'],
    ['qiut', 'quit'],
    ['ㅗ디', 'help'],
    ['없음', null],
    ['', null],
  ] as const) {
    assert.equal(nearestCommand(typed), nearest, typed);
  }
});

test('commands typed in Hangul keyboard mode are recognized', () => {
  const [next] = update(stateWithText('/ㅗ디ㅔ'), {type: 'draft-submitted'});
  assert.deepEqual(next.overlay, {kind: 'help', from: null, typed: ''});
});

test('every command has a help line and every argument a hint, in both languages', () => {
  for (const [name, command] of Object.entries<SlashCommand>(slashCommands)) {
    const {help} = command;
    const hint = command.takes === 'nothing' ? help : command.hint;
    const instead = command.takes === 'text' ? command.instead : help;
    for (const words of [help, hint, instead]) {
      assert.ok(words.ko !== '' && words.en !== '', name);
      assert.doesNotMatch(words.en, /[가-힣]/, name);
    }
  }
});

test('a path is text, not a command', () => {
  assert.equal(readCommand('//etc'), null);
  assert.equal(readCommand('/usr/bin/env')?.name, 'usr/bin/env');
  const [next, ...effects] = update(stateWithText('/help/x'), {type: 'draft-submitted'});
  assert.deepEqual(next.notice, {kind: 'unknown-command', name: 'help/x', nearest: 'help'});
  assert.equal(next.draft.text, '/help/x');
  assert.deepEqual(effects, []);
});

const refused = [
  ['/link javascript:1', 'failure'],
  ['/button 열네 자보다 조금 더 긴 버튼 제목', 'failure'],
  ['/numbers maybe', 'command-argument'],
  ['/lang fr', 'command-argument'],
  ['/theme pink', 'command-argument'],
  ['/layout grid', 'command-argument'],
  ['/lang', 'command-argument'],
  ['/quit smoking tomorrow', 'command-alone'],
  ['/split the bill', 'command-alone'],
  ['/refresh 눌러보기', 'command-alone'],
] as const;

for (const [text, kind] of refused) {
  test(`${text} is refused with a message, and the text stays`, () => {
    const [next, ...effects] = update(stateWithText(text), {type: 'draft-submitted'});
    assert.equal(next.notice?.kind, kind);
    assert.equal(next.draft.text, text);
    assert.equal(next.ending, null);
    assert.deepEqual(effects, []);
  });
}

test('undo restores the text that a command cleared', () => {
  const [next] = update(stateWithText('/help'), {type: 'draft-submitted'});
  assert.equal(editDraft(next.draft, {kind: 'undo'}).text, '/help');
});
