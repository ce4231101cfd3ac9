// SPDX-License-Identifier: GPL-3.0-or-later
// Upcasters: a script's map of event type and schema version → function, by which the data of older events is
// brought to the form that its handlers know. Our own, beside KurrentDB's dialect. What is wrong with the map
// is told with its place in the script. `tools`: of dialect.js.
(function (tools) {
    'use strict';
    const { HostError, hand, parsed, toText, plainEvent, isContainer, isPlainForm, scriptName } = tools;
    const { getOwnPropertyDescriptor, getPrototypeOf } = Object;
    const { isArray } = Array;
    const plainPrototype = Object.prototype;
    const RealPromise = Promise;
    const ownKeys = Reflect.ownKeys;
    const asText = String;
    const kAny = Symbol('any'); // a type's only function, whatever the version
    const byType = new Map();   // type → schema version → function
    let versionOf;
    let source = '';
    let inHand = null; // the one that is called, by name

    // An error at the place of `upcasters` in the script, or of the member of it.
    function misplaced(message, member) {
        const error = new HostError('upcast', message);
        const start = source.search(/\b(?:const|let|var|function)\s+upcasters\b/);
        if (start < 0) return error;
        let at = start + source.slice(start).search(/upcasters\b/);
        if (member !== undefined) {
            const escaped = asText(member).replace(/[^A-Za-z0-9_]/g, '\\$&');
            const found = source.slice(at).search(new RegExp(`(?<![A-Za-z0-9_$])['"]?${escaped}['"]?\\s*[:(]`));
            if (found > 0) at += found;
        }
        const lines = source.slice(0, at).split('\n');
        error.sourceURL = scriptName;
        error.line = lines.length;
        error.column = lines[lines.length - 1].length + 1;
        return error;
    }
    function needsUpcaster(own, name, member) {
        const fn = own.value;
        if (typeof fn !== 'function') throw misplaced(`${name} expects a function`, member);
        const kind = fn[Symbol.toStringTag];
        if (kind === 'AsyncFunction' || kind === 'AsyncGeneratorFunction')
            throw misplaced(`${name} is async: it has to give its data at once`, member);
        if (kind === 'GeneratorFunction')
            throw misplaced(`${name} is a generator: it has to give its data at once`, member);
        return fn;
    }
    function isMap(value) {
        if (typeof value !== 'object' || value === null || isArray(value)) return false;
        const prototype = getPrototypeOf(value);
        return prototype === plainPrototype || prototype === null;
    }

    const dataNames = ['schemaVersion', 'schema_version', '$schemaVersion', 'class_version'];
    const metadataNames = [...dataNames, 'eventVersion', 'event_version', 'revision'];
    function versionIn(holder, names) {
        if (!isContainer(holder)) return undefined;
        for (let i = 0; i < names.length; ++i) {
            const value = holder[names[i]];
            if (typeof value === 'number' || typeof value === 'string') return value;
        }
        return undefined;
    }
    function schemaVersion(event, data) {
        if (versionOf !== undefined) {
            inHand = 'upcasters.$version';
            return versionOf(event);
        }
        return versionIn(event.metadata, metadataNames) ?? versionIn(data, dataNames) ?? 1;
    }

    // What JSON would not say as it is. Deeper values are refused by toText().
    function refuseOdd(value, depth) {
        if (typeof value === 'bigint') throw new HostError('upcast', `${inHand} gives a BigInt, which JSON has not`);
        if (typeof value === 'function' || typeof value === 'symbol')
            throw new HostError('upcast', `${inHand} gives a ${typeof value}, which JSON has not`);
        if (typeof value !== 'object' || value === null || depth > 64) return;
        if (value instanceof RealPromise)
            throw new HostError('upcast', `${inHand} gives a promise: it has to give its data at once`);
        for (const key of ownKeys(value)) {
            const own = getOwnPropertyDescriptor(value, key);
            if (own.enumerable) refuseOdd(own.value, depth + 1);
        }
    }
    function checked(data) {
        refuseOdd(data, 0);
        if (!isPlainForm() && (typeof data !== 'object' || data === null))
            throw new HostError('upcast', `${inHand} gives ${data === null ? 'null' : `a ${typeof data}`}, and no object`);
        return toText(data);
    }

    return {
        any() { return byType.size > 0; },
        define(given, text) {
            if (given === undefined) return;
            source = text;
            if (!isMap(given)) throw misplaced('upcasters is no map of event types');
            for (const type of ownKeys(given)) {
                const own = getOwnPropertyDescriptor(given, type);
                const name = `upcasters.${asText(type)}`;
                if (type === '$version') {
                    versionOf = needsUpcaster(own, name, type);
                    continue;
                }
                const versions = new Map();
                if (isMap(own.value))
                    for (const version of ownKeys(own.value))
                        versions.set(version, needsUpcaster(getOwnPropertyDescriptor(own.value, version),
                                                            `${name}.${asText(version)}`, type));
                else versions.set(kAny, needsUpcaster(own, name, type));
                byType.set(type, versions);
            }
        },
        // Puts what they make of the data in hand in its place: one after the other, each to the next version.
        upcast() {
            const versions = byType.get(hand.type);
            if (versions === undefined || !hand.isJson || hand.data === null || hand.data.trim() === '')
                return false;
            const event = plainEvent();
            let data = parsed(hand.data, 'data');
            let version;
            let step = versions.get(kAny);
            if (step === undefined) step = versions.get(version = asText(schemaVersion(event, data)));
            inHand = null;
            if (step === undefined) return false;
            while (step !== undefined) {
                inHand = `upcasters.${asText(hand.type)}${version === undefined ? '' : `.${version}`}`;
                const after = step(data, event);
                if (after !== undefined) data = after;
                if (version === undefined) break;
                const next = asText(+version + 1);
                step = next === version ? undefined : versions.get(next); // Infinity and NaN lead nowhere
                version = next;
            }
            hand.data = checked(data);
            inHand = null;
            return true;
        },
        // The one that was called last and did not end well; null: none.
        failing() {
            const name = inHand;
            inHand = null;
            return name;
        },
    };
})
