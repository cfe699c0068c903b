import {inspectTerminal} from '../../src/system/inspect-terminal.ts';

const {stdin, stdout} = process;
process.stdout.write('asking\r\n');
const {glyphCells, tellsEnterKeys, background} = await inspectTerminal(stdin, stdout, process.env);
stdin.on('data', (typed: Buffer) => {
  stdout.write(`typed ${JSON.stringify(typed.toString('utf8'))}\r\n`);
  process.exit(0);
});
stdin.resume();
stdout.write(`cells ${glyphCells}, tells ${tellsEnterKeys}, ${background}\r\n`);
