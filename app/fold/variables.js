// SPDX-License-Identifier: GPL-3.0-or-later
// Variables: whether all that a script could remember beside its states is as it was when the script had
// defined itself. What its names, handlers and the globals lead to is looked at, property by property; what
// cannot be looked at (the variables of a function that made other functions while the script defined itself,
// private members, generators, proxies, weak maps) is looked for in the text, and where it may be, all may be
// different. Names that are only put together at run time are not seen. `tools`: of dialect.js.
(function (tools) {
    'use strict';
    const { closures } = tools;
    const { is, isFrozen, getPrototypeOf, getOwnPropertyDescriptor } = Object;
    const { isArray } = Array;
    const { isView } = ArrayBuffer;
    const ownKeys = Reflect.ownKeys;
    const global = globalThis;
    const call = Function.prototype.call;
    const unbound = method => call.bind(method);
    const sizeOfMap = unbound(getOwnPropertyDescriptor(Map.prototype, 'size').get);
    const sizeOfSet = unbound(getOwnPropertyDescriptor(Set.prototype, 'size').get);
    const eachOfMap = unbound(Map.prototype.forEach);
    const eachOfSet = unbound(Set.prototype.forEach);
    const timeOf = unbound(Date.prototype.getTime);
    const kMostProperties = 20000; // in all: so many are looked at within few milliseconds
    const reserved = new Set(('break case catch class const continue debugger default delete do else enum export '
        + 'extends false finally for function if import in instanceof new null return super switch this throw '
        + 'true try typeof var void while with').split(' '));
    const plainKinds = new Set([Object.prototype, Function.prototype, Array.prototype, Map.prototype,
                                Set.prototype, Date.prototype, RegExp.prototype, Error.prototype,
                                TypeError.prototype, RangeError.prototype, String.prototype, Number.prototype,
                                Boolean.prototype]);

    const generatorKinds = new Set([function* () {}, async function* () {}].map(fn => getPrototypeOf(fn.prototype)));

    function isObject(value) {
        return (typeof value === 'object' && value !== null) || typeof value === 'function';
    }
    function answers(test, value) {
        try {
            test(value);
            return true;
        } catch {
            return false;
        }
    }

    const builtIns = new Set();
    function addBuiltIns(object) {
        if (!isObject(object) || builtIns.has(object)) return;
        builtIns.add(object);
        addBuiltIns(getPrototypeOf(object));
        for (const key of ownKeys(object)) {
            const own = getOwnPropertyDescriptor(object, key);
            addBuiltIns(own.value);
            addBuiltIns(own.get);
            addBuiltIns(own.set);
        }
    }
    addBuiltIns(global);
    for (const nameless of [function* () {}, async function* () {}, async () => {}, [].values(), new Map().keys(),
                            new Set().keys(), ''[Symbol.iterator](), ''.matchAll(/./g)])
        addBuiltIns(nameless); // what no property of the globals leads to

    let hidden = null; // why it cannot be told
    let thunks = [];   // [name, function that answers its value]
    let firsts = [];   // what they answered at first
    let records = [];
    let properties = 0;

    function entriesOf(object) {
        const list = [];
        let at = 0;
        if (answers(sizeOfMap, object)) eachOfMap(object, (value, key) => { list[at++] = key; list[at++] = value; });
        else if (answers(sizeOfSet, object)) eachOfSet(object, value => { list[at++] = value; });
        else if (answers(timeOf, object)) list[at++] = timeOf(object);
        return list;
    }
    /// One of a class of the script, or of a kind that is seen through.
    function isOpen(object) {
        if (typeof object === 'function' || isView(object)) return true; // elements are properties
        if (generatorKinds.has(getPrototypeOf(object))) return true; // `prototype` of a function, no generator
        for (let type = getPrototypeOf(object); type !== null; type = getPrototypeOf(type)) {
            if (plainKinds.has(type)) return true;
            if (builtIns.has(type)) return false;
        }
        return true;
    }
    function record(root, object, known, looksAtBuiltIns) {
        if (!isObject(object) || known.has(object) || hidden !== null) return;
        if (builtIns.has(object) && !looksAtBuiltIns) return;
        known.add(object);
        const isBuiltIn = builtIns.has(object);
        if (!isBuiltIn && !isOpen(object)) hidden = root;
        const keys = ownKeys(object);
        properties += keys.length;
        if (properties > kMostProperties) hidden = root;
        if (hidden !== null) return;
        const values = [];
        const entries = isBuiltIn ? [] : entriesOf(object);
        for (let i = 0; i < keys.length; ++i) values[i] = getOwnPropertyDescriptor(object, keys[i]);
        const prototype = getPrototypeOf(object);
        if (!isFrozen(object) || entries.length > 0 || keys.length === 0)
            records[records.length] = { root, object, keys, values, entries, prototype };
        record(root, prototype, known, false);
        if (isBuiltIn) return;
        for (let i = 0; i < values.length; ++i) {
            record(root, values[i].value, known, false);
            record(root, values[i].get, known, false);
            record(root, values[i].set, known, false);
        }
        for (let i = 0; i < entries.length; ++i) record(root, entries[i], known, false);
    }

    function sameProperties({ object, keys, values }) {
        const now = ownKeys(object);
        if (now.length !== keys.length) return false;
        for (let i = 0; i < keys.length; ++i) {
            if (now[i] !== keys[i]) return false;
            const own = getOwnPropertyDescriptor(object, keys[i]), before = values[i];
            if (!is(own.value, before.value) || own.get !== before.get || own.set !== before.set) return false;
        }
        return true;
    }
    function sameEntries({ object, entries }) {
        if (entries.length === 0 && isArray(object)) return true;
        const now = entriesOf(object);
        if (now.length !== entries.length) return false;
        for (let i = 0; i < entries.length; ++i)
            if (!is(now[i], entries[i])) return false;
        return true;
    }

    return {
        // The text of an expression: [name, function that answers its value] of each name in the script.
        namesText(source) {
            const decoded = source.replace(/\\u(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{4}))/g, (all, long, short) => {
                const code = parseInt(long ?? short, 16);
                return code > 0x10ffff ? all : String.fromCodePoint(code);
            });
            const names = new Set(decoded.match(/[$_\p{ID_Start}][$\u200c\u200d\p{ID_Continue}]*/gu) ?? []);
            let text = '[';
            for (const name of names)
                if (!reserved.has(name)) text += `["${name}", () => ${name}],`;
            return text + ']';
        },
        // The script has defined itself. `names`: what namesText() came to; `functions`: its handlers.
        watch(source, names, functions) {
            hidden = closures(source);
            if (hidden === null && /\b(?:Proxy|Weak(?:Map|Set)|RegExp\s*\.\s*(?:\$|last|left|right|input))/.test(source))
                hidden = 'Proxy';
            const isBold = /\b(?:prototype|__proto__|constructor|getPrototypeOf|setPrototypeOf|globalThis|Reflect)\b/
                .test(source);
            const known = new Set([global]);
            for (const [name, thunk] of names) {
                let value;
                try {
                    value = thunk();
                } catch {
                    continue; // no global one
                }
                thunks[thunks.length] = [name, thunk];
                firsts[firsts.length] = value;
                record(name, value, known, true);
            }
            for (const fn of functions) record('a handler', fn, known, false);
            if (isBold) for (const object of builtIns) record('globalThis', object, known, true);
            const keys = ownKeys(global);
            records[records.length] = { root: 'globalThis', object: global, keys, entries: [], prototype: getPrototypeOf(global),
                                        values: keys.map(key => getOwnPropertyDescriptor(global, key)) };
            for (const key of keys) record(String(key), getOwnPropertyDescriptor(global, key).value, known, false);
        },
        // Nothing where all is as it was, else the name of the first that is not.
        changed() {
            if (hidden !== null) return hidden;
            for (let i = 0; i < thunks.length; ++i)
                if (!is(thunks[i][1](), firsts[i])) return thunks[i][0];
            for (let i = 0; i < records.length; ++i) {
                const record = records[i];
                if (getPrototypeOf(record.object) !== record.prototype || !sameProperties(record)
                    || (record.object !== global && !builtIns.has(record.object) && !sameEntries(record)))
                    return record.root;
            }
            return null;
        },
    };
})
