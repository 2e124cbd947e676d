import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { defineBrowserProvider } from '@vitest/browser';

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** How each engine is started on one page; `home` is an empty folder of its own. */
const COMMANDS: Record<Engine, (program: string, home: string, url: string) => string[]> = {
  chromium: (program, home, url) => [
    program,
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--password-store=basic',
    `--user-data-dir=${home}`,
    url,
  ],
  firefox: (program, home, url) => [program, '--headless', '--no-remote', '--profile', home, url],
  webkit: (program, _home, url) => ['xvfb-run', '--auto-servernum', program, url],
};

/** What Firefox would do on a first start besides showing the page. */
const FIREFOX_PREFERENCES = {
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

/**
 * A browser as it is installed, without a driver: Vitest's page needs only to be opened. It says by
 * itself how its tests went.
 */
export const installedBrowser = (program: string) =>
  defineBrowserProvider({
    name: 'installed',
    supportedBrowser: [...ENGINES],
    providerFactory(project) {
      const ends: (() => Promise<void>)[] = [];
      // Nothing here depends on the size of the window.
      project.browser?.registerCommand(
        '__vitest_viewport' as never,
        (() => Promise.resolve()) as never,
      );
      return {
        name: 'installed',
        supportsParallelism: false,
        getCommandsContext: () => ({}),
        async openPage(_session, url) {
          const engine = project.config.browser.name as Engine;
          const home = await mkdtemp(path.join(os.tmpdir(), `mappe-${engine}-`));
          const preferences = Object.entries(FIREFOX_PREFERENCES).map(
            ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
          );
          await writeFile(path.join(home, 'user.js'), preferences.join('\n'));
          const [command = '', ...args] = COMMANDS[engine](program, home, url);
          const child = spawn(command, args, {
            stdio: 'ignore',
            detached: true,
            env: { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home },
          });
          ends.push(async () => {
            const exit = once(child, 'exit');
            // The whole group: an engine is many processes.
            if (child.pid && child.exitCode === null) {
              process.kill(-child.pid, 'SIGKILL');
              await exit;
            }
            await rm(home, { recursive: true, force: true, maxRetries: 5 });
          });
        },
        async close() {
          await Promise.all(ends.splice(0).map((end) => end()));
        },
      };
    },
  });
