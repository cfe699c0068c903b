import assert from 'node:assert/strict';
import {test} from 'node:test';
import {endOf} from '../../support/at-the-keyboard.ts';
import {cleanEnvironment} from '../../support/clean-environment.ts';
import {deliverersOf, noProcessList, untilDelivered} from '../../support/deliverers.ts';
import {type KakaoStage, openStage} from '../../support/kakao-stage.ts';
import {programCommand} from '../../support/run.ts';
import {openTerminal} from '../../support/terminal.ts';
import {untilSeen} from '../../support/until-seen.ts';

const {command, args} = programCommand();

/**
 * Runs the hook in a terminal as an agent does, from a process that has no terminal as its stdin.
 * `unused` is the time for which nobody has typed in it, in the words of touch(1).
 */
async function notifyInTerminal(
  stage: KakaoStage,
  unused: string,
  {state = 'Stop', options = ''}: {readonly state?: string; readonly options?: string} = {},
): Promise<void> {
  const event = JSON.stringify({
    hook_event_name: state,
    notification_type: 'idle_prompt',
    cwd: '/w/app',
  });
  const script = `touch -a -d "$1" "$(tty)"; shift; printf %s '${event}' | "$@" hook notify ${options}; echo "ended $?"`;
  await using terminal = openTerminal({
    command: '/bin/sh',
    args: ['-c', script, 'sh', unused, command, ...args],
    env: cleanEnvironment(stage.env),
  });
  await terminal.until('ended 0');
  await endOf(terminal);
  assert.deepEqual(terminal.text().trim(), 'ended 0');
}

test('while the terminal is used nobody is told', {skip: noProcessList}, async () => {
  await using stage = await openStage({loggedIn: true});
  await notifyInTerminal(stage, 'now');
  await notifyInTerminal(stage, '100 seconds ago');
  assert.deepEqual(deliverersOf(stage.home), []);
  assert.equal(await stage.withPorts(({memos}) => [...memos.all()].length), 0);
  await notifyInTerminal(stage, 'now', {options: '--always'});
  await untilSeen('the memo', () => stage.emulator.memos.length === 1);
  await untilDelivered(stage.home);
});

test('after two minutes the user is told', {skip: noProcessList}, async () => {
  await using stage = await openStage({loggedIn: true});
  await notifyInTerminal(stage, '130 seconds ago');
  await untilSeen('the memo', () => stage.emulator.memos.length === 1);
  await untilDelivered(stage.home);
});

test('an idle agent is told of only if its end was not', {skip: noProcessList}, async () => {
  await using stage = await openStage({loggedIn: true});
  await notifyInTerminal(stage, '10 minutes ago', {state: 'Notification'});
  assert.equal(await stage.withPorts(({memos}) => [...memos.all()].length), 0);
  await notifyInTerminal(stage, '150 seconds ago', {state: 'Notification'});
  await untilSeen('the memo', () => stage.emulator.memos.length === 1);
  assert.equal(stage.emulator.memos[0]?.text, 'app: Claude Code가 다음 말을 기다려요');
  await untilDelivered(stage.home);
});
