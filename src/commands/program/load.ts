/** The implementations of the commands in this folder, loaded together when one of them runs. */
export {completeLine, printCompletion} from './completion.ts';
export {printConfig, runConfig, unsetConfig} from './config.ts';
export {runEmulator} from './emulator.ts';
export {runExplain} from './explain.ts';
export {addProfile, listProfiles, removeProfile, useProfile} from './profile.ts';
