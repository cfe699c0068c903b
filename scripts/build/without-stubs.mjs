import {basename} from 'node:path';

const stub =
  /^(?<before>(?:import"[^"]+";)*)import\{(?<imported>[^{}]*)\}from"(?<file>\.\/[^"]+)";(?<after>(?:import"[^"]+";)*)export\{(?<exported>[^{}]*)\};\s*$/;

/**
 * Leaves out files that only pass on what another file exports, and has the others import that file
 * in their place: a file less to find and read in each start. esbuild writes one for each module
 * that is imported on demand and that others import too. `outputs` have a path and a text.
 */
export function withoutStubs(outputs) {
  return outputs.reduce((kept, output) => withoutStub(kept, output), outputs);
}

function withoutStub(outputs, output) {
  const found = stub.exec(output.text)?.groups;
  if (found === undefined) return outputs;
  const target = outputs.find(({path}) => `./${basename(path)}` === found.file);
  const others = `${found.before}${found.after}`.match(/"[^"]+"/g) ?? [];
  if (target === undefined || !others.every((other) => target.text.includes(other))) return outputs;
  const origins = new Map(namesIn(found.imported).map(([origin, local]) => [local, origin]));
  const names = new Map(namesIn(found.exported).map(([local, name]) => [name, origins.get(local)]));
  const self = basename(output.path);
  const chosen = new RegExp(
    String.raw`import\("\./${self.replaceAll('.', String.raw`\.`)}"\)\.then\((\w+)=>\1\.(\w+)\)`,
    'g',
  );
  const rewritten = outputs
    .filter(({path}) => path !== output.path)
    .map(({path, text}) => ({
      path,
      text: text.replace(
        chosen,
        (_import, file, name) =>
          `import("${found.file}").then(${file}=>${file}.${names.get(name)})`,
      ),
    }));
  return rewritten.some(({text}) => text.includes(self)) ? outputs : rewritten;
}

/** Pairs of names in the braces of an import or export: `a as b` and `a`. */
function namesIn(list) {
  return list.split(',').map((each) => {
    const [first, second = first] = each.split(' as ');
    return [first, second];
  });
}
