import { lifeOf } from './accounts/session-life.ts';
import { readConfig, type Config } from './config.ts';
import { openHouse, type House } from './house.ts';
import { messages } from './messages.de.ts';
import { serve, type Running } from './serve.ts';

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Ends the process with one line on stderr. */
function refuse(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/**
 * Runs a server as this process: reads the settings, opens the data folder, lets `prepare` fill it,
 * listens, and closes in order on SIGTERM and SIGINT.
 */
export async function runProcess(
  environment: Readonly<Record<string, string | undefined>>,
  prepare: (house: House, config: Config) => Promise<(running: Running) => Promise<void> | void>,
): Promise<void> {
  const config = readConfig(process.argv.slice(2), environment);
  if (!config.ok) return refuse(config.message);
  if (config.value === 'help') {
    say(messages.help.trimEnd());
    return;
  }
  const { data, couchdb, sessionIdleDays, sessionDays } = config.value;
  const onTrouble = (kind: string | null): void => {
    say(messages.couchdbTrouble(new Date().toISOString(), kind));
  };
  const house = await openHouse(
    data,
    Date.now,
    couchdb ? { ...couchdb, onTrouble } : null,
    lifeOf(sessionIdleDays, sessionDays),
  );
  if (!house.ok) return refuse(house.message);
  const announce = await prepare(house.value, config.value);
  const running = await serve(config.value, house.value, say);
  if (!running.ok) {
    await house.value.close();
    return refuse(running.message);
  }
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    say(messages.stopping);
    await running.value.app.close();
    await house.value.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  say(messages.running(`${running.value.address}/`));
  await announce(running.value);
}
