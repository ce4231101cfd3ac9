// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a store with Emmett: write.mjs sqlite FILE, or write.mjs postgres CONNECTION.
const [kind, where] = process.argv.slice(2);
const open = async () => {
    if (kind === 'sqlite') {
        const { getSQLiteEventStore } = await import('@event-driven-io/emmett-sqlite');
        return getSQLiteEventStore({ fileName: where });
    }
    const { getPostgreSQLEventStore } = await import('@event-driven-io/emmett-postgresql');
    return getPostgreSQLEventStore(where);
};
const store = await open();
const cart = 'shopping_cart-1';
await store.appendToStream(cart, [
    { type: 'ProductItemAdded', data: { product: 'Zoë "Z"\tB. \\ 東京', price: 12.5, tags: ['a', null] },
      metadata: { correlationId: 'c-1', user: 'clerk' } },
    { type: 'ProductItemAdded', data: { product: 'pen', price: 1, big: 9007199254740993n } },
]);
await store.appendToStream('order-7', [{ type: 'OrderPlaced', data: { cart, at: new Date('2026-03-01T10:00:00Z') } }]);
await store.appendToStream(cart, [{ type: 'ShoppingCartConfirmed', data: {} }], { expectedStreamVersion: 2n });
try {
    await store.appendToStream(cart, [{ type: 'ShoppingCartCancelled', data: {} }], { expectedStreamVersion: 1n });
    throw new Error('the conflict was not seen');
} catch (error) {
    if (String(error).includes('was not seen')) throw error;
}
await store.appendToStream('alone', [{ type: 'Noted', data: { text: 'line\nbreak' } }]);
if (store.close) await store.close();
process.exit(0);
