import {after} from 'node:test';

let isWhole = false;

// A test, or what it tests, that ends the process takes those behind it along, and looks green.
after(() => {
  isWhole = true;
});
process.on('exit', (code) => {
  if (isWhole || code !== 0) return;
  console.error('the process ended before its tests did');
  process.exitCode = 1;
});
