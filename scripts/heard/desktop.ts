import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { waitUntil } from './wait-until.ts';

const LAUNCHER = '/usr/libexec/at-spi-bus-launcher';
/** A key that a busy machine holds for long must not be repeated. */
const XVFB = ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-r'];

/** Orca writes its log in blocks of 8 KB, so that the last words would be read with those that come after the next key. */
const ORCA_BY_LINES = `
import builtins, shutil, sys
plain = builtins.open
builtins.open = lambda file, mode='r', *rest, **named: plain(file, mode, *((1,) if mode == 'w' and not rest else rest), **named)
sys.argv[0] = shutil.which('orca')
exec(compile(plain(sys.argv[0]).read(), sys.argv[0], 'exec'), {'__name__': '__main__', '__file__': sys.argv[0]})
`;

/** Files of the reader that a desktop is made for. Window keys would be taken from the screen reader. */
const FILES = {
  '.config/openbox/rc.xml': `<openbox_config xmlns="http://openbox.org/3.4/rc">
  <applications><application type="normal"><decor>no</decor><maximized>yes</maximized></application></applications>
</openbox_config>`,
  '.config/speech-dispatcher/speechd.conf': `LogLevel 1
LogDir "default"
AudioOutputMethod "alsa"
AddModule "dummy" "sd_dummy" ""
DefaultModule dummy
`,
  '.asoundrc': 'pcm.!default { type null }\n',
  // What it says by itself of a page that has loaded would come at any time.
  '.local/share/orca/user-settings.conf': JSON.stringify({
    general: { sayAllOnLoad: false, pageSummaryOnLoad: false, layoutMode: true, enableKeyEcho: false },
    profiles: {
      default: { profile: ['Default', 'default'], sayAllOnLoad: false, pageSummaryOnLoad: false, enableKeyEcho: false },
    },
    pronunciations: {},
    keybindings: {},
  }),
};

/**
 * A desktop without a screen, with a home and a session of its own, on which Orca speaks. Programs that are started while
 * it stands are on it: it is in the environment of this process.
 */
export class Desktop {
  private readonly folder = mkdtempSync(join(tmpdir(), 'counterpoint-heard-'));
  private readonly running: ChildProcess[] = [];

  /** Where Orca writes down what it does. */
  get log(): string {
    return join(this.folder, 'orca.log');
  }

  /** Start it. What was started of it is to be stopped, whether or not this rejects. */
  async start(): Promise<void> {
    const [home, runtime] = [join(this.folder, 'home'), join(this.folder, 'runtime')];
    mkdirSync(runtime);
    chmodSync(runtime, 0o700);
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(home, name)), { recursive: true });
      writeFileSync(join(home, name), text);
    }
    for (const name of ['DBUS_SESSION_BUS_ADDRESS', 'AT_SPI_BUS_ADDRESS', 'WAYLAND_DISPLAY']) delete process.env[name];
    Object.assign(process.env, {
      ...{ HOME: home, XDG_RUNTIME_DIR: runtime, XDG_CONFIG_HOME: join(home, '.config') },
      ...{ XDG_DATA_HOME: join(home, '.local/share'), XDG_CACHE_HOME: join(home, '.cache'), XDG_SESSION_TYPE: 'x11' },
      ...{ GTK_MODULES: 'gail:atk-bridge', GNOME_ACCESSIBILITY: '1', LC_ALL: 'C.UTF-8', LANGUAGE: 'en' },
    });
    process.env.DISPLAY = `:${await this.firstWord('Xvfb', XVFB, 3)}`;
    process.env.DBUS_SESSION_BUS_ADDRESS = await this.firstWord(
      'dbus-daemon',
      ['--session', '--nofork', '--nopidfile', '--print-address=1'],
      1,
    );
    this.run(LAUNCHER, ['--launch-immediately']);
    for (const property of ['IsEnabled', 'ScreenReaderEnabled']) {
      await waitUntil(() => setAccessible(property), `the session took ${property}`);
    }
    this.run('openbox', ['--sm-disable']);
    this.run('speech-dispatcher', ['--run-single', '--timeout', '0']);
    this.run('/usr/bin/python3', ['-c', ORCA_BY_LINES, `--debug-file=${this.log}`]);
    await waitUntil(
      () => existsSync(this.log) && readFileSync(this.log, 'utf8').includes('SPEECH OUTPUT'),
      'Orca spoke',
    );
  }

  /** End what was started, in the order that it depends on each other, and forget its home. */
  async stop(): Promise<void> {
    for (const child of this.running.toReversed()) {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) continue;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const deadline = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(deadline);
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private run(command: string, words: string[], pipe = 0): ChildProcess {
    const stdio = ['ignore', 'ignore', 'ignore', 'ignore'].map((as, index) =>
      pipe > 0 && index === pipe ? 'pipe' : as,
    );
    const child = spawn(command, words, { stdio: stdio as ('ignore' | 'pipe')[] });
    child.on('error', (error) => console.error(`${command}: ${error.message}`));
    this.running.push(child);
    return child;
  }

  /** Start a program and take the first line that it writes. */
  private async firstWord(command: string, words: string[], pipe: number): Promise<string> {
    const child = this.run(command, words, pipe);
    const [line] = await Promise.race([
      once(child.stdio[pipe] as Readable, 'data'),
      once(child, 'exit').then(() => Promise.reject(new Error(`${command} does not start.`))),
    ]);
    return String(line).trim();
  }
}

function setAccessible(property: string): boolean {
  const target = ['--session', '--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus'];
  const method = ['--method', 'org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', property, '<true>'];
  return spawnSync('gdbus', ['call', ...target, ...method]).status === 0;
}
