import {shown} from '../test/support/samples/shown.ts';
import {readOptions, usage} from './frames/options.ts';
import {printFrames} from './frames/print-frames.ts';

// Prints sample screens without a terminal, and writes the golden files: npm run frames -- main
// --size 40x10.
const read = readOptions(process.argv.slice(2), {
  known: shown.map(({name}) => name),
  isTerminal: process.stdout.isTTY === true,
});
if (read.ok) {
  for (const line of printFrames(shown, read.options)) console.log(line);
} else {
  console.error(`${read.problem}\n\n${usage}`);
  process.exitCode = 2;
}
