import {readFile} from 'node:fs/promises';

/** What the library takes from Node.js; its validator of schemas is never made. */
const shims =
  'export const process = globalThis.process; export class DefaultJsonSchemaValidator {}';

/** The conversion of zod's schemas, and the forms of OAuth. */
const unreached =
  /[\\/](?:zod[\\/]v4[\\/]core[\\/](?:json-schema-processors|to-json-schema|json-schema-generator)\.js|@modelcontextprotocol[\\/]core[\\/]dist[\\/]auth-[\w-]+\.mjs)$/;

const serving = /[\\/]@modelcontextprotocol[\\/]server[\\/]dist[\\/]stdio\.mjs$/;
const typesOfProtocol = /[\\/]@modelcontextprotocol[\\/]server[\\/]dist[\\/]src-[\w-]+\.mjs$/;

/**
 * Leaves out parts of the Model Context Protocol's library that a server of tools on stdio never
 * reaches: nearly half of it. Schemas are checked by `system/protocol/check-value`, so that neither
 * the library's validator nor the conversion of schemas is needed; the forms of OAuth belong to
 * HTTP, and the table of all types to programs that check messages themselves. The program answers
 * requests itself (`Server`), and has no use for the class that holds tools, resources and prompts.
 */
export const lightProtocol = {
  name: 'light-protocol',
  setup(build) {
    const namespace = 'light-protocol';
    build.onResolve({filter: /^@modelcontextprotocol\/server\/_shims$/}, ({path}) => ({
      path,
      namespace,
    }));
    build.onLoad({filter: /.*/, namespace}, () => ({contents: shims}));
    build.onLoad({filter: unreached}, async ({path}) => ({
      contents: emptied(await readFile(path, 'utf8')),
    }));
    build.onLoad({filter: typesOfProtocol}, async ({path}) => ({
      contents: without(await readFile(path, 'utf8'), entries, ''),
    }));
    build.onLoad({filter: serving}, async ({path}) => ({
      contents: without(await readFile(path, 'utf8'), choice, 'product;'),
    }));
  },
};

/** The module with the same names, each of which does nothing. */
function emptied(source) {
  const declared = [...source.matchAll(/^export (?:const|function|class) (\w+)/gm)];
  const listed = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list]) =>
    list.split(',').map((one) => [one, one.split(' as ').at(-1).trim()]),
  );
  const names = [...declared, ...listed].map(([, name]) => name).filter((name) => name !== '');
  return `function nothing() {} export {${names.map((name) => `nothing as ${name}`).join()}};`;
}

/** The loops that enter every type into a table; without them nothing refers to the types. */
const entries =
  /^for \(const (?:key of SPEC_SCHEMA_KEYS|\[key, schema\] of Object\.entries\(authSchemas\))\) .*$/gm;

/** The one mention of the larger class in the serving of stdio. */
const choice = /(?<=const server = )product instanceof McpServer \? product\.server : product;/g;

/** Replaces all that the pattern matches; another version of the library may not have it. */
function without(source, pattern, replacement) {
  if (source.search(pattern) === -1) throw new Error(`${pattern} matches nothing in the library`);
  return source.replace(pattern, replacement);
}
