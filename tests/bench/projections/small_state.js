// SPDX-License-Identifier: GPL-3.0-or-later
// A state that stays small however long its stream is.
fromAll().foreachStream().when({
    $init: () => ({ events: 0, balance: 0, last: null }),
    $any(state, event) {
        state.events++;
        state.balance += event.data.amount;
        state.last = { city: event.data.address.city, items: event.data.items.length };
    },
});
