import {writeFileSync} from 'node:fs';
import {manualFiles} from './manual/manual-files.ts';

// Writes man/kakao-tui.1 and the reference in docs/command-line.md.
for (const {path, text} of manualFiles()) writeFileSync(path, text);
