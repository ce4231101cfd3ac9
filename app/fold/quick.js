// SPDX-License-Identifier: GPL-3.0-or-later
// The quick way through a batch: for scripts of which nothing outlives an event but its state. The state stays
// an object from event to event and the payload is built from values that were read outside, where the other
// way makes text of the one and reads the text of the other. What is not plainly the same both ways is left to
// the other way: fold() stops at such an event, and what it has done since it last kept a state is void.
// `tools`: of dialect.js.
(function (tools) {
    'use strict';
    const { definition, handlers, parse, stringify, append, toText, isContainer, plainPrototype, kMaxDepth, states } = tools;
    const { isArray } = Array;
    const { is, create, defineProperty, getPrototypeOf, setPrototypeOf, getOwnPropertyDescriptor, keys } = Object;
    const { ownKeys, deleteProperty } = Reflect;
    const RealSet = Set;
    const kEvent = 6;         // numbers of an event in `places`: type, builder, where its numbers and its texts
                              // begin, stream, flags
    const kFirst = 1, kSome = 2; // flags: the first event of its stream; some members of its data are there
    const kJsonText = -1, kOtherWay = -2, kUnread = -3; // instead of a builder
    const kKeepEach = 32;     // events between two texts of a state
    const kShortState = 2000; // of text, that may be made so often
    const kLargeState = 16000; // of text, at most: from there on see large.js

    const typeNames = [];
    const handlerOf = []; // by type: a function; undefined: unhandled; null: left to the other way
    const wanted = [];    // by type: names of members of its data that its handler asks for; null: all of it;
                          // undefined: none has asked for its data yet
    const builders = [];  // by shape of a payload
    const kMostWanted = 12; // names of members; where there are more, all are of use
    const odd = [];       // texts that are not in `texts`
    let places, numbers, spans, outcome, texts, streams;
    let isPlainForm = false, usesClock = false, surrogates = false, listsMembers = true;
    let byStream = false;   // a partition is a stream, and its state that of the partition
    let isOneState = false; // a partition is a stream, and all events are of one state

    // ---- the event and its data -----------------------------------------------------------------------

    let place = 0, data, given, isBuilt = false, tripped = false, partition = '';
    const cursor = { number: 0, span: 0 };

    function textAt(span) {
        const from = spans[span];
        return from < 0 ? odd[~from] : texts.substring(from, spans[span + 1]);
    }
    function refusing(refuse) {
        return {
            set: refuse, has: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse, defineProperty: refuse,
            deleteProperty: refuse, getPrototypeOf: refuse, setPrototypeOf: refuse, isExtensible: refuse,
            preventExtensions: refuse,
        };
    }
    function trip() {
        tripped = true;
        throw new Error('this event goes the other way');
    }
    // Data of which some members alone were taken out of the payload: who asks for another one, or anything else
    // of it, is told that it goes the other way, and the next event of the type has more. Where the script asks
    // for members by their names alone, they stand on an object that the engine reaches without a trap, and what
    // is not there leads to the traps behind it.
    function want(name) {
        const type = places[place];
        const names = wanted[type];
        if (names !== null && typeof name === 'string' && !(name in plainPrototype) && names.length < kMostWanted)
            append(names, name);
        else wanted[type] = null;
        outcome[1] = type + 1;
        return trip();
    }
    function lacking(name) {
        const names = wanted[places[place]];
        return names !== null && names.includes(name) ? undefined : want(name);
    }
    const refusingData = refusing(() => want(undefined));
    const someData = new Proxy({}, {
        get(_, name) {
            const value = data[name];
            if (value !== undefined && typeof value !== 'function' && name !== '__proto__') return value;
            return lacking(name);
        },
        __proto__: refusingData,
    });
    const behindData = new Proxy({}, { get(_, name) { return lacking(name); }, __proto__: refusingData });
    function guard(maker) {
        deleteProperty(maker.prototype, 'constructor');
        setPrototypeOf(maker.prototype, behindData);
    }
    // A value that is none of a state: perhaps data, of which all is kept.
    function refuseData(value) {
        const prototype = getPrototypeOf(value);
        return prototype !== null && getPrototypeOf(prototype) === behindData ? want(undefined) : false;
    }
    function dataOf() {
        if (isBuilt) return given;
        const builder = places[place + 1];
        if (builder >= 0) {
            cursor.number = places[place + 2] + 3;
            cursor.span = places[place + 3];
            data = builders[builder](cursor, numbers, spans, textAt);
            given = listsMembers && (places[place + 5] & kSome) !== 0 ? someData : data;
        } else if (builder === kJsonText) {
            given = data = parse(textAt(places[place + 3]));
            if (data === null || (!isPlainForm && typeof data !== 'object')) trip();
        } else {
            wanted[places[place]] ??= [];
            outcome[1] = places[place] + 1;
            trip();
        }
        isBuilt = true;
        return given;
    }
    function streamOf() { return byStream ? partition : textAt(places[place + 4]); }
    function sequenceOf() { return numbers[places[place + 2]]; }
    function typeOf() { return typeNames[places[place]]; }
    const plainMembers = {
        __proto__: null, data: dataOf, isJson: () => true, type: typeOf, stream: streamOf, version: sequenceOf,
    };
    const dialectMembers = {
        __proto__: null, data: dataOf, isJson: () => true, body: dataOf, eventType: typeOf,
        sequenceNumber: sequenceOf, partition: () => isOneState ? streamOf() : partition, streamId: streamOf,
    };
    let members = dialectMembers;
    const behindEvent = new Proxy({}, {
        get(_, name) {
            const read = members[name];
            return read === undefined ? trip() : read();
        },
        __proto__: refusing(trip),
    });
    let event = behindEvent;
    function eventOf() {
        const made = create(behindEvent);
        for (const name of keys(members)) defineProperty(made, name, { get: members[name], set: trip });
        return made;
    }

    // ---- whether a state is what its text would be read as ----------------------------------------------

    let seen = [], seenCount = 0, seenMore = null, bytes = 0;
    const kInfinity = Infinity, kFew = 12, kMostText = tools.maxStateBytes / 8;

    function isNew(value) {
        for (let i = 0; i < seenCount; ++i)
            if (seen[i] === value) return false;
        if (seenCount < kFew) {
            seen[seenCount++] = value;
            return true;
        }
        if (seenMore === null) seenMore = new RealSet();
        else if (seenMore.has(value)) return false;
        seenMore.add(value);
        return true;
    }
    // Members that are undefined, and zeros with a sign, become what a text makes of them. (The engine knows
    // `typeof x === …` better than a switch over it, and variables of a function better than those around it.)
    function holdsItems(list, depth) {
        const length = list.length;
        let size = length * 25;
        for (let i = 0; i < length; ++i) {
            const item = list[i];
            if (typeof item === 'number') {
                if (!(item < kInfinity && item > -kInfinity)) return false;
                if (item === 0 && is(item, -0)) list[i] = 0;
            } else if (typeof item === 'string') {
                size += item.length;
                if (surrogates && !item.isWellFormed()) return false;
            } else if (typeof item === 'object') {
                if (item !== null && !holds(item, depth + 1)) return false;
            } else if (typeof item !== 'boolean') {
                return false;
            }
        }
        bytes += size;
        return getPrototypeOf(list) === Array.prototype && keys(list).length === length;
    }
    function holds(value, depth) {
        if (depth >= kMaxDepth || !isNew(value)) return false;
        if (isArray(value)) return holdsItems(value, depth);
        if (getPrototypeOf(value) !== plainPrototype) return refuseData(value);
        let size = 0;
        for (const name in value) {
            const item = value[name];
            size += name.length + 25;
            if (surrogates && !name.isWellFormed()) return false;
            if (typeof item === 'number') {
                if (!(item < kInfinity && item > -kInfinity)) return false;
                if (item === 0 && is(item, -0)) value[name] = 0;
            } else if (typeof item === 'string') {
                size += item.length;
                if (surrogates && !item.isWellFormed()) return false;
            } else if (typeof item === 'object') {
                if (item !== null && !holds(item, depth + 1)) return false;
            } else if (item === undefined) {
                delete value[name];
            } else if (typeof item !== 'boolean') {
                return false;
            }
        }
        bytes += size;
        return true;
    }
    function isState(value) {
        if (typeof value !== 'object' || value === null) return false;
        seenCount = bytes = 0;
        seenMore = null;
        return holds(value, 0) && bytes < kMostText;
    }

    // ---- the language's own objects, and what the script has outside of its functions --------------------

    // All that a member of a value leads to, and where it leads on: a name that is only known at run time may
    // be that of one, and what is made of it then outlives its event.
    const watched = []; // object, how many names it has, what it comes from, …
    const values = [];  // object, name, value, …
    const arrayPrototype = Array.prototype;
    let isReached = false;
    function watch(...objects) {
        const known = new RealSet(objects);
        for (const object of known) {
            const names = ownKeys(object), prototype = getPrototypeOf(object);
            watched.push(object, names.length, prototype);
            if (prototype !== null) known.add(prototype);
            for (const name of names) {
                const own = getOwnPropertyDescriptor(object, name);
                if (own === undefined || !('value' in own)) continue;
                if (own.writable && !(object === arrayPrototype && name === 'length')) values.push(object, name, own.value);
                if (isContainer(own.value)) known.add(own.value);
            }
        }
    }
    function watchLanguage() {
        watch(plainPrototype, arrayPrototype, Function.prototype, JSON, Math,
              ...[String, Number, Boolean, BigInt, Map, Set, WeakMap, Date, RegExp, Error, TypeError, RangeError].map(maker => maker.prototype),
              ...[[].values(), new Map().keys(), new Set().keys(), ''[Symbol.iterator](), ''.matchAll(/./g)].map(getPrototypeOf));
        const names = ownKeys(globalThis);
        watched.push(globalThis, names.length, getPrototypeOf(globalThis));
        for (const name of names) {
            const own = getOwnPropertyDescriptor(globalThis, name);
            if ('value' in own && own.writable) values.push(globalThis, name, own.value);
        }
    }
    function isUntouched() {
        if (isReached) return false;
        for (let i = 0; i < watched.length; i += 3)
            if (ownKeys(watched[i]).length !== watched[i + 1] || getPrototypeOf(watched[i]) !== watched[i + 2]) return false;
        for (let i = 0; i < values.length; i += 3)
            if (!is(values[i][values[i + 1]], values[i + 2])) return false;
        return true;
    }
    function isScalar(value) { return !isContainer(value) && typeof value !== 'symbol'; }
    // With nothing hung on it: `own` names are its own anyway.
    function isTable(value, type, own, items) {
        return getPrototypeOf(value) === type && ownKeys(value).length === own && items.every(isScalar);
    }
    function isConstant(value) {
        if (!isContainer(value)) return isScalar(value);
        if (isArray(value)) return isTable(value, arrayPrototype, value.length + 1, value);
        if (value instanceof Map) return isTable(value, Map.prototype, 0, [...value.keys(), ...value.values()]);
        if (value instanceof Set) return isTable(value, Set.prototype, 0, [...value]);
        if (typeof value === 'function') return false;
        const members = ownKeys(value).map(name => getOwnPropertyDescriptor(value, name));
        return isTable(value, plainPrototype, members.length, members.map(own => 'value' in own ? own.value : own));
    }

    // ---- the fold -------------------------------------------------------------------------------------

    const large = tools.makeLargeState({ trip, seesSurrogates: () => surrogates, refuseData, plainPrototype, kMaxDepth,
                                         maxBytes: kMostText });
    let current, isLoaded = false;
    let handed; // what handlers are given for it: itself or, where it is large, what looks like it
    let kept, keptText; // a large state as it was when its text was made
    function load(isFirst) { // false: its state is none that can be kept as it is
        const text = isFirst || !states.knows(partition) ? undefined : states.textOf(partition);
        if (text === undefined) {
            handed = current = tools.initial();
            return true;
        }
        if (text === null) return false;
        if (text === keptText) {
            handed = current = kept;
            if (large.isOf(kept)) handed = large.handed();
        } else {
            if (!surrogates && /[\ud800-\udfff]|\\u[dD]/.test(text)) surrogates = true;
            handed = current = parse(text);
            if (text.length > kLargeState && typeof current === 'object') handed = large.wrap(current, text.length);
        }
        kept = keptText = undefined;
        return true;
    }
    function keep() {
        const text = toText(current, true);
        states.keep(partition, text);
        if (handed !== current) [kept, keptText] = [current, text];
    }
    // An event was folded: it is what its text would be read as.
    function settle(after) {
        if (handed !== current) {
            const whole = large.settle(after === undefined ? handed : after);
            if (whole === null) return false;
            if (whole !== current || large.isGivenUp()) handed = large.wrap(current = whole, large.length());
            return true;
        }
        if (after !== undefined) current = after;
        if (!isState(current)) return false;
        handed = bytes > kLargeState ? large.wrap(current, bytes) : current;
        return true;
    }
    function handlerFor(name) {
        if (tools.apply()) return tools.apply();
        if (!definition.allEvents && definition.events !== null && !handlers.has(name)) return undefined;
        return handlers.get(name) ?? tools.any() ?? null;
    }

    return {
        // The script has run. Whether the quick way may be gone: 0 no, 1 yes, 2 by stream, 3 in any order of the
        // streams. `values`: of names that its handlers use.
        define(facts, values) {
            isPlainForm = definition.plain;
            byStream = definition.byStreams && !tools.foldOne;
            isOneState = definition.byStreams && tools.foldOne;
            usesClock = facts.usesClock;
            surrogates = facts.makesSurrogates;
            listsMembers = facts.listsMembers;
            if (isPlainForm) members = plainMembers;
            if (!listsMembers) event = eventOf();
            if (definition.biState || definition.byCustomPartitions || definition.definesStateTransform
                || definition.upcasts || tools.hasCreated() || typeof ''.isWellFormed !== 'function')
                return 0;
            if (!values.constants.every(isConstant) || !values.bare.every(isScalar)) return 0;
            for (const name of facts.names)
                if (tools.pristine.has(name)) return 0;
            watchLanguage();
            if (keys(plainPrototype).length > 0) return 0;
            // What deletes a stream is told by another one: then the order of the log counts.
            return !byStream ? 1 : definition.handlesDeletedNotifications ? 2 : 3;
        },
        arrays(...given) { [places, numbers, spans, outcome] = given; },
        addType(name) { // whether it is handled: 0 no, 1 yes, 2 the other way
            const handler = name[0] === '$' ? null : handlerFor(name);
            typeNames[typeNames.length] = name;
            handlerOf[handlerOf.length] = handler;
            wanted[wanted.length] = undefined;
            return handler ? 1 : handler === undefined ? 0 : 2;
        },
        wantedOf(type) { return wanted[type] === null ? true : wanted[type] && stringify(wanted[type]); },
        // `builder`: of data, or where it `isGuarded` what makes one of what stands behind the data.
        addBuilder(builder, isGuarded) { builders[builders.length] = isGuarded ? builder(guard) : builder; },
        setOdd(index, text) { odd[index] = text; },
        // The first `to` events of a chunk. The index of the one that goes the other way, or `to`. outcome[0]: those
        // before it are done; outcome[4 + i]: 1 processed, 2 unhandled. `base`: place of the chunk in its batch.
        fold(base, to, chunkTexts, chunkStreams, hasSurrogates) {
            texts = chunkTexts;
            streams = chunkStreams;
            if (hasSurrogates) surrogates = true;
            isLoaded = false;
            outcome[0] = 0;
            partition = '';
            let since = 0, stream = -1, i = 0;
            try {
                for (; i < to; ++i) {
                    place = i * kEvent;
                    const handler = handlerOf[places[place]];
                    if (places[place + 1] === kOtherWay) break;
                    if (handler === undefined) {
                        outcome[4 + i] = 2;
                        continue;
                    }
                    if (usesClock) tools.setClock(numbers[places[place + 2] + 1], numbers[places[place + 2] + 2]);
                    if (!isLoaded || (byStream && stream !== places[place + 4])) {
                        if (isLoaded) keep();
                        isLoaded = false;
                        outcome[0] = i;
                        if (states.isFull()) break;
                        since = 0;
                        stream = places[place + 4];
                        if (byStream) partition = streams[stream];
                        states.at(base + i);
                        if (!load((places[place + 5] & kFirst) !== 0)) break;
                        isLoaded = true;
                    }
                    isBuilt = tripped = false;
                    const after = handler(handed, event);
                    if (arrayPrototype.length !== 0) isReached = true;
                    if (tripped || !settle(after)) break;
                    outcome[4 + i] = 1;
                    if (++since === kKeepEach) {
                        since = 0;
                        if (bytes > kLargeState || handed !== current) continue;
                        const text = toText(current, true);
                        if (text.length < kShortState) {
                            states.keep(partition, text);
                            outcome[0] = i + 1;
                        }
                    }
                }
                if (i === to || places[i * kEvent + 1] === kOtherWay) {
                    if (isLoaded) keep();
                    outcome[0] = i;
                }
            } catch {
                // The other way tells what it was.
            }
            isLoaded = false;
            if (kept === undefined || !large.isOf(kept)) large.drop();
            handed = current = data = given = texts = streams = undefined;
            seen = [];
            seenMore = null;
            return i;
        },
        isUntouched,
    };
})
