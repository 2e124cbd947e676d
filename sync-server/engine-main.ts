import { parseArgs } from 'node:util';
import { createEngineApp } from './engine-app.ts';
import { createSqliteEngine } from './engine/sqlite/engine.ts';

const HELP = `npm run engine -- [--port N] [--dir ORDNER]

Der reine Protokoll-Server auf 127.0.0.1, ohne Konten und Zugriffsregeln, für Werkzeuge und Tests.

  --port N      Port (Vorgabe 5985; 0 = ein freier)
  --dir ORDNER  Datenordner (Vorgabe data/engine)
`;

function readArguments(): { port: number; dir: string } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '5985' },
      dir: { type: 'string', default: 'data/engine' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    process.exit(0);
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port: keine gültige Portnummer: ${values.port}`);
  return { port, dir: values.dir };
}

try {
  const { port, dir } = readArguments();
  const engine = createSqliteEngine({ folder: dir, now: Date.now });
  const app = await createEngineApp(engine);
  const address = await app.listen({ port, host: '127.0.0.1' });
  process.stdout.write(`${address}/\n`);
  const stop = async (): Promise<void> => {
    await app.close();
    await engine.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
}
