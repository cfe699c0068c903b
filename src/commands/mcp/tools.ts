import type {ServedTool} from '../../domain/program/served-tool.ts';
import {addScheduleTool} from './add-schedule.ts';
import {listSchedulesTool, removeScheduleTool} from './schedule-tools.ts';
import {searchTool} from './search-tool.ts';
import {sendTools} from './send-tools.ts';
import {statusTool} from './status-tool.ts';
import type {ToolContext} from './tool-context.ts';

/** The tools that change something: what is sent, what is scheduled. */
export function sendingTools(tools: ToolContext): readonly ServedTool[] {
  return [...sendTools(tools), addScheduleTool(tools), removeScheduleTool(tools)];
}

/** The tools that only read what is stored. */
export function readingTools(tools: ToolContext): readonly ServedTool[] {
  return [searchTool(tools), listSchedulesTool(tools), statusTool(tools)];
}
