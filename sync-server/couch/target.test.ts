import { describe, expect, it } from 'vitest';
import { readTarget } from './target.ts';

describe('a path of the protocol', () => {
  it.each([
    ['', 'root', '', '', ''],
    ['_all_dbs', 'all-dbs', '', '', ''],
    ['_node/x', 'unsupported', '', '', ''],
    ['db', 'database', 'db', '', ''],
    ['db/', 'database', 'db', '', ''],
    ['a%2Fb/_changes', 'changes', 'a/b', '_changes', ''],
    ['db/doc', 'document', 'db', 'doc', ''],
    ['db/a%2Fb', 'document', 'db', 'a/b', ''],
    ['db/doc/dir/file.txt', 'attachment', 'db', 'doc', 'dir/file.txt'],
    ['db/_design/x', 'design', 'db', '_design/x', ''],
    ['db/_design%2Fx', 'design', 'db', '_design/x', ''],
    ['db/_design/x/file', 'attachment', 'db', '_design/x', 'file'],
    ['db/_design/x/_view/y', 'unsupported', 'db', '_design/x', ''],
    ['db/_local/x', 'local', 'db', 'x', ''],
    ['db/_local%2Fx', 'local', 'db', 'x', ''],
    ['db/_odd', 'document', 'db', '_odd', ''],
    ['db/_find', 'unsupported', 'db', '_find', ''],
    ['db/constructor', 'document', 'db', 'constructor', ''],
    ['db/toString', 'document', 'db', 'toString', ''],
  ])('%s', (path, endpoint, database, id, attachment) => {
    expect(readTarget(path)).toEqual({ endpoint, database, id, attachment });
  });

  it('with broken escapes is refused', () => {
    expect(() => readTarget('db/%zz')).toThrow('percent');
  });
});
