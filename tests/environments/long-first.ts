import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take most of a minute and say little: by size, as usual, they would begin last. */
const LONG = [
  /\/tests\/e2e\/accessibility\//,
  /\/tests\/convergence\//,
  /\/tests\/sync-server\/(kills|matrix)\.test\.ts$/,
];

const isLong = ({ moduleId }: TestSpecification) => LONG.some((one) => one.test(moduleId));

/** Begins with what takes longest, so that at the end no worker waits for the other. */
export default class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
