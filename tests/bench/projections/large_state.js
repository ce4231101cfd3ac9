// SPDX-License-Identifier: GPL-3.0-or-later
// A state that grows to 256 kB and then changes in place.
fromAll().foreachStream().when({
    $init: () => ({ events: 0, lines: [] }),
    $any(state, event) {
        const line = { sku: event.data.items[0].sku, qty: event.data.items[0].qty, zip: event.data.address.zip,
                       amount: event.data.amount };
        if (state.lines.length < 4000) state.lines.push(line);
        else state.lines[state.events % 4000] = line;
        state.events++;
    },
});
