// SPDX-License-Identifier: GPL-3.0-or-later
// The states of partitions, as texts, as far as this process knows them: those that it was told by the host
// and those that it is to tell. `host`: need(partition), dropped(), isFresh: the host has no state that is not
// here.
(function (host) {
    'use strict';
    const RealMap = Map;
    const kEntry = 120; // what an entry costs besides its texts
    const kMostStates = 64 << 20, kMostTouched = 32 << 20, kMostTold = 1 << 20; // of names and texts
    const kToldAtOnce = 4096; // partitions
    const sizes = new Int32Array(3 * kToldAtOnce); // made while there is memory
    let states = new RealMap(); // partition → text or null
    let statesLength = 0;
    let droppedLength = 0;   // of states let go that the collector was not told of
    let hasAll = host.isFresh;
    let inStreamOrder = false;
    const touched = new RealMap(); // partition → place in the batch of the first event that did
    let touchedLength = 0;
    let placeInHand = 0, lastPartition = '';

    function remember(partition, text) {
        const before = states.get(partition);
        statesLength += text === null ? 0 : text.length;
        if (before === undefined) statesLength += partition.length + kEntry;
        else if (before !== null) statesLength -= before.length;
        states.set(partition, text);
    }
    function drop() {
        hasAll = false;
        states = new RealMap();
        statesLength = 0;
    }
    // All is told. In stream order none but the last is asked for again.
    function letGo(partition) {
        touchedLength = 0;
        if (statesLength <= kMostStates && !(inStreamOrder && partition !== undefined)) return;
        const text = inStreamOrder && partition !== undefined ? states.get(partition) : undefined;
        droppedLength += statesLength;
        drop();
        if (text !== undefined) remember(partition, text);
        if (droppedLength > kMostStates) {
            droppedLength = 0;
            host.dropped();
        }
    }

    return {
        goInStreamOrder() { inStreamOrder = true; },
        at(place) { placeInHand = place; },
        knows(partition) {
            if (states.has(partition)) return true;
            const text = hasAll ? undefined : host.need(partition);
            if (text === undefined) return false;
            remember(partition, text);
            return true;
        },
        textOf(partition) { return states.get(partition); },
        keep(partition, text) {
            touchedLength += text === null ? 0 : text.length;
            if (touched.has(partition)) {
                touchedLength -= states.get(partition)?.length ?? 0;
            } else {
                touchedLength += partition.length + kEntry;
                touched.set(partition, placeInHand);
            }
            remember(partition, text);
            lastPartition = partition;
        },
        isFull() { return touchedLength > kMostTouched; }, // the batch is to end here
        last() { return [lastPartition, states.get(lastPartition)]; },
        forget() {
            drop();
            touchedLength = 0;
            touched.clear();
        },
        // What changed since the last call: names and texts one behind the other; of each partition the length
        // of its name, that of its text (-1: null), and its place; how many they are, and whether there are more,
        // which the next call tells: they go into one text as far as it stays short.
        takeTouched() {
            let text = '', at = 0, last;
            for (const [partition, place] of touched) {
                if (text.length > kMostTold || at === sizes.length) break;
                const state = states.get(last = partition);
                text += partition;
                if (state !== null) text += state;
                sizes[at++] = partition.length;
                sizes[at++] = state === null ? -1 : state.length;
                sizes[at++] = place;
                touched.delete(partition);
            }
            const isMore = touched.size > 0;
            if (!isMore) letGo(last);
            return [text, sizes, at / 3, isMore];
        },
    };
})
