// SPDX-License-Identifier: GPL-3.0-or-later
// Upcasters: a script's map of event type and schema version → function, by which the data of older events is
// brought to the form that its handlers know. Our own, beside KurrentDB's dialect. `tools`: of dialect.js.
(function (tools) {
    'use strict';
    const { hand, parsed, toText, plainEvent, isContainer, needsFunction } = tools;
    const { getOwnPropertyDescriptor } = Object;
    const ownKeys = Reflect.ownKeys;
    const asText = String;
    const kAny = Symbol('any'); // a type's only function, whatever the version
    const byType = new Map();   // type → schema version → function
    let versionOf;

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
        if (versionOf !== undefined) return versionOf(event);
        return versionIn(event.metadata, metadataNames) ?? versionIn(data, dataNames) ?? 1;
    }

    return {
        any() { return byType.size > 0; },
        define(given) {
            if (given === undefined) return;
            if (!isContainer(given)) throw new TypeError('upcasters is no map of event types');
            for (const type of ownKeys(given)) {
                const value = getOwnPropertyDescriptor(given, type).value;
                const name = `upcasters.${asText(type)}`;
                if (type === '$version') {
                    versionOf = needsFunction(value, name);
                    continue;
                }
                const versions = new Map();
                if (typeof value === 'function') versions.set(kAny, value);
                else if (!isContainer(value)) throw new TypeError(`${name} expects a function`);
                else for (const version of ownKeys(value))
                    versions.set(version, needsFunction(getOwnPropertyDescriptor(value, version).value,
                                                        `${name}.${asText(version)}`));
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
            if (step === undefined) step = versions.get(asText(version = schemaVersion(event, data)));
            if (step === undefined) return false;
            while (step !== undefined) {
                const after = step(data, event);
                if (after !== undefined) data = after;
                step = version === undefined ? undefined : versions.get(asText(version = +version + 1));
            }
            hand.data = toText(data);
            return true;
        },
    };
})
