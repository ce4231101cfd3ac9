#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text that core tells people has a template in widgets/wording, so that the window can translate it: reads
the string literals out of the sources of core, puts together what is added up in one expression (each value in
between becomes a hole), and fails for a text that is part of no template, for a template whose words core does
not say any more, and for an error without a remedy."""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
HOLE = "\x00"

# Literals with blanks that are no text for people, or that are told by the command line only: file, text, why.
NO_TEXT = [
    (r"cache/directory\.cpp", r"(the cache file is little-endian|.* FROM |.*ORDER BY|.*; PRAGMA)", "SQL and a static_assert"),
    (r".*", r"\s*(SELECT|INSERT|CREATE|UPDATE|DELETE|PRAGMA|ATTACH|BEGIN|ESCAPE|DROP|ORDER BY|FROM|WHERE)\b", "SQL"),
    (r"(source|import)/.*", r"(select pg_catalog|SQLite format 3|-- |PostgreSQL database|pragma foreign_keys|create table|insert into|alter table"
                   r"|SET client_encoding|mysql dump|<!doctype|originator_id, |stream_id, stream_position, "
                   r"|, created, |, message_kind)", "what a file is known by, and columns"),
    (r"expression/complete\.cpp", r"not ", "completion of the language itself"),
    (r"projection/script_reader\.cpp", r"use strict", "the language itself"),
    (r"session/log_filter\.cpp", r"type == ", "the language itself"),
    (r"source/(join_lookup|dump_joins|sqlite_store)\.cpp", r"(, \(SELECT| AND |.*IN \(SELECT )", "SQL"),
    (r"source/link_query\.cpp",
     r"( IS NOT | IS NULL| AS event| GROUP BY| = f\.event| (AND )?.*IN \(| AND \(coalesce|\) AS first|CASE WHEN| LEFT JOIN )", "SQL"),
    (r"source/postgres_connection\.cpp", r"(DO \$\$|, ';'\)|GRANT |permission denied for )",
     "SQL, and what the server says"),
    (r"source/postgres_refusal\.cpp",
     r"(does not support SSL|has group or world access|(root )?certificate \w+( failed)?|certificate required|does not match host name"
     r"|valid client certificate|private key|fe_sendauth: .*|permission denied for database|(SSL|no) encryption|connection option)$",
     "what libpq and the server say"),
    (r"source/postgres_url\.cpp", r"(user id|data source)", "names of parameters"),
    (r"source/postgres_links\.cpp", r"(txid_visible| < .* AND NOT |, j\.ctid LIMIT| >= .* AND |.*::text IN \(|EXISTS \(SELECT|.* FROM .* JOIN | IN \(SELECT| ?IS DISTINCT)", "SQL"),
    (r"source/postgres_\w+\.cpp", r"(n\.nspname |\(|WITH RECURSIVE|COPY \(|t\.tableoid| OR |\) TO STDOUT| AND |CASE WHEN|hashint8extended|hashtextextended|BEGIN|SET LOCAL)",
     "SQL"),
    (r"source/mapping\.cpp", r"stream, category", "names of fields"),
    (r"source/sqlite_joins\.cpp", r"EXPLAIN QUERY PLAN", "SQL"),
    (r"sqlite/blob\.cpp", r"no such rowid", "what SQLite says"),
    (r"sqlite/handle\.cpp", r"unsupported file format", "what SQLite says"),
]
# Templates of what core passes on from elsewhere: the words, whose they are.
PASSED_ON = {"incorrect data check": "zlib"}
# Errors whose remedy is empty: file, why.
NO_REMEDY = {
    "base/result.cpp": "who cancelled knows what for; the command line adds how to go on",
    "event/decoders.cpp": "only its place is used: whoever stored the bytes is told by the reader",
    "json/parse.cpp": "the caller knows where the text stands and adds the remedy",
    "expression/regex.cpp": "the checker puts it behind the place in the expression",
    "session/stream_directory.cpp": "filled in by the lines that follow",
}

TOKEN = re.compile(
    r'(?P<skip>//[^\n]*|/\*.*?\*/|\#[^\n]*|\s+)|(?:u8)?R"(?P<fence>[^(\s]*)\((?P<raw>.*?)\)(?P=fence)"'
    r'|"(?P<text>(?:\\.|[^"\\])*)"|(?P<char>\'(?:\\.|[^\'\\])+\')|(?P<word>[A-Za-z_]\w*|\d[\w\'.]*)|(?P<sign>.)', re.S)
PLAIN = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}


def unescape(text):
    text = re.sub(r"\\x[0-9a-fA-F]{2}", "", text)
    return re.sub(r"\\(.)", lambda m: PLAIN.get(m.group(1), m.group(1)), text, flags=re.S)


def tokens(source):
    """(kind, value, line) without comments, directives and blanks; literals beside each other are one."""
    out, line = [], 1
    for match in TOKEN.finditer(source):
        kind = match.lastgroup if match.lastgroup != "fence" else "raw"
        if kind in ("text", "raw"):
            text = match["raw"] if match["raw"] is not None else unescape(match["text"])
            if out and out[-1][0] == "text":
                out[-1] = ("text", out[-1][1] + text, out[-1][2])
            else:
                out.append(("text", text, line))
        elif kind != "skip":
            out.append((kind, match.group(), line))
        line += match.group().count("\n")
    return out


def operand(all_tokens, at):
    """Where the operand that begins at `at` ends: before the next + , ; ? : or closing bracket of its level."""
    depth = 0
    while at < len(all_tokens):
        kind, value, _ = all_tokens[at]
        if kind == "sign":
            if depth == 0 and value in "+,;?)}]<>=" or depth == 0 and value == ":" and \
                    all_tokens[at + 1][1] != ":" and all_tokens[at - 1][1] != ":":
                return at
            depth += value in "([{"
            depth -= value in ")]}"
        at += 1
    return at


def texts(all_tokens):
    """(text with holes, line) of each expression that begins with a literal."""
    at = 0
    while at < len(all_tokens):
        kind, text, line = all_tokens[at]
        at += 1
        if kind != "text":
            continue
        if all_tokens[at][1] == ")" and at > 2 and all_tokens[at - 3][1] in ("string", "string_view"):
            at += 1
        while at < len(all_tokens) and all_tokens[at][1] == "+" and all_tokens[at + 1][1] not in ("+", "="):
            end = operand(all_tokens, at + 1)
            inside = all_tokens[at + 1:end]
            if len(inside) == 1 and inside[0][0] == "text":
                text += inside[0][1]
            elif any(token[0] in ("text", "char") for token in inside):
                break
            else:
                text += HOLE
            at = end
        yield text.strip(HOLE), line


def is_prose(text):
    return re.search(r"[A-Za-z]{2,}[^A-Za-z]* [^A-Za-z]*[A-Za-z]{2,}|^is [a-z]|[a-z]{3,}[ ,:]+\x00", text) is not None


def alike(text):
    """Holes beside each other are one; blanks and marks around a part of a text do not count."""
    return re.sub(f"{HOLE}(?: ?{HOLE})+", HOLE, text).strip(" :;,.(")


def is_said(words, spoken):
    """A template joins what core adds up in several steps: one half of its words must stand together there."""
    parts = words.split()
    half = (len(parts) + 1) // 2
    return any(" ".join(some).strip(" :;,.(") in spoken for some in (parts[:half], parts[half:]) if some)


templates = []  # (text with holes, file)
for file in sorted((root / "widgets" / "wording").glob("*_phrases.cpp")):
    for match in re.finditer(r'QT_TRANSLATE_NOOP\(\s*"CoreText",((?:\s*"(?:\\.|[^"\\])*")+)\)', file.read_text()):
        english = "".join(unescape(part) for part in re.findall(r'"((?:\\.|[^"\\])*)"', match[1]))
        templates.append((re.sub(r"%L?[1-9]", HOLE, english), file.name))
known = "\x01".join(alike(text) for text, _ in templates)
patterns = [re.compile(".*".join(map(re.escape, text.split(HOLE))), re.S) for text, _ in templates]

failures, checked, said = [], 0, set()
sources = sorted(file for pattern in ("*.cpp", "*.h") for file in (root / "core").rglob(pattern))
for file in sources + [root / "app" / "window" / "destination.cpp"]:
    name = file.relative_to(file.parents[1] if file.parent.name == "window" else root / "core").as_posix()
    all_tokens = tokens(file.read_text())
    for text, line in texts(all_tokens):
        said.add(text)
        if not is_prose(text):
            continue
        if any(re.fullmatch(where, name) and re.match(what, text) for where, what, _ in NO_TEXT):
            continue
        checked += 1
        if alike(text) not in known and not any(pattern.fullmatch(text) for pattern in patterns):
            failures.append(f"{name}:{line}: {text.replace(HOLE, '…')!r} has no template in widgets/wording")
    plain = " ".join(value if kind != "text" else f'"{value and "text"}"' for kind, value, _ in all_tokens)
    lacking = re.search(r'\{ ErrorCode : : \w+ ,(?: [^;{]*?)?(?:""|\{ \}) \}', plain) is not None
    if lacking != (name in NO_REMEDY):
        failures.append(f"{name}: " + ("an error without a remedy" if lacking else "needs no place in NO_REMEDY"))

spoken = "\x01".join(said)
for template, where in templates:
    for words in template.split(HOLE):
        if is_prose(words) and words not in PASSED_ON and not is_said(words, spoken):
            failures.append(f"{where}: core does not say {words!r} any more")
print("\n".join(failures))
print(f"{checked} texts checked against {len(templates)} templates")
if checked < 300 or len(templates) < 300:
    sys.exit("too few texts were found: the reader of the sources is broken")
sys.exit(1 if failures else 0)
