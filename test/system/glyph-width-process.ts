import {measureGlyphWidth} from '../../src/system/measure-glyph-width.ts';

const {stdin, stdout} = process;
process.stdout.write('asking\r\n');
const cells = await measureGlyphWidth(stdin, stdout);
stdin.on('data', (typed: Buffer) => {
  stdout.write(`typed ${JSON.stringify(typed.toString('utf8'))}\r\n`);
  process.exit(0);
});
stdin.resume();
stdout.write(`cells ${cells}\r\n`);
