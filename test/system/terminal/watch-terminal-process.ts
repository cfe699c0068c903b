// Repeats one action on its terminal, and exits with 42 when the loss of the terminal is noticed.
import {watchTerminal} from '../../../src/system/terminal/watch-terminal.ts';

const {stdin, stdout, stderr} = process;
const watch = watchTerminal(process, () => process.exit(42));
const over = (act: () => void): void => void setInterval(act, 10);

const habits: Readonly<Record<string, () => void>> = {
  writes: () => over(() => stdout.write('.')),
  complains: () => over(() => stderr.write('.')),
  reads: () => stdin.resume(),
  'reads keys': () => stdin.setRawMode(true).resume(),
  'sets a mode': () => over(() => stdin.setRawMode(!stdin.isRaw)),
  looks: () => over(watch.look),
};

stdin.on('end', () => process.exit(0));
stdout.on('error', () => process.exit(1));
habits[process.argv[2] ?? '']?.();
stdout.write('ready\n');
