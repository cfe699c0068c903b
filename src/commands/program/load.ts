/** What the commands of this room do: loaded together, when one of them is run. */
export {completeLine, printCompletion} from './completion.ts';
export {printConfig, runConfig, unsetConfig} from './config.ts';
export {runEmulator} from './emulator.ts';
export {runExplain} from './explain.ts';
export {addProfile, listProfiles, removeProfile, useProfile} from './profile.ts';
