// SPDX-License-Identifier: GPL-3.0-or-later
// The projection dialect of KurrentDB (engine v1 and v2) and the plain form, in the script's own global. Runs
// before the script and keeps what it needs of the language, so that a script may change the rest. Rules: the
// vendor's runtime, gaffer 0.3.1, by running it. `host`: need(partition), emitted(json), options, and what the
// other files here are.
(function (host) {
    'use strict';
    const global = globalThis;
    const { parse, stringify } = JSON;
    const { isArray } = Array;
    const { create, defineProperty, getPrototypeOf, getOwnPropertyDescriptor, getOwnPropertyNames } = Object;
    const ownKeys = Reflect.ownKeys;
    const plainPrototype = Object.prototype;
    const asText = String;
    const pristine = new Set(ownKeys(global));
    const { engine, allowClock, foldOne, wantsEmitted, wantsLogged, maxLogged, maxStateBytes } = host.options;
    let inStreamOrder = false;
    const kMaxDepth = 64; // of state, as the vendor's writer
    const kMaxLines = 1000; // that one event may log
    let loggedLines = 0;
    let isRunning = false; // the script has defined itself

    function append(list, item) { list[list.length] = item; } // push() may be the script's own

    class HostError extends Error {
        constructor(kind, message) {
            super(message);
            this.hindcastKind = kind;
        }
    }

    // ---- state as text --------------------------------------------------------------------------------

    // True when JSON.stringify says the same as the vendor's writer, which knows no toJSON, no Date and
    // refuses numbers that are not finite.
    function isPlain(value, depth) {
        if (depth >= kMaxDepth) return false;
        if (isArray(value)) {
            for (let i = 0; i < value.length; ++i) {
                const item = value[i];
                switch (typeof item) {
                case 'number': if (!(item < Infinity && item > -Infinity)) return false; break;
                case 'object': if (item !== null && !isPlain(item, depth + 1)) return false; break;
                case 'string': case 'boolean': case 'undefined': break;
                default: return false;
                }
            }
            return true;
        }
        if (getPrototypeOf(value) !== plainPrototype) return false;
        for (const name in value) {
            const item = value[name];
            switch (typeof item) {
            case 'number': if (!(item < Infinity && item > -Infinity)) return false; break;
            case 'object': if (item !== null && !isPlain(item, depth + 1)) return false; break;
            case 'string': case 'boolean': case 'undefined': break;
            default: return false;
            }
        }
        return true;
    }

    function scalarText(value) {
        switch (typeof value) {
        case 'number':
            if (value - value !== 0) throw new HostError('state', value + ' is not a valid JSON value');
            return stringify(value);
        case 'string': return stringify(value);
        case 'boolean': return value ? 'true' : 'false';
        case 'bigint': return '"' + value + '"';
        case 'symbol': throw new HostError('state', 'Symbol is not serializable as JSON');
        default: return 'null';
        }
    }

    function isContainer(value) {
        return (typeof value === 'object' && value !== null) || typeof value === 'function';
    }

    function carefulText(value, above) {
        if (!isContainer(value)) return scalarText(value);
        if (above.includes(value)) throw new HostError('state', 'Cannot serialize a circular structure');
        if (above.length >= kMaxDepth)
            throw new HostError('state', `Cannot serialize a value nested deeper than ${kMaxDepth} levels`);
        append(above, value);
        let text;
        if (isArray(value)) {
            text = '[';
            for (let i = 0; i < value.length; ++i) {
                text += (i > 0 ? ',' : '') + carefulText(value[i], above);
                if (text.length > maxStateBytes) tooLarge();
            }
            text += ']';
        } else {
            text = '{';
            if (getPrototypeOf(value) === eventPrototype) touchAll(value);
            for (const name of ownKeys(value)) {
                const item = getOwnPropertyDescriptor(value, name).value;
                if (item === undefined) continue;
                if (typeof name === 'symbol') throw new TypeError('Expected string but got Symbol');
                if (value instanceof Error && name !== 'message' && name !== 'stack') continue;
                if (value instanceof String && name !== 'length') continue;
                text += (text.length > 1 ? ',' : '') + stringify(name) + ':' + carefulText(item, above);
                if (text.length > maxStateBytes) tooLarge();
            }
            text += '}';
        }
        --above.length;
        return text;
    }

    function tooLarge() {
        throw new HostError('state', `State size exceeds the configured maximum of ${maxStateBytes} bytes`);
    }

    function utf8Length(text) {
        let bytes = text.length;
        for (let i = 0; i < text.length; ++i) {
            const unit = text.charCodeAt(i);
            if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
        }
        return bytes;
    }

    function toText(value, isKnownPlain) {
        const tampered = plainPrototype.toJSON !== undefined || Array.prototype.toJSON !== undefined
            || String.prototype.toJSON !== undefined || Number.prototype.toJSON !== undefined
            || Boolean.prototype.toJSON !== undefined;
        let text = typeof value === 'object' && value !== null && !tampered && (isKnownPlain === true || isPlain(value, 0))
            ? stringify(value) : carefulText(value, []);
        if (text.indexOf('\\ud') >= 0) // a surrogate without its partner
            text = text.replace(/\\\\|\\ud[89a-f][0-9a-f]{2}/g, found => found === '\\\\' ? found : '\ufffd');
        if (text.length > maxStateBytes) tooLarge();
        if (text.length * 3 > maxStateBytes && utf8Length(text) > maxStateBytes) tooLarge();
        return text;
    }

    function textOrNull(value) {
        return value === null || value === undefined ? null : toText(value);
    }

    function isJsonText(text) {
        try {
            parse(text);
            return true;
        } catch {
            return false;
        }
    }

    // Numbers as the vendor's server writes them into partition names and metadata.
    function serverNumber(number) {
        if (number !== number) return 'NaN';
        if (number - number !== 0) return number > 0 ? 'Infinity' : '-Infinity';
        if (number === 0) return 1 / number < 0 ? '-0' : '0';
        const [mantissa, exponentText] = number.toExponential().split('e');
        const exponent = +exponentText;
        if (exponent >= -4 && exponent <= 16) return String(number);
        const digits = String(Math.abs(exponent));
        return mantissa + 'E' + (exponent < 0 ? '-' : '+') + (digits.length < 2 ? '0' + digits : digits);
    }

    // ---- the definition -------------------------------------------------------------------------------

    const definition = {
        allStreams: false, allEvents: true, categories: null, streams: null, events: null, byStreams: false,
        byCustomPartitions: false, biState: false, definesStateTransform: false, producesResults: false,
        handlesDeletedNotifications: false, includeLinks: false, resultStreamName: null,
        partitionResultStreamNamePattern: null, reorderEvents: false, processingLag: null, plain: false,
        upcasts: false,
    };
    const handlers = new Map();
    const created = [];
    const transforms = [];
    let init, initShared, any, deleted, partitionBy, sourceMethod;

    function addHandler(name, handler) {
        switch (name) {
        case '$init': init = handler; break;
        case '$initShared': definition.biState = true; initShared = handler; break;
        case '$any': any = handler; definition.allEvents = true; break;
        case '$created': append(created, handler); break;
        case '$deleted':
            if (definition.biState) throw new Error('Cannot handle deletes in bi-state projections');
            definition.handlesDeletedNotifications = true;
            deleted = handler;
            break;
        default:
            if (handlers.has(name)) throw new Error(`There are two handlers of ${name}`);
            definition.allEvents = false;
            append(definition.events ??= [], name);
            handlers.set(name, handler);
        }
    }

    const chain = {};
    const steps = {
        fromStream: ['when', 'partitionBy', 'outputState', 'foreachStream'],
        fromStreams: ['when', 'partitionBy', 'outputState', 'foreachStream'],
        fromAll: ['when', 'partitionBy', 'outputState', 'foreachStream'],
        fromCategory: ['when', 'partitionBy', 'outputState', 'foreachStream'],
        when: ['transformBy', 'filterBy', 'outputState', 'outputTo', '$defines_state_transform'],
        foreachStream: ['when'],
        outputState: ['transformBy', 'filterBy', 'outputTo'],
        partitionBy: ['when'],
        transformBy: ['transformBy', 'filterBy', 'outputState', 'outputTo'],
        filterBy: ['transformBy', 'filterBy', 'outputState', 'outputTo'],
        outputTo: [],
    };
    function go(step) {
        if (step.startsWith('from')) sourceMethod = step;
        for (const name of ownKeys(chain)) delete chain[name];
        for (const name of steps[step])
            defineProperty(chain, name, { value: methods[name], writable: true, configurable: true });
        return chain;
    }
    function needsFunction(value, name) {
        if (typeof value !== 'function') throw new TypeError(`${name} expects a function`);
        return value;
    }
    function transform(kind, fn, name) {
        needsFunction(fn, name);
        definition.definesStateTransform = definition.producesResults = true;
        append(transforms, [kind, fn]);
        return go(name);
    }
    const methods = {
        when(map) {
            if (isContainer(map)) {
                for (const name of ownKeys(map)) {
                    const value = getOwnPropertyDescriptor(map, name).value;
                    if (typeof name === 'string' && typeof value === 'function') addHandler(name, value);
                }
            }
            return go('when');
        },
        partitionBy(fn) {
            partitionBy = needsFunction(fn, 'partitionBy');
            definition.byCustomPartitions = true;
            return go('partitionBy');
        },
        foreachStream() {
            if (sourceMethod === 'fromStream' || sourceMethod === 'fromStreams')
                throw new Error('foreachStream() is only supported with fromAll() and fromCategory()');
            definition.byStreams = true;
            return go('foreachStream');
        },
        outputState() {
            definition.producesResults = true;
            return go('outputState');
        },
        outputTo(...names) {
            if (names.length < 1 || names.length > 2)
                throw new Error('outputTo expects 1 or 2 string arguments');
            if (typeof names[0] !== 'string') throw new Error('outputTo expects a string for resultStream');
            if (names.length === 2 && typeof names[1] !== 'string')
                throw new Error('outputTo expects a string for partitionResultStreamPattern');
            definition.resultStreamName = names[0].trim() === '' ? null : names[0];
            if (names.length === 2) definition.partitionResultStreamNamePattern = names[1];
            return go('outputTo');
        },
        transformBy(fn) { return transform('transform', fn, 'transformBy'); },
        filterBy(fn) { return transform('filter', fn, 'filterBy'); },
        $defines_state_transform() {
            definition.definesStateTransform = definition.producesResults = true;
        },
    };
    function addStreams(names, prefix, what) {
        for (const name of names) {
            if (typeof name !== 'string') throw new TypeError(`${what} expects string arguments`);
            append(definition.streams ??= [], prefix + name);
        }
    }
    function fromCategory(...names) {
        if (names.length === 0) return chain;
        if (names.length === 1 && isArray(names[0])) addStreams(names[0], '$ce-', 'fromCategory');
        else if (names.length > 1) addStreams(names, '$ce-', 'fromCategory');
        else if (typeof names[0] !== 'string') throw new TypeError('fromCategory expects a string argument');
        else append(definition.categories ??= [], names[0]);
        return go('fromCategory');
    }
    const optionTypes = {
        $includelinks: ['includeLinks', 'boolean'], reorderevents: ['reorderEvents', 'boolean'],
        processinglag: ['processingLag', 'number'], resultstreamname: ['resultStreamName', 'string'],
        bistate: ['biState', 'boolean'], trackemittedstreams: ['trackEmittedStreams', 'boolean'],
    };
    const definers = {
        options(values) {
            if (!isContainer(values)) return;
            for (const name of ownKeys(values)) {
                const option = optionTypes[String(name).toLowerCase()];
                if (!option) throw new Error(`Unrecognized option: ${String(name)}`);
                const value = getOwnPropertyDescriptor(values, name).value;
                if (typeof value !== option[1])
                    throw new Error(`Invalid value for option '${name}': expected a ${option[1]}`);
                definition[option[0]] = value;
            }
        },
        fromAll() { definition.allStreams = true; return go('fromAll'); },
        fromStream(name) {
            if (typeof name !== 'string') throw new TypeError('fromStream expects a string argument');
            append(definition.streams ??= [], name);
            return go('fromStream');
        },
        fromStreams(...names) {
            addStreams(names.length === 1 && isArray(names[0]) ? names[0] : names, '', 'fromStreams');
            return go('fromStreams');
        },
        fromCategory,
        fromCategories: fromCategory,
        on_event(...given) {
            if (given.length !== 2 || typeof given[0] !== 'string')
                throw new Error('on_event expects 2 arguments: eventName and handler function');
            addHandler(given[0], needsFunction(given[1], 'on_event'));
        },
        on_any(...given) {
            if (given.length !== 1) throw new Error('on_any expects 1 argument: handler function');
            addHandler('$any', needsFunction(given[0], 'on_any'));
        },
    };
    for (const name in definers)
        defineProperty(global, name, { value: definers[name], writable: true, configurable: true });

    const clock = host.makeClock(allowClock);
    for (const name of ['Atomics', 'SharedArrayBuffer', 'WebAssembly', 'FinalizationRegistry', 'WeakRef', 'console'])
        delete global[name];

    // ---- what a script may call while it runs -----------------------------------------------------------

    let written = [];
    function needsText(value, name) {
        if (typeof value === 'string' && value.trim() !== '') return value;
        if (value === null || value === undefined || typeof value === 'string')
            throw new TypeError(`Value cannot be null. (Parameter '${name}')`);
        throw new TypeError(`string expected (Parameter '${name}')`);
    }
    function needsObject(value, name) {
        if (value === null || value === undefined)
            throw new TypeError(`Value cannot be null. (Parameter '${name}')`);
        if (!isContainer(value)) throw new TypeError(`object expected (Parameter '${name}')`);
        return value;
    }
    function rawText(value) {
        switch (typeof value) {
        case 'boolean': return value ? 'true' : 'false';
        case 'string': return value;
        case 'number': return serverNumber(value);
        case 'undefined': return null;
        default: return value === null ? null : toText(value);
        }
    }
    function metadataText(values, keepsUndefined) {
        let text = '{';
        for (const name of ownKeys(values)) {
            const value = getOwnPropertyDescriptor(values, name).value;
            if (value === undefined && !keepsUndefined) continue;
            text += (text.length > 1 ? ',' : '') + stringify(String(name)) + ':' + stringify(rawText(value));
        }
        return text + '}';
    }
    function write(stream, type, data, metadata) {
        if (!isRunning) throw new Error('Nothing can be emitted or linked outside of handlers');
        if (!wantsEmitted) return;
        append(written, `{"stream":${stringify(stream)},"type":${stringify(type)},"data":${data},"metadata":`
                     + `${metadata},"link":${type === '$>'}`);
    }
    const runners = {
        emit(...given) {
            if (given.length < 3) throw new Error('invalid number of parameters');
            const stream = needsText(given[0], 'streamId');
            const type = needsText(given[1], 'eventName');
            const body = needsObject(given[2], 'eventBody');
            if (given.length === 4 && !isContainer(given[3]))
                throw new TypeError("object expected (Parameter 'metadata')");
            write(stream, type, toText(body), given.length === 4 ? metadataText(given[3], false) : 'null');
        },
        linkTo(...given) {
            if (given.length !== 2 && given.length !== 3) throw new Error('wrong number of parameters');
            const stream = needsText(given[0], 'streamId');
            const event = needsObject(given[1], 'event');
            const { sequenceNumber, streamId } = event;
            if (typeof sequenceNumber !== 'number' || typeof streamId !== 'string')
                throw new Error(`Invalid link to event ${String(sequenceNumber)}@${String(streamId)}`);
            const metadata =
                given.length === 3 ? metadataText(needsObject(given[2], 'metaData'), true) : 'null';
            write(stream, '$>', stringify(`${Math.trunc(sequenceNumber)}@${streamId}`), metadata);
        },
        linkStreamTo(...given) {
            const stream = needsText(given[0], 'streamId');
            const linked = needsText(given[1], 'linkedStreamId');
            if (given.length === 3) throw new TypeError('The value is not an object');
            write(stream, '$@', stringify(linked), 'null');
        },
        copyTo() {},
    };
    for (const name in runners)
        defineProperty(global, name, { value: runners[name], writable: true, configurable: true });
    defineProperty(global, 'log', {
        value: function log(...given) {
            let line = '';
            for (let i = 0; i < given.length; ++i) {
                const value = given[i];
                const text = isContainer(value) ? toText(value) : asText(value); // it fails where the vendor's does
                line += (i > 0 ? ' ' : '') + text;
            }
            if (!wantsLogged || !isRunning || loggedLines > kMaxLines) return;
            if (++loggedLines > kMaxLines) line = '…';
            host.logged(line.length > maxLogged ? line.slice(0, maxLogged) + '…' : line);
        } });

    // ---- the event ------------------------------------------------------------------------------------

    let guarded = false; // the script may write to its event: properties as the vendor's, at more cost
    function parsed(raw, what) {
        if (raw === null) return null;
        try {
            return parse(raw);
        } catch {
            throw new HostError('malformed', `Event ${what} is not valid JSON`);
        }
    }
    function keep(event, name, value) {
        defineProperty(event, name, { value, enumerable: true });
        return value;
    }
    function bodyOf(event) {
        if (!event.isJson) return undefined;
        const body = parsed(event.bodyRaw, 'data');
        if (body === null || typeof body !== 'object') throw new TypeError('Specified cast is not valid.');
        keep(event, 'body', body);
        return keep(event, 'data', body);
    }
    function touchAll(event) {
        if (event.isJson && !getOwnPropertyDescriptor(event, 'body')) bodyOf(event);
        event.metadata;
        event.linkMetadata;
    }
    function metadataOf(event) { return keep(event, 'metadata', parsed(event.metadataRaw, 'metadata')); }
    const eventPrototype = create(plainPrototype, {
        body: { get() { return bodyOf(this); } },
        data: { get() { return bodyOf(this); } },
        metadata: { get() { return metadataOf(this); } },
        linkMetadata: {
            get() { return keep(this, 'linkMetadata', parsed(this.linkMetadataRaw, 'linkMetadata')); } },
    });
    const plainEventPrototype = create(plainPrototype, {
        data: { get() { return keep(this, 'data', this.isJson ? parsed(hand.data, 'data') : hand.data); } },
        metadata: { get() { return keep(this, 'metadata', parsed(hand.metadata, 'metadata')); } },
    });
    const hand = {}; // the event in hand, as the host gave it

    // In stream order events come without what is in their metadata and columns: a script that asks for it is
    // told to wait, and the host begins anew with all of it.
    let missed = false;
    const kMissing = ['created', 'metadata', 'metadataRaw', 'eventId', 'id', 'time', 'position'];
    function miss(name) {
        if (!kMissing.includes(name)) return;
        missed = true;
        throw new HostError('missing', name);
    }
    const missing = {
        get(target, name) { miss(name); return target[name]; },
        getOwnPropertyDescriptor(target, name) { miss(name); return getOwnPropertyDescriptor(target, name); },
    };
    function whole(event) { return inStreamOrder ? new Proxy(event, missing) : event; }
    function eventOf(partition, category) {
        const event = {
            __proto__: eventPrototype, partition, created: hand.created, bodyRaw: hand.data,
            metadataRaw: hand.metadata, streamId: hand.stream, eventId: hand.id, eventType: hand.type,
            isJson: hand.isJson, linkMetadataRaw: null, category, sequenceNumber: hand.version,
        };
        if (guarded)
            for (const name of getOwnPropertyNames(event))
                defineProperty(event, name, { writable: false, configurable: false });
        return whole(event);
    }
    function plainEvent() {
        return whole({
            __proto__: plainEventPrototype, type: hand.type, stream: hand.stream, version: hand.version,
            position: hand.position, id: hand.id, time: hand.created, isJson: hand.isJson,
        });
    }

    let apply, plainInitial; // of the plain form
    const upcasters = host.makeUpcasters({ HostError, hand, parsed, toText, plainEvent, isContainer,
                                           isPlainForm: () => apply !== undefined,
                                           scriptName: host.options.name });

    // ---- the fold -------------------------------------------------------------------------------------

    const states = host.makeStates({ need: host.need, dropped: host.dropped, isFresh: host.options.isFresh });
    let current;            // state of the partition in hand, or the pair
    let sharedText = null, sharedBegun = false, sharedKept = false;
    let partitionInHand = '';

    function load(slot, value) {
        if (!definition.biState) {
            current = value;
            return;
        }
        if (current === undefined) current = [undefined, undefined];
        if (!isArray(current)) throw new TypeError('The value is not an array');
        current[slot] = value;
    }
    function initial() { return init === undefined ? {} : init(); }
    function loadPartition(partition) { // true: it is new
        if (!states.knows(partition)) {
            load(0, initial());
            return true;
        }
        const text = states.textOf(partition);
        load(0, text !== null ? parse(text) : engine === 1 ? initial() : null);
        return false;
    }
    function loadShared() {
        if (!definition.biState) return;
        if (!sharedBegun) {
            load(1, initShared === undefined ? {} : initShared());
            sharedBegun = true;
        } else if (sharedText !== null) {
            load(1, parse(sharedText));
        }
    }
    function output() { // [state, shared] as texts
        if (definition.biState && isArray(current))
            return [0 in current ? textOrNull(current[0]) : '', 1 in current ? textOrNull(current[1]) : null];
        if (typeof current === 'string') return [isJsonText(current) ? current : toText(current), null];
        return [textOrNull(current), null];
    }
    function keepOutput(partition, [state, shared]) {
        states.keep(partition, state);
        if (definition.biState) {
            sharedText = shared;
            sharedKept = true;
        }
    }
    function transformed(state) {
        for (const [kind, fn] of transforms) {
            if (kind === 'transform') state = fn(state);
            else if (fn(state) !== true) return null;
            if (state === null || state === undefined) return null;
        }
        return state;
    }
    function deletedStream() {
        if (hand.type === '$streamDeleted') return hand.stream;
        if (hand.type !== '$metadata' || !hand.stream.startsWith('$$') || hand.data === null)
            return undefined;
        const metadata = parsed(hand.data, 'data');
        return metadata && metadata.$tb === 9223372036854775807 ? hand.stream.slice(2) : undefined;
    }
    function finish() {
        if (engine === 1 && transforms.length > 0) {
            const result = transformed(current);
            if (result !== null && result !== undefined) toText(result);
        }
        if (written.length > 0) {
            for (const line of written) host.emitted(line);
            written = [];
        }
        return '';
    }
    const keyOf = foldOne ? () => '' : partition => partition;

    // Folds the event in hand. '' when processed, else why it was skipped, in the vendor's words.
    function foldEvent() {
        const gone = deletedStream();
        if (gone !== undefined) {
            if (!deleted) return 'no-delete-handler';
            partitionInHand = gone;
            loadPartition(keyOf(gone));
            deleted(current, null, gone, false);
            keepOutput(keyOf(gone), [textOrNull(current), null]);
            return finish();
        }
        if (!definition.includeLinks && (hand.type === '$>' || hand.isLink)) return 'link';
        if (engine === 1 && !hand.isJson) return 'non-json';
        let partition = '';
        const isHandled = definition.allEvents || definition.events === null || handlers.has(hand.type);
        if (definition.byStreams) partitionInHand = hand.stream;
        if (upcasters.any() && (isHandled || partitionBy)) upcasters.upcast();
        if (partitionBy) {
            const named = partitionBy(eventOf('', hand.category));
            if (typeof named === 'number') partition = serverNumber(named);
            else if (typeof named === 'string') partition = named;
            else return 'no-partition';
        } else if (definition.byStreams) {
            partition = hand.stream;
        }
        partitionInHand = partition;
        if (!isHandled) return 'unhandled';
        const isNew = loadPartition(keyOf(partition));
        loadShared();
        if (isNew && created.length > 0) {
            const event = eventOf(partition, '');
            for (const handler of created) handler(current, event);
        }
        if (!hand.isJson || (hand.data !== null && hand.data.trim() !== '')) {
            const handler = handlers.get(hand.type) ?? any;
            const after = handler ? handler(current, eventOf(partition, hand.category)) : hand.data;
            if (after !== undefined) current = after;
        }
        keepOutput(keyOf(partition), output());
        return finish();
    }

    function firstState() {
        if (typeof plainInitial === 'function') return plainInitial();
        return plainInitial === undefined ? {} : parse(toText(plainInitial));
    }
    function foldPlain() {
        partitionInHand = hand.stream;
        if (upcasters.any()) upcasters.upcast();
        const key = keyOf(hand.stream);
        const text = states.knows(key) ? states.textOf(key) : undefined;
        const before = text === undefined ? firstState() : text === null ? null : parse(text);
        const after = apply(before, plainEvent());
        keepOutput(key, [textOrNull(after === undefined ? before : after), null]);
        return '';
    }

    const quick = host.makeQuick({
        definition, handlers, pristine, parse, stringify, append, toText, isContainer, plainPrototype, kMaxDepth, maxStateBytes, foldOne,
        states, any: () => any, apply: () => apply, hasCreated: () => created.length > 0,
        initial: () => apply ? firstState() : initial(),
        setClock: clock.set, makeLargeState: host.makeLargeState,
    });

    function initialText() {
        try {
            if (apply) return textOrNull(firstState()) ?? 'null';
            const state = textOrNull(initial()) ?? 'null';
            if (!definition.biState) return state;
            return `[${state},${textOrNull(initShared === undefined ? {} : initShared()) ?? 'null'}]`;
        } catch {
            return 'null'; // it fails with the first event, where it is told
        }
    }

    const variables = host.options.watches ? host.makeVariables({ closures: host.closures }) : null;

    return {
        namesText(source) { return variables === null ? '[]' : variables.namesText(source); },
        // What of the script outside its states is other than at first: a name. Null: nothing.
        changedVariable() { return variables === null ? null : variables.changed(); },
        // The script's text, or what it came to, leaves room for variables outside its states.
        mayHide(source) {
            return host.closures(source) !== null || (variables !== null && variables.changed() !== null);
        },
        // The script has run: what it defined. `names`: its `initial`, `apply` and `upcasters`, if any;
        // `globals`: what namesText() says.
        defined(names, source, globals) {
            isRunning = true;
            upcasters.define(names.upcasters, source);
            definition.upcasts = upcasters.any();
            for (const name in definers) Reflect.deleteProperty(global, name);
            if (variables !== null) {
                const functions = [...handlers.values(), ...created, ...transforms.map(step => step[1]), init,
                                   initShared, any, deleted, partitionBy, names.apply, names.initial];
                variables.watch(source, globals, functions.filter(fn => fn !== undefined));
            }
            if (definition.handlesDeletedNotifications && !definition.byStreams)
                throw new Error('Deleted stream notifications are only supported with foreachStream()');
            if (engine === 1 && definition.reorderEvents) {
                if (definition.allStreams) throw new Error('Event reordering cannot be used with fromAll()');
                if (!definition.streams || definition.streams.length < 2)
                    throw new Error('Event reordering is only available in fromStreams([]) projections');
                if ((definition.processingLag ?? 0) < 50)
                    throw new Error('Event reordering requires processing lag at least of 50ms');
            }
            if (sourceMethod === undefined && typeof names.apply === 'function') {
                ({ apply, initial: plainInitial } = names);
                Object.assign(definition, { plain: true, allStreams: true, byStreams: true });
            }
            const members = 'partition|created|bodyRaw|metadataRaw|streamId|eventId|eventType|isJson|'
                + 'linkMetadataRaw|category|sequenceNumber';
            guarded = new RegExp(`\\b(?:${members})\\b['"\`\\]]*\\s*(?:[-+*/%&|^?<>]{0,3}=(?!=|>)|\\+\\+|--)`).test(source)
                || /\b(?:delete|Reflect|freeze|assign|defineProperty|defineProperties|getOwnPropertyDescriptors?)\b/.test(source);
            if (foldOne) definition.initial = initialText();
            definition.resultIsState =
                engine === 2 || definition.plain || (transforms.length === 0 && !definition.biState);
            return stringify(definition);
        },
        // `upcastOnly`: no handler is called, and the answer is what upcasters make of the data, or null.
        fold(stream, category, type, id, createdText, position, data, metadata, version, milliseconds, rank,
             isJson, isLink, upcastOnly, place) {
            hand.stream = stream;
            hand.category = category;
            hand.type = type;
            hand.id = id;
            hand.created = createdText;
            hand.position = position;
            hand.data = data;
            hand.metadata = metadata;
            hand.version = version;
            hand.isJson = isJson;
            hand.isLink = isLink;
            clock.set(milliseconds, rank);
            partitionInHand = '';
            loggedLines = 0;
            states.at(place);
            if (upcastOnly) return upcasters.upcast() ? hand.data : null;
            return apply ? foldPlain() : foldEvent();
        },
        // The last event failed: nothing of what it did stays. Answers its partition, and the upcaster that
        // failed, if one did.
        failed() {
            written = [];
            if (definition.biState && (current === undefined || isArray(current))) {
                current = [undefined, sharedKept && sharedText === null ? null : undefined];
                if (!sharedKept) sharedBegun = false;
            }
            return [partitionInHand, upcasters.failing()];
        },
        // A stream's events come one after the other.
        goInStreamOrder() {
            inStreamOrder = true;
            states.goInStreamOrder();
        },
        // As states.js says, and the shared state in the end.
        takeTouched() {
            const told = states.takeTouched();
            append(told, sharedKept ? sharedText : undefined);
            return told;
        },
        isFull: states.isFull,
        missed() { return missed; },
        quick,
        lastTouched() {
            return [...states.last(), sharedKept ? sharedText : undefined];
        },
        forget: states.forget,
        setShared(text) {
            sharedBegun = sharedKept = text !== undefined;
            sharedText = text === undefined ? null : text;
            current = undefined;
        },
        // What the projection shows of a partition at the end.
        result(partition) {
            loadPartition(partition);
            if (sharedBegun) loadShared();
            const result = transformed(current);
            return result === null || result === undefined ? null : toText(result);
        },
    };
})
