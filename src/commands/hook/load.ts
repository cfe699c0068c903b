/** The implementations of the commands in this folder, loaded together when one of them runs. */
export {changeSettings} from './change-settings.ts';
export {runDeliver} from './deliver.ts';
export {runNotify} from './notify.ts';
