import {describeTerminal} from '../../../src/system/doctor/diagnosis-terminal.ts';

const {stdin, stdout, env} = process;
const look = await describeTerminal({stdin, stdout, env}, process.argv.includes('ask'));
const typed = process.argv.includes('typed') ? String(stdin.read() ?? '') : '';
console.log(JSON.stringify({...look, typed, isRaw: stdin.isRaw}));
process.exit(0);
