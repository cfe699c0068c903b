// Loaded before the program (node --import): gives it a bug, at SIGUSR2, of the kind BUG names.
const bug = (): Error => new Error(`a bug that knows ${process.env['BUG_CANARY']}`);

const breakings: Readonly<Record<string, () => void>> = {
  rejection: () => void Promise.reject(bug()),
  exception: () => setImmediate(() => throwNow(bug())),
  render: breakRendering,
};

process.on('SIGUSR2', () => breakings[process.env['BUG'] ?? '']?.());

function throwNow(error: Error): never {
  throw error;
}

/** The component of the whole screen maps its rows; from now on, that throws (React tries twice). */
function breakRendering(): void {
  const {map} = Array.prototype;
  Object.defineProperty(Array.prototype, 'map', {
    value: function breaking(this: unknown[], ...given: Parameters<typeof map>) {
      if (/shell.app\.tsx/.test(`${new Error().stack?.split('\n')[2]}`)) throw bug();
      return Reflect.apply(map, this, given);
    },
  });
}
