import {cleanEnvironment} from '../../test/support/clean-environment.ts';
import {openStage} from '../../test/support/kakao-stage.ts';

// A local Kakao with a login for a program of the same revision, until stdin ends. Prints the
// environment of the program as a line of JSON.
await using stage = await openStage();
await stage.logIn();
await stage.remember(['어제 적은 메모', '오늘 적은 메모']);
const {NODE_COMPILE_CACHE: _shared, ...env} = cleanEnvironment(stage.env);
console.log(JSON.stringify(env));
for await (const _ of process.stdin);
