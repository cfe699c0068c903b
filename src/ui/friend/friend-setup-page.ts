import {isUncolored} from '../../app/state/appearance.ts';
import type {FriendLogin} from '../../app/state/friend-pages.ts';
import type {FriendSetupPage} from '../../app/state/overlay.ts';
import type {State} from '../../app/state/state.ts';
import type {Phrase} from '../../domain/program/phrase.ts';
import {halfBlockLines} from '../../domain/text/half-blocks.ts';
import {sanitizeLine} from '../../domain/text/sanitize.ts';
import {wrapText} from '../../domain/text/wrap-text.ts';
import {describeFailure, failureText} from '../../messages/failures/describe-failure.ts';
import {friendSetupSteps} from '../../messages/subjects/console-pages.ts';
import type {Page} from '../base/page.ts';
import {emptyRow, type Row} from '../base/row.ts';
import {backKey, helpKey, scrollKeys} from '../base/shared-keys.ts';
import {linkTo, type View} from '../base/view.ts';
import {wrappedRows} from '../base/wrapped-rows.ts';
import {codeSizeWords, friendWords} from './friend-words.ts';

const title: Phrase = {ko: '친구에게 보낼 준비', en: 'Prepare to send to friends'};

/** The cells to the left of a code. */
const indentCells = 2;

const steps = friendSetupSteps({
  consent: {ko: 'Ctrl+N', en: 'Ctrl+N'},
  list: {ko: '/to', en: '/to'},
});

/** What is needed before a message can be sent to a friend, with the address for the friend. */
export const friendSetupPage: Page<'friend-setup'> = {
  title,
  rows: (state, view, {overlay, room}) => [
    ...steps.flatMap((step) => wrappedRows(step[view.language], view)),
    emptyRow,
    ...loginRows(overlay, view),
    ...(overlay.login === null ? [] : codeRows(overlay.login, {state, room}, view)),
  ],
  keys: [
    {
      keys: ['ctrl+n'],
      action: {event: {type: 'friend-consent-requested'}},
      help: {ko: '나의 동의 받기', en: 'ask for your own consent'},
      hinted: true,
    },
    {
      keys: ['c'],
      when: (state) => addressIn(state) !== null,
      action: {
        event: (state) => {
          const text = addressIn(state);
          return text === null ? null : {type: 'copy-requested', text};
        },
      },
      help: {ko: '주소 복사', en: 'copy the address'},
      hinted: true,
    },
    ...scrollKeys,
    helpKey,
    backKey,
  ],
  heading: title,
};

function addressIn({overlay}: State): string | null {
  return overlay?.kind === 'friend-setup' ? (overlay.login?.address ?? null) : null;
}

function loginRows({login, failure}: FriendSetupPage, view: View): readonly Row[] {
  if (failure !== null) {
    const words = failureText(describeFailure(failure, view.language));
    return wrappedRows(sanitizeLine(words), view, 'bad');
  }
  if (login === null) return [];
  const {address} = login;
  const lines = wrapText(address, Math.max(8, view.columns - 4));
  return [
    ...wrappedRows(friendWords.address[view.language], view),
    ...lines.map(({text}): Row => [{text: '  '}, {text, tone: 'accent', ...linkTo(address, view)}]),
  ];
}

interface Place {
  readonly state: State;
  readonly room: number;
}

/** The code, if all of it can be on the screen at once; a part of it is of no use to a phone. */
function codeRows({code}: FriendLogin, {state, room}: Place, view: View): readonly Row[] {
  const {appearance, terminal} = state;
  const rows = drawnCode(code, {
    isAscii: terminal.isAscii,
    isColored: !isUncolored(appearance) && appearance.theme !== 'contrast',
  });
  // A screen reader would read out its characters, and blocks of a text are no code without color.
  if (rows === null || rows.length === 0 || appearance.isSpoken) return [];
  const columns = indentCells + Math.max(0, ...rows.map(({cells}) => cells));
  if (rows.length > room || columns > view.columns) {
    const needed = codeSizeWords(columns, rows.length + view.rows - room)[view.language];
    return [emptyRow, ...wrappedRows(needed, view, 'dim')];
  }
  return [emptyRow, ...rows.map(({row}): Row => [{text: ' '.repeat(indentCells)}, ...row])];
}

interface CodeRow {
  readonly row: Row;
  readonly cells: number;
}

/**
 * A code in cells. With colors it is black on white on every background; where only ASCII is drawn, by the
 * backgrounds of spaces. Without colors the light modules are drawn, which
 * phones read on a light background too; ASCII has nothing for that.
 */
function drawnCode(
  code: FriendLogin['code'],
  {isAscii, isColored}: {readonly isAscii: boolean; readonly isColored: boolean},
): readonly CodeRow[] | null {
  if (isAscii && !isColored) return null;
  if (isAscii) {
    return code.map((modules) => ({
      row: modules.map((isDark) => ({
        text: '  ',
        paper: 'code',
        tone: isDark ? 'selected' : 'plain',
      })),
      cells: 2 * modules.length,
    }));
  }
  const drawn = isColored ? code : code.map((row) => row.map((isDark) => !isDark));
  return halfBlockLines(drawn).map((text) => ({
    row: [isColored ? {text, paper: 'code'} : {text}],
    cells: text.length,
  }));
}
