// SPDX-License-Identifier: GPL-3.0-or-later
// What tests/bench folds: handlers of six types over nested line items, and one of all others.
const kRates = { EUR: 1, USD: 0.92, GBP: 1.17 };

function amountOf(event) {
    return event.data.amount * kRates[event.data.currency];
}

function addItems(state, items, sign) {
    for (const item of items) {
        state.pieces += sign * item.qty;
        if (item.qty > state.largest.qty) state.largest = { sku: item.sku, qty: item.qty };
    }
    state.lines += sign * items.length;
}

fromAll().foreachStream().when({
    $init() {
        return { events: 0, balance: 0, pieces: 0, lines: 0, city: '', status: 'new', largest: { sku: '', qty: 0 } };
    },
    AccountOpened(state, event) {
        state.status = 'open';
        state.city = event.data.address.city;
        state.balance = event.data.balance ?? 0;
        state.events++;
    },
    MoneyDeposited(state, event) {
        state.balance += amountOf(event);
        state.events++;
    },
    MoneyWithdrawn(state, event) {
        state.balance -= amountOf(event);
        if (state.balance < 0) state.status = 'overdrawn';
        state.events++;
    },
    OrderPlaced(state, event) {
        const { address, items } = event.data;
        state.status = 'placed';
        state.city = address.city;
        addItems(state, items, 1);
        state.events++;
    },
    LineAdded(state, event) {
        addItems(state, event.data.items, 1);
        state.balance += event.data.items.reduce((sum, item) => sum + item.qty, 0);
        state.events++;
    },
    LineRemoved(state, event) {
        addItems(state, event.data.items, -1);
        state.events++;
    },
    $any(state, event) {
        state.events++;
        state.balance += event.data.amount;
    },
});
