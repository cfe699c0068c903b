import type {State} from '../../app/state/state.ts';
import type {Binding} from '../base/binding.ts';

/** Whether Ctrl+Enter sends: only in a terminal that distinguishes it from Enter. */
function hasCtrlEnter({submitKey, terminal}: State): boolean {
  return submitKey === 'ctrl+enter' && terminal.distinguishesEnterKeys;
}

const isEnter = ({submitKey}: State): boolean => submitKey === 'enter';

/** Keys that send when Enter does not. */
const otherSubmitKeys = ['ctrl+enter', 'alt+enter'];

const newlineKeys = ['alt+enter', 'shift+enter'];

type SubmitRow = Pick<Binding, 'keys' | 'setting'> & {readonly label: string};

const submitRows: readonly SubmitRow[] = [
  {setting: isEnter, keys: ['enter', 'ctrl+enter'], label: 'Enter'},
  {setting: hasCtrlEnter, keys: otherSubmitKeys, label: 'Ctrl+Enter'},
  {
    setting: (state) => !isEnter(state) && !hasCtrlEnter(state),
    keys: otherSubmitKeys,
    label: 'Alt+Enter',
  },
];

const newlineRows: readonly SubmitRow[] = [
  {
    setting: (state) => isEnter(state) && state.terminal.distinguishesEnterKeys,
    keys: newlineKeys,
    label: 'Shift+Enter',
  },
  {
    setting: (state) => isEnter(state) && !state.terminal.distinguishesEnterKeys,
    keys: newlineKeys,
    label: 'Alt+Enter',
  },
  {setting: (state) => !isEnter(state), keys: ['enter', 'shift+enter'], label: 'Enter'},
];

function followsBackslash({draft: {text, caret}}: State): boolean {
  return text.charAt(caret - 1) === '\\';
}

/** Keys that send and that start a new line, according to `compose.submit`. */
export const submitKeyRows: readonly Binding[] = [
  {
    keys: ['enter'],
    setting: isEnter,
    when: followsBackslash,
    action: {event: {type: 'line-continued'}},
    label: '\\ Enter',
    help: {ko: '줄바꿈', en: 'new line'},
  },
  ...submitRows.map(
    (row): Binding => ({
      ...row,
      action: {event: {type: 'draft-submitted'}},
      help: {ko: '보내기', en: 'send'},
      hinted: true,
    }),
  ),
  ...newlineRows.map(
    (row): Binding => ({
      ...row,
      action: {edit: {kind: 'newline'}},
      help: {ko: '줄바꿈', en: 'new line'},
      hinted: true,
    }),
  ),
  // Every terminal sends Ctrl+J, also those that use Alt themselves.
  {
    keys: ['ctrl+j'],
    setting: isEnter,
    action: {edit: {kind: 'newline'}},
    help: {ko: '줄바꿈', en: 'new line'},
  },
  {
    keys: ['ctrl+j'],
    setting: (state) => !isEnter(state),
    action: {event: {type: 'draft-submitted'}},
    help: {ko: '보내기', en: 'send'},
  },
];

/** The name of the key that sends in this terminal. */
export function submitLabel(state: State): string {
  return submitRows.find(({setting}) => setting?.(state))?.label ?? 'Enter';
}
