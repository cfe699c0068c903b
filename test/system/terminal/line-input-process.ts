import {createLineInput} from '../../../src/system/terminal/line-input.ts';

const {stdin, stdout} = process;
const input = createLineInput(stdin);
input.listen(
  ({lines}) => {
    stdout.write(`lines ${JSON.stringify(lines)}\n`);
  },
  () => process.exit(0),
);
// Blocks after each line, for longer than the time between the lines of a paste.
stdin.on('data', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100));
stdout.write('ready\n');
