/**
 * Parts that nearly every command opens, and that the demo needs before it opens its own, loaded
 * together.
 */
export {takeDemoFolder} from './demo-folder.ts';
export {lockStateFile} from './lock-state-file.ts';
export {createServices} from './services.ts';
