import {inspectTerminal} from '../../src/system/inspect-terminal.ts';

const {stdin, stdout} = process;
process.stdout.write('asking\r\n');
const {glyphCells, tellsEnterKeys} = await inspectTerminal(stdin, stdout);
stdin.on('data', (typed: Buffer) => {
  stdout.write(`typed ${JSON.stringify(typed.toString('utf8'))}\r\n`);
  process.exit(0);
});
stdin.resume();
stdout.write(`cells ${glyphCells}, tells ${tellsEnterKeys}\r\n`);
