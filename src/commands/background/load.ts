/** What the commands of this room do: loaded together, when one of them is run. */
export {runDaemonCommand} from './daemon.ts';
export {installDaemon, showDaemon, uninstallDaemon} from './daemon-service.ts';
export {runRun} from './run.ts';
export {runWatch} from './watch.ts';
