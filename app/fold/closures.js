// SPDX-License-Identifier: GPL-3.0-or-later
// Closures: whether a script, by its text, may make functions with variables that only they see, while it
// defines itself: a call of a function of its own or with one, a block, a class with private or static
// members, outside of all function bodies. Answers what it stumbled over ("line 3: makeCounter()"), null where
// there is nothing. Where it is in doubt it says yes. Bodies of functions are passed over: what they make when
// events come is lost, or hangs on something that variables.js sees.
(function () {
    'use strict';
    const allowed = new Set(['options', 'fromAll', 'fromStream', 'fromStreams', 'fromCategory', 'fromCategories',
                             'foreachStream', 'partitionBy', 'when', 'outputState', 'outputTo', 'transformBy',
                             'filterBy', '$defines_state_transform', 'on_event', 'on_any', 'Symbol', 'BigInt',
                             'Number', 'String', 'Boolean', 'log']);
    const allowedMembers = new Set(['Object.freeze', 'Object.seal', 'Object.fromEntries', 'Object.keys',
                                    'Object.values', 'Object.entries', 'Symbol.for', 'Math.pow', 'Math.max', 'Math.min',
                                    'Object.create']);
    const allowedTypes = new Set(['Map', 'Set', 'Date', 'RegExp', 'Array', 'Object', 'Error']);
    const control = new Set(['if', 'for', 'while', 'do', 'switch', 'try', 'with']);
    const words = new Set(['return', 'typeof', 'case', 'in', 'of', 'instanceof', 'new', 'delete', 'void', 'throw', 'else',
                           'do', 'yield', 'await', 'const', 'let', 'var', 'default', 'extends', 'export', 'import']);
    const starters = new Set(['const', 'let', 'var', 'function', 'class', 'export', 'async']);
    const closers = { '(': ')', '[': ']', '{': '}' };
    const skipped = /(?:\s+|\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\/|<!--[^\n]*)+/y;
    const shapes = [
        ['name', /#?[$_\p{ID_Start}\\](?:[$\u200c\u200d\p{ID_Continue}\\]|\{[0-9a-fA-F]+\})*/yu],
        ['number', /(?:0[xXbBoO][0-9a-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?)n?/y],
        ['text', /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y],
        ['sign', /=>|\.\.\.|\?\.(?!\d)|\+\+|--|[-+*/%&|^<>=!?~:;,.()[\]{}@]/y],
    ];
    const pattern = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

    class Doubt extends Error {}

    // A token: {kind, text, line, newline (before it)}.
    function tokensOf(source) {
        const tokens = [];
        let at = 0, line = 1, newline = false;
        function skip(count) {
            for (let i = at; i < at + count; ++i)
                if (source[i] === '\n') ++line;
            at += count;
        }
        function match(regexp) {
            regexp.lastIndex = at;
            const found = regexp.exec(source);
            return found === null ? null : found[0];
        }
        function add(kind, text) {
            tokens[tokens.length] = { kind, text, line, newline };
            newline = false;
            skip(text.length);
        }
        function endsOperand() {
            const last = tokens[tokens.length - 1];
            if (last === undefined) return false;
            if (last.kind === 'name') return !words.has(last.text);
            return last.kind !== 'sign' || last.text === ')' || last.text === ']' || last.text === '}';
        }
        function template(from) { // its last character; what is put into it is passed over
            for (let end = from + 1, depth = 0; ; ++end) {
                if (end >= source.length) throw new Doubt('`');
                if (source[end] === '\\') ++end;
                else if (source[end] === '`' && depth === 0) return end;
                else if (source[end] === '`') end = template(end);
                else if (source[end] === '$' && source[end + 1] === '{' && depth === 0) { depth = 1; ++end; }
                else if (source[end] === '{' && depth > 0) ++depth;
                else if (source[end] === '}' && depth > 0) --depth;
            }
        }
        while (at < source.length) {
            const space = match(skipped);
            if (space !== null) {
                newline = newline || /[\n\r\u2028\u2029]/.test(space);
                skip(space.length);
                continue;
            }
            if (source[at] === '`') {
                add('template', source.slice(at, template(at) + 1));
                continue;
            }
            // After "}" a slash is a division or a pattern: nobody can tell without reading all.
            const mayBePattern = source[at] === '/' && (!endsOperand() || tokens[tokens.length - 1].text === '}');
            const found = mayBePattern ? match(pattern) : null;
            if (found !== null) {
                add('text', found);
                continue;
            }
            let text = null, kind = '';
            for (let i = 0; i < shapes.length && text === null; ++i) {
                text = match(shapes[i][1]);
                kind = shapes[i][0];
            }
            if (text === null) throw new Doubt(source[at]);
            add(kind, text);
        }
        return tokens;
    }

    function scan(tokens) {
        const end = { kind: 'end', text: '', line: 0, newline: true };
        const token = i => tokens[i] ?? end;
        const isSign = (i, text) => token(i).kind === 'sign' && token(i).text === text;
        const isName = (i, text) => token(i).kind === 'name' && token(i).text === text;
        function stumble(i, what) {
            const failed = new Doubt(what);
            failed.line = token(i).line;
            throw failed;
        }
        // Behind the bracket that closes the one at i.
        function behind(i) {
            const open = [];
            for (let at = i; at < tokens.length; ++at) {
                if (token(at).kind !== 'sign') continue;
                const text = token(at).text;
                if (closers[text]) open[open.length] = closers[text];
                else if (text === ')' || text === ']' || text === '}') {
                    if (open[open.length - 1] !== text) break;
                    --open.length;
                    if (open.length === 0) return at + 1;
                }
            }
            return stumble(i, token(i).text);
        }
        const isOperandEnd = i => (token(i).kind === 'name' && !words.has(token(i).text)) || token(i).kind === 'text'
            || token(i).kind === 'number' || token(i).kind === 'template' || isSign(i, ')') || isSign(i, ']') || isSign(i, '}');
        // The expression that is an arrow function's body: up to what ends it.
        function behindExpression(i) {
            let at = i;
            while (at < tokens.length) {
                const { kind, text, newline } = token(at);
                if (kind === 'sign' && (text === ',' || text === ';' || text === ')' || text === ']' || text === '}')) return at;
                if (at > i && newline && isOperandEnd(at - 1) && kind !== 'sign' && kind !== 'template' && text !== 'in'
                    && text !== 'instanceof')
                    return at;
                at = closers[text] && kind === 'sign' ? behind(at) : at + 1;
            }
            return at;
        }
        function behindFunction(i) { // at the word `function`
            let at = i + 1;
            while (at < tokens.length && !isSign(at, '(')) ++at;
            at = behind(at);
            if (!isSign(at, '{')) stumble(i, 'function');
            return behind(at);
        }
        function behindClass(i) {
            let at = i + 1;
            for (; at < tokens.length && !isSign(at, '{'); ++at)
                if (isSign(at, '(')) stumble(at, 'class');
            const end = behind(at);
            for (; at < end; ++at)
                if (token(at).kind === 'name' && (token(at).text === 'static' || token(at).text[0] === '#'))
                    stumble(at, `class … ${token(at).text}`);
            return end;
        }
        function calleeOf(i) { // the name before the "(" at i: "a", "a.b", ".b"
            if (token(i - 1).kind !== 'name') return '';
            const name = token(i - 1).text;
            if (!isSign(i - 2, '.')) return name;
            return token(i - 3).kind === 'name' && !isSign(i - 4, '.') ? `${token(i - 3).text}.${name}` : `.${name}`;
        }
        const own = new Set(); // names that the script gives to something of its own
        const givers = ['function', 'class', 'const', 'let', 'var', '*', ',', '{', '['];
        for (let i = 0; i < tokens.length; ++i)
            if (token(i).kind === 'name' && (givers.includes(token(i - 1).text) || isSign(i + 1, '=') || isSign(i + 1, ':')))
                own.add(token(i).text);
        const isBuiltIn = name => name === 'Object' || name === 'Math' || name === 'Symbol' || allowedTypes.has(name);
        for (let i = 0; i < tokens.length; ++i) { // one of that name may be another: a declaration, or in a pattern
            if (token(i).kind !== 'name' || !isBuiltIn(token(i).text) || isSign(i - 1, '.')) continue;
            const isDeclared = ['function', 'class', 'const', 'let', 'var', '*'].includes(token(i - 1).text);
            const isInPattern = ['{', ',', '[', ':'].includes(token(i - 1).text) && [',', '}', ']'].includes(token(i + 1).text);
            const isSet = isSign(i + 1, '=') && !isSign(i + 2, '=');
            if (isDeclared || isInPattern || isSet) stumble(i, token(i).text);
        }

        const open = [];
        for (let i = 0; i < tokens.length;) {
            const { kind, text } = token(i);
            if (kind === 'template' && text.includes('${')) {
                if (/[(`]/.test(text)) stumble(i, '`');
            }
            if (kind === 'template' && i > 0 && isOperandEnd(i - 1) && !token(i).newline) stumble(i, '`');
            if (kind === 'name' && !isSign(i - 1, '.')) {
                if (text === 'function') { i = behindFunction(i); mark(i); continue; }
                if (text === 'class') { i = behindClass(i); mark(i); continue; }
                const isKey = isSign(i + 1, ':') || isSign(i + 1, '(') && open[open.length - 1] === '}';
                if (control.has(text) && !isKey) stumble(i, text);
                if (text === 'new' && !(token(i + 1).kind === 'name' && allowedTypes.has(token(i + 1).text)
                                        && !isSign(i + 2, '.')))
                    stumble(i, `new ${token(i + 1).text}`);
                if ((text === 'get' || text === 'set') && token(i + 1).kind !== 'sign' && open[open.length - 1] === '}')
                    stumble(i, text);
                if (text === 'valueOf' || text === 'toString' || text === 'toPrimitive' || text === 'iterator') stumble(i, text);
            }
            if (kind !== 'sign') { ++i; continue; }
            if (text === '=>') {
                i = isSign(i + 1, '{') ? behind(i + 1) : behindExpression(i + 1);
                mark(i);
                continue;
            }
            if (text === '(') {
                const close = behind(i);
                if (isSign(close, '=>')) { i = close; continue; }
                const isMember = open[open.length - 1] === '}' && isSign(close, '{')
                    && (token(i - 1).kind !== 'sign' || isSign(i - 1, ']'));
                if (isMember) { i = behind(close); mark(i); continue; }
                if (isOperandEnd(i - 1) || isSign(i - 1, '?.')) requireKnown(i);
            }
            if (text === '{' && startsBlock(i)) stumble(i, '{');
            if (closers[text]) open[open.length] = closers[text];
            else if (text === ')' || text === ']' || text === '}') {
                if (open[open.length - 1] !== text) stumble(i, text);
                --open.length;
            }
            ++i;
        }
        return null;

        // What stands at i comes behind a function, which may be called there.
        function mark(i) {
            if (isSign(i, '(') || isSign(i, '?.') || isSign(i, '.') || token(i).kind === 'template') stumble(i, 'a function');
        }
        function requireKnown(i) {
            const callee = calleeOf(i);
            const name = callee[0] === '.' ? callee.slice(1) : callee;
            if (isName(i - 2, 'new') && allowedTypes.has(callee)) return;
            if (allowedMembers.has(callee)) return;
            if (!callee.includes('.', 1) && allowed.has(name) && !own.has(name)) return;
            stumble(i, name === '' ? 'a function' : `${name}()`);
        }
        function startsBlock(i) {
            const before = token(i - 1);
            if (i === 0) return true;
            if (before.kind === 'sign') return before.text === ';' || before.text === '}' || before.text === ')';
            return before.kind !== 'name' || !words.has(before.text) || before.text === 'else' || before.text === 'do';
        }
    }

    return function closures(source) {
        try {
            return scan(tokensOf(source));
        } catch (failed) {
            return failed.line > 0 ? `line ${failed.line}: ${failed.message}` : String(failed.message);
        }
    };
})()
