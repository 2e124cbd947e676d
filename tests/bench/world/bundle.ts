import path from 'node:path';
import { build } from 'vite';

/** Code for a page, as one classic script in memory; names are kept for profiles. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: path.resolve(import.meta.dirname, '..'),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: {
        entry: path.resolve(import.meta.dirname, '..', entry),
        formats: ['iife'],
        name: 'bench',
      },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  const scripts = outputs.filter((file) => file.type === 'chunk');
  const [script] = scripts;
  if (!script || scripts.length > 1) throw new Error(`${entry}: ${scripts.length} scripts`);
  return script.code;
}
