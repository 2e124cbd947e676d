/**
 * Never await anything but Dexie inside a Dexie transaction: an await on foreign work (WebCrypto,
 * fetch, a timer) lets Firefox and WebKit commit early, so that half of a write stands.
 *
 * Inside a function given to `….transaction(…)`, an `await` must stand before a call on a table
 * (`db.pages.put()`), on a collection made from one, or on a function whose name ends in
 * `InTransaction` and thereby promises the same.
 */
const TABLE = /^(pages|log|meta|table|tables|db|tx|transaction|Dexie)$/;

/** @type {import('eslint').Rule.RuleModule} */
export const onlyDexieInTransaction = {
  meta: {
    type: 'problem',
    messages: {
      foreign: 'Inside a Dexie transaction only Dexie may be awaited: seal before, open after.',
    },
    schema: [],
  },
  create(context) {
    /** Functions that run inside a transaction. */
    const inside = new Set();
    return {
      CallExpression(node) {
        if (node.callee.type !== 'MemberExpression') return;
        if (node.callee.property.name !== 'transaction') return;
        const body = node.arguments.at(-1);
        if (body && /Function/.test(body.type)) inside.add(body);
      },
      AwaitExpression(node) {
        if (!runsInside(node, inside)) return;
        if (!speaksToDexie(node.argument)) context.report({ node, messageId: 'foreign' });
      },
      'ForOfStatement[await=true]'(node) {
        if (runsInside(node, inside)) context.report({ node, messageId: 'foreign' });
      },
      FunctionDeclaration(node) {
        if (node.id?.name.endsWith('InTransaction')) inside.add(node);
      },
    };
  },
};

function runsInside(node, inside) {
  for (let at = node.parent; at; at = at.parent) {
    if (inside.has(at)) return true;
  }
  return false;
}

function speaksToDexie(expression) {
  if (expression.type === 'CallExpression') {
    const callee = expression.callee;
    if (callee.type === 'Identifier') return callee.name.endsWith('InTransaction');
    if (isPromiseAll(callee)) {
      const list = expression.arguments[0];
      return list?.type === 'ArrayExpression' && list.elements.every((one) => speaksToDexie(one));
    }
    return speaksToDexie(callee);
  }
  if (expression.type === 'MemberExpression') {
    if (expression.property.type === 'Identifier' && TABLE.test(expression.property.name))
      return true;
    if (
      expression.property.type === 'Identifier' &&
      expression.property.name.endsWith('InTransaction')
    )
      return true;
    return speaksToDexie(expression.object);
  }
  return expression.type === 'Identifier' && TABLE.test(expression.name);
}

function isPromiseAll(callee) {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Promise' &&
    callee.property.name === 'all'
  );
}
