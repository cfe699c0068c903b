import {once} from 'node:events';
import {unreadInput} from '../../../src/system/terminal/ask-terminal.ts';
import {inspectTerminal} from '../../../src/system/terminal/inspect-terminal.ts';

const {stdin, stdout} = process;
const signal = once(process, 'SIGURG');
stdout.write('asking\r\n');
if (process.argv.includes('later')) {
  // The terminal edits lines until a signal arrives.
  const alive = setInterval(() => {}, 1000);
  await signal;
  clearInterval(alive);
}
const {traits, typed: before} = await inspectTerminal(
  stdin,
  stdout,
  process.env,
  // A terminal that answers may be a busy one.
  process.argv.includes('answered') ? {timeoutMs: 20_000} : {},
);
const {glyphCells, distinguishesEnterKeys, background, pasteMode} = traits;
unreadInput(stdin, before);
stdin.on('data', (typed: Buffer) => {
  stdout.write(`typed ${JSON.stringify(typed.toString('utf8'))}\r\n`);
  process.exit(0);
});
stdin.resume();
stdout.write(
  `cells ${glyphCells}, tells ${distinguishesEnterKeys}, ${background}, pastes ${pasteMode}\r\n`,
);
