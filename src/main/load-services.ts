/** What nearly every command opens, and what the demo does before it opens its own: loaded together. */
export {takeDemoFolder} from './demo-folder.ts';
export {createServices} from './services.ts';
