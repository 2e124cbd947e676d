import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createEngineApp } from './engine-app.ts';
import { createSqliteEngine } from './engine/sqlite/engine.ts';
import { lockFolder } from './engine/sqlite/lock.ts';
import { messages } from './messages.de.ts';

function readArguments(): { port: number; dir: string } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '5985' },
      dir: { type: 'string', default: 'data/engine' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(messages.engineHelp);
    process.exit(0);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(messages.badPort(values.port));
  return { port, dir: values.dir };
}

try {
  const { port, dir } = readArguments();
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const lock = lockFolder(join(dir, 'lock'));
  if (!lock) throw new Error(messages.folderTaken(dir));
  const engine = createSqliteEngine({ folder: dir, now: Date.now });
  const app = await createEngineApp(engine);
  const address = await app.listen({ port, host: '127.0.0.1' });
  process.stdout.write(`${address}/\n`);
  const stop = async (): Promise<void> => {
    await app.close();
    await engine.close();
    lock.release();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
}
