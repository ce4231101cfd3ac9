// SPDX-License-Identifier: GPL-3.0-or-later
// Clock and chance: the time that a script sees is its event's, and so is the seed of what it draws, that a fold
// is the same each time. `allowClock`: they are the machine's.
(function (allowClock) {
    'use strict';
    const global = globalThis;
    const { defineProperty, getOwnPropertyDescriptor } = Object;
    const { construct, ownKeys } = Reflect;
    const RealDate = Date;
    let now = 0;
    let seed = 0;
    if (!allowClock) {
        const PinnedDate = function Date(...given) {
            if (new.target === undefined) return new RealDate(now).toString();
            return construct(RealDate, given.length === 0 ? [now] : given, new.target);
        };
        for (const name of ownKeys(RealDate)) {
            if (name === 'now') continue;
            const own = getOwnPropertyDescriptor(PinnedDate, name);
            if (!own || own.configurable || own.writable)
                defineProperty(PinnedDate, name, getOwnPropertyDescriptor(RealDate, name));
        }
        defineProperty(PinnedDate, 'now', { value: () => now, writable: true, configurable: true });
        defineProperty(RealDate.prototype, 'constructor',
                       { value: PinnedDate, writable: true, configurable: true });
        defineProperty(global, 'Date', { value: PinnedDate, writable: true, configurable: true });
        defineProperty(Math, 'random', {
            value: function random() {
                seed = (seed + 0x6d2b79f5) | 0;
                let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
                mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
                return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
            }, writable: true, configurable: true });
    }

    return {
        set(milliseconds, rank) {
            now = milliseconds;
            seed = rank | 0;
        },
    };
})
