import {createLineInput} from '../../../src/system/terminal/line-input.ts';

const {stdin, stdout} = process;
const input = createLineInput(stdin);
input.listen(
  (lines) => {
    stdout.write(`lines ${JSON.stringify(lines)}\n`);
  },
  () => process.exit(0),
);
// Stands still when a line was taken, for longer than lines of a paste lie apart.
stdin.on('data', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100));
stdout.write('ready\n');
