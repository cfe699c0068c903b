/** The tools that agents may use, loaded when the command runs. */
export {runMcp} from './mcp.ts';
