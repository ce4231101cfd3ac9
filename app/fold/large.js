// SPDX-License-Identifier: GPL-3.0-or-later
// Large states in the hands of handlers. That a state is what its text would be read as is to be known after
// each event, and of a large one most is as it was before: so handlers are given its large parts as proxies,
// which note what of them was handed out and what was written, and that alone is looked at. What holds little
// is handed out as it is, and looked at whole. Nothing that a handler was given outlives its event but in the
// state (else there is no quick way), and there no proxy is ever kept. So all that an event is given of one
// object is one thing, itself or its proxy: which of them is settled anew for each event.
// `tools`: trip() throws, and the event goes the other way; seesSurrogates() says whether texts may hold half a pair.
(function (tools) {
    'use strict';
    const { trip, seesSurrogates, plainPrototype, kMaxDepth, maxBytes, refuseData } = tools;
    const { isArray } = Array;
    const arrayPrototype = Array.prototype;
    const { is, getPrototypeOf, getOwnPropertyDescriptor, keys } = Object;
    const RealSet = Set, RealWeakMap = WeakMap;
    const kPart = 64;        // values in an object or array that is a part
    const kMostNotes = 1000; // of one event; where there are more the whole state is looked at
    const kMostWhole = 16; // of as many events: where there are more it is given up
    const kMember = 25;    // of text: a member beyond its name and text
    const kInfinity = Infinity;

    const parts = new RealWeakMap();   // object that was large once → { proxy, depth, event that was given it last }
    const proxies = new RealWeakMap(); // proxy → object
    let root = null, rootPart, event = 0, bytes = 0, wholes = 0;

    // ---- notes of what the event in hand did ------------------------------------------------------------

    let lent = [], lentCount = 0;       // part, name, what was handed out, …
    let written = [], writtenCount = 0; // part, name, …
    let removed = [], removedCount = 0; // array, index of an element that was removed from its end, …
    let bare = new RealSet();           // what handlers have as it is, and so have it to the end of the event
    let hasMoved = false;               // a part is in another place

    function isLarge(value) {
        let left = kPart;
        function fits(container) {
            if (isArray(container)) {
                left -= container.length;
                for (let i = 0; left >= 0 && i < container.length; ++i) {
                    const item = container[i];
                    if (typeof item === 'object' && item !== null && !fits(item)) return false;
                }
            } else {
                for (const name in container) {
                    const item = container[name];
                    if (--left < 0 || (typeof item === 'object' && item !== null && !fits(item))) return false;
                }
            }
            return left >= 0;
        }
        return !fits(value);
    }
    function lend(part, name, value) {
        if (typeof value !== 'object' || value === null) return value;
        if (!bare.has(value)) {
            const known = parts.get(value);
            if (known !== undefined || isLarge(value))
                return lendPart(known ?? makePart(value), parts.get(part).depth + 1).proxy;
            bare.add(value);
        } else if (lentCount > 0 && lent[lentCount - 1] === value && lent[lentCount - 2] === name
                   && lent[lentCount - 3] === part) {
            return value;
        }
        lent[lentCount++] = part;
        lent[lentCount++] = name;
        lent[lentCount++] = value;
        return value;
    }
    function lendPart(known, depth) {
        if (known.event !== event) {
            known.event = event;
            known.depth = depth;
        }
        return known;
    }
    function indexOf(name) { // of an array; what is none goes the other way
        const index = typeof name === 'string' ? name >>> 0 : -1;
        return '' + index === name ? index : trip();
    }
    function setLength(list, length) {
        if (typeof length !== 'number' || length > list.length) trip();
        list.length = length;
        return true;
    }
    const handler = {
        get(part, name) { return lend(part, name, part[name]); },
        set(part, name, value, receiver) {
            if (parts.get(part).proxy !== receiver || typeof name !== 'string' || name === '__proto__') trip();
            if (typeof value === 'object' && value !== null) {
                const moved = proxies.get(value);
                if (moved === undefined) bare.add(value);
                else {
                    value = moved;
                    hasMoved = true;
                }
            }
            if (isArray(part)) {
                if (name === 'length') return setLength(part, value);
                if (indexOf(name) > part.length) trip();
            }
            part[name] = value;
            written[writtenCount++] = part;
            written[writtenCount++] = name;
            return true;
        },
        deleteProperty(part, name) {
            if (typeof name !== 'string') trip();
            if (isArray(part)) {
                removed[removedCount++] = part;
                removed[removedCount++] = indexOf(name);
            }
            return delete part[name];
        },
        getOwnPropertyDescriptor(part, name) {
            const own = getOwnPropertyDescriptor(part, name);
            if (own !== undefined) own.value = lend(part, name, own.value);
            return own;
        },
        defineProperty: trip, preventExtensions: trip, setPrototypeOf: trip,
    };

    // ---- whether it is what its text would be read as -----------------------------------------------------

    let seen = new RealSet(), lookedAt = []; // part, name, value that was looked at there, …
    let isWhole = false; // all of it is looked at, and proxies are replaced by what they stand for

    function makePart(value) {
        const part = { proxy: new Proxy(value, handler), depth: 0, event: -1 };
        parts.set(value, part);
        proxies.set(part.proxy, value);
        return part;
    }
    // A member that is undefined and a zero with a sign become what a text makes of them.
    function look(container, depth) {
        if (depth >= kMaxDepth || seen.has(container) || proxies.has(container)) return false;
        seen.add(container);
        if (isArray(container)) {
            if (getPrototypeOf(container) !== arrayPrototype || keys(container).length !== container.length) return false;
            for (let i = 0; i < container.length; ++i)
                if (!lookAt(container, i, container[i], depth)) return false;
        } else {
            if (getPrototypeOf(container) !== plainPrototype) return refuseData(container);
            for (const name in container) {
                bytes += name.length;
                if (seesSurrogates() && !name.isWellFormed()) return false;
                if (!lookAt(container, name, container[name], depth)) return false;
            }
        }
        return true;
    }
    function lookAt(container, name, value, depth) {
        bytes += kMember;
        switch (typeof value) {
        case 'number':
            if (!(value < kInfinity && value > -kInfinity)) return false;
            if (value === 0 && is(value, -0)) container[name] = 0;
            return true;
        case 'string':
            bytes += value.length;
            return !seesSurrogates() || value.isWellFormed();
        case 'boolean': return true;
        case 'object':
            if (value === null) return true;
            if (isWhole && proxies.has(value)) container[name] = value = proxies.get(value);
            return look(value, depth + 1);
        case 'undefined':
            if (isArray(container)) return false;
            delete container[name];
            return true;
        default: return false;
        }
    }
    // It is seen already: it may have been handed out more than once, but must stand in one place.
    function isLookedAt(part, name, value) {
        for (let i = 0; i < lookedAt.length; i += 3)
            if (lookedAt[i + 2] === value) return lookedAt[i] === part && lookedAt[i + 1] === name;
        return false;
    }
    function holdsAt(part, name, value) {
        if (typeof value === 'object' && value !== null) {
            if (seen.has(value)) return isLookedAt(part, name, value);
            const end = lookedAt.length;
            lookedAt[end] = part;
            lookedAt[end + 1] = name;
            lookedAt[end + 2] = value;
        }
        return lookAt(part, name, value, parts.get(part).depth);
    }
    function holdsWhatWasNoted() {
        for (let i = 0; i < writtenCount; i += 2) {
            const part = written[i], name = written[i + 1];
            const own = getOwnPropertyDescriptor(part, name);
            if (own === undefined) continue; // removed again
            bytes += name.length;
            if (seesSurrogates() && !name.isWellFormed()) return false;
            if (!holdsAt(part, name, own.value)) return false;
        }
        for (let i = 0; i < lentCount; i += 3) {
            const part = lent[i], name = lent[i + 1], value = lent[i + 2];
            if (part[name] === value && !holdsAt(part, name, value)) return false;
        }
        for (let i = 0; i < removedCount; i += 2) {
            const list = removed[i], index = removed[i + 1];
            if (index < list.length && getOwnPropertyDescriptor(list, index) === undefined) return false;
        }
        return true;
    }
    function forgetNotes() {
        if (lentCount > 3 * kMostNotes) lent = [];
        if (writtenCount > 2 * kMostNotes) written = [];
        lentCount = writtenCount = removedCount = 0;
        hasMoved = isWhole = false;
        ++event;
        if (root !== null) lendPart(rootPart, 0);
        if (seen.size > 0) seen = new RealSet();
        if (bare.size > 0) bare = new RealSet();
        if (lookedAt.length > 0) lookedAt = [];
    }
    function holdsWhole(value) {
        forgetNotes();
        bytes = 0;
        isWhole = true;
        const isGood = look(value, 0) && bytes < maxBytes;
        forgetNotes();
        return isGood;
    }

    return {
        // The state is `value`, which is what its text would be read as, of at most `length`. What handlers are to
        // be given instead.
        wrap(value, length) {
            if (wholes > kMostWhole || length >= maxBytes) return value;
            root = value;
            bytes = length;
            rootPart = parts.get(value) ?? makePart(value);
            forgetNotes();
            return rootPart.proxy;
        },
        isOf(value) { return root === value; },
        handed() { return rootPart.proxy; },
        length() { return bytes; },
        isGivenUp() { return wholes > kMostWhole; },
        // An event was folded, and its handler answered `after` or left the state at what it was given. The state;
        // null: the event goes the other way.
        settle(after) {
            if (after === rootPart.proxy && !hasMoved && lentCount <= 3 * kMostNotes && writtenCount <= 2 * kMostNotes
                && holdsWhatWasNoted() && bytes < maxBytes) {
                forgetNotes();
                if (wholes > 0) wholes -= 1 / kMostWhole;
                return root;
            }
            ++wholes;
            if (typeof after !== 'object' || after === null) return null;
            const whole = proxies.get(after) ?? after;
            return holdsWhole(whole) ? whole : null;
        },
        // What was noted is void, and so is the state that it is of.
        drop() {
            root = null;
            forgetNotes();
        },
    };
})
