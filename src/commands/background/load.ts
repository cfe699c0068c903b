/** The implementations of the commands in this folder, loaded together when one of them runs. */
export {runDaemonCommand} from './daemon.ts';
export {installDaemon, showDaemon, uninstallDaemon} from './daemon-service.ts';
export {runRun} from './run.ts';
export {runWatch} from './watch.ts';
