// SPDX-License-Identifier: GPL-3.0-or-later
// Blame against a plain recomputation: maps of all paths, rebuilt for every event, nothing shared.
#include "analysis/array_blame.h"
#include "analysis/array_match.h"
#include "analysis/blame.h"
#include "core/analysis/random_value.h"
#include "core/replay/timeline_fixture.h"
#include "support/test_main.h"
#include "json/pointer.h"
#include "json/print.h"

#include <QtTest>

#include <map>
#include <set>

using namespace hindcast;
using json::Value;

namespace {

using Leaves = std::map<std::string, std::size_t>; ///< path → event

std::string below(const std::string& path, const std::string& token) {
    std::string longer = path;
    json::appendToken(longer, token);
    return longer;
}

template <class Visit>
void eachPath(const Value& value, const std::string& path, const Visit& visit) {
    visit(path, value);
    for (std::size_t i = 0; i < value.size(); ++i)
        if (value.isArray())
            eachPath(value.at(i), below(path, std::to_string(i)), visit);
        else
            eachPath(value.member(i).second, below(path, value.member(i).first), visit);
}

void setAll(Leaves& leaves, const Value& value, const std::string& path, std::size_t event) {
    eachPath(value, path, [&](const std::string& at, const Value& there) {
        if (there.size() == 0) leaves[at] = event;
    });
}

// The leaves of `after`, given those of `before`; `was` and `is` are the paths of the same value in both.
void carry(const Leaves& old, Leaves& fresh, const Value& before, const Value& after, const std::string& was,
           const std::string& is, std::size_t event) {
    const bool containers = before.size() > 0 && after.size() > 0 && before.kind() == after.kind();
    if (!containers) {
        if (json::equal(before, after) && after.size() == 0)
            fresh[is] = old.at(was);
        else
            setAll(fresh, after, is, event);
    } else if (after.isObject()) {
        for (std::size_t i = 0; i < after.size(); ++i) {
            const auto& [name, value] = after.member(i);
            if (const Value* there = before.find(name))
                carry(old, fresh, *there, value, below(was, name), below(is, name), event);
            else
                setAll(fresh, value, below(is, name), event);
        }
    } else {
        std::map<std::size_t, std::size_t> from;
        for (const auto& [left, right] : analysis::matchArrays(before, after, {}, true).pairs)
            from[right] = left;
        for (std::size_t i = 0; i < after.size(); ++i)
            if (from.count(i))
                carry(old, fresh, before.at(from[i]), after.at(i), below(was, std::to_string(from[i])),
                      below(is, std::to_string(i)), event);
            else
                setAll(fresh, after.at(i), below(is, std::to_string(i)), event);
    }
}

std::set<std::string> plainBlame(const std::vector<Value>& states) {
    Leaves leaves{{"", ~std::size_t(0)}};
    std::map<std::string, std::size_t> removed;
    for (std::size_t event = 0; event + 1 < states.size(); ++event) {
        const Value &before = states[event], &after = states[event + 1];
        Leaves fresh;
        carry(leaves, fresh, before, after, "", "", event);
        std::set<std::string> exist;
        eachPath(after, "", [&](const std::string& path, const Value&) { exist.insert(path); });
        for (const auto& [path, by] : leaves)
            if (!exist.count(path)) removed[path] = event;
        for (const auto& path : exist)
            removed.erase(path);
        leaves = std::move(fresh);
    }
    std::set<std::string> lines;
    for (const auto& [path, event] : leaves)
        if (event != ~std::size_t(0)) lines.insert(path + " @" + std::to_string(event));
    for (const auto& [path, event] : removed)
        lines.insert(path + " gone @" + std::to_string(event));
    return lines;
}

// A stream whose payloads are merge patches: random members set, changed, removed.
std::shared_ptr<test::MemoryLog> randomStore(std::uint64_t seed, std::size_t events, bool wide = true) {
    test::RandomValues random(seed);
    auto log = std::make_shared<test::MemoryLog>();
    std::map<std::string, Value> last;
    for (std::size_t i = 0; i < events; ++i) {
        Value patch = Value::object();
        for (std::size_t n = 1 + random.below(3); n > 0; --n) {
            const std::string name =
                wide && random.below(8) == 0 ? "wide" + std::to_string(random.below(60)) : random.name();
            Value& value = last[name];
            if (random.below(3) == 0)
                value = Value();
            else
                value = value.isNull() ? (random.below(2) == 0 ? random.array(2, 5) : random.value(3))
                                       : random.edited(value, 3);
            patch.set(name, value);
        }
        test::Row row;
        row.stream = "a-1";
        row.type = "A";
        row.payloadKind = event::BodyKind::Json;
        row.payload = json::print(patch);
        log->add(std::move(row));
    }
    return log;
}

} // namespace

class BlameRandomTest : public QObject {
    Q_OBJECT
private slots:
    // Longer than what an ArrayBlame keeps before it resolves.
    void anArrayAgreesWithATreeThatFollowsIt() {
        for (std::uint64_t seed = 0; seed < 12; ++seed) {
            test::RandomValues random(seed);
            Value value = random.array(3, 4);
            analysis::ArrayBlame backwards(value, 0);
            analysis::BlameTree forwards(value, 0);
            for (std::size_t event = 1; event <= 1'300; ++event) {
                Value next = random.below(30) == 0 ? random.array(3, 6) : random.edited(value, 3);
                if (!next.isArray() || next.size() > 40) next = random.array(3, 3);
                forwards.update(value, next, event);
                backwards.update(next, json::print(next), event);
                value = std::move(next);
                if (event % 100 != 0) continue;
                std::vector<std::pair<std::string, std::optional<std::size_t>>> expected, found;
                const auto into = [](auto& to) {
                    return [&to](const std::string& path, const Value&, std::optional<std::size_t> by) {
                        to.emplace_back(path, by);
                    };
                };
                forwards.visitLeaves(value, into(expected));
                backwards.visitLeaves(into(found));
                QVERIFY(found == expected);
            }
        }
    }

    void agreesWithAPlainRecomputation() {
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            const auto log = randomStore(seed, 60);
            auto timeline = test::timelineOf(log);
            for (std::size_t at : {std::size_t(7), std::size_t(60)}) {
                std::vector<Value> states;
                for (std::size_t i = 0; i <= at; ++i)
                    states.push_back(test::plainState(*log, i));
                std::set<std::string> lines;
                const auto blame = analysis::blame(*timeline, at, {}, {});
                for (const auto& line : *blame) {
                    const bool there =
                        line.value
                        && json::identical(*json::Pointer::parse(line.path)->find(states.back()),
                                           *line.value);
                    QVERIFY(there || !line.value);
                    QVERIFY(lines
                                .insert(line.path + (line.value ? "" : " gone") + " @"
                                        + std::to_string(line.index))
                                .second);
                }
                const auto plain = plainBlame(states);
                if (lines != plain)
                    for (const auto& line : plain)
                        if (!lines.count(line)) qInfo("missing: %s", line.c_str());
                QVERIFY2(lines == plain, ("seed " + std::to_string(seed)).c_str());
            }
        }
    }
    void patchesTellWhatStatesTell() {
        const auto print = [](const std::vector<analysis::BlameLine>& lines) {
            std::string text;
            for (const auto& line : lines)
                text += line.path + " " + (line.value ? json::print(*line.value) : "gone") + " @"
                        + std::to_string(line.index) + "\n";
            return text;
        };
        for (std::uint64_t seed = 300; seed < 340; ++seed) {
            const std::size_t events = seed % 20 == 1 ? 600 : 70;
            const auto log = randomStore(seed, events, seed % 2 == 0);
            auto timeline = test::timelineOf(log);
            for (const std::size_t at : {std::size_t(1), std::size_t(9), std::size_t(70), events}) {
                const auto quick = analysis::blame(*timeline, at, {}, {});
                const auto plain = analysis::plainBlame(*timeline, at, {});
                QVERIFY(quick && plain);
                QCOMPARE(print(*quick), print(*plain));
            }
        }
    }
    void textsOfTheSameValueAreNoChange() {
        const auto log = test::storeOf({
            R"({"n":1.5,"s":"a/b","l":[1,2],"e":{},"o":{"x":1}})",
            R"({"n":1.50,"s":"a\/b","l":[1.0,2],"e":{},"o":{"x":1e0}})",
            R"({"e":{"k":1}})",
            R"({"e":{"k":null},"o":{"x":null,"y":{}}})",
        });
        auto timeline = test::timelineOf(log);
        const auto lines = analysis::blame(*timeline, 4, {}, {});
        QVERIFY(lines.ok());
        std::string text;
        for (const auto& line : *lines)
            text += line.path + (line.value ? "=" + json::print(*line.value) : " gone") + "@"
                    + std::to_string(line.index) + " ";
        QCOMPARE(text, std::string("/n=1.50@0 /s=\"a/b\"@0 /l/0=1.0@0 /l/1=2@0 /e={}@3 /o/y={}@3 /e/k gone@3 "
                                   "/o/x gone@3 "));
    }
    void historyAgreesWithPlainStates() {
        for (std::uint64_t seed = 200; seed < 220; ++seed) {
            const auto log = randomStore(seed, 80);
            auto timeline = test::timelineOf(log);
            const auto states = test::plainStates(*log, 80);
            for (const char* path : {"/a", "/id", "/a~1b/0", "/0/a", "/", ""}) {
                const auto pointer = *json::Pointer::parse(path);
                const auto lines = analysis::history(*timeline, pointer, {});
                std::size_t next = 0;
                for (std::size_t i = 0; i < 80; ++i) {
                    const Value &before = states[i], &after = states[i + 1];
                    const Value *was = pointer.find(before), *is = pointer.find(after);
                    if (was && is ? json::equal(*was, *is) : !was && !is) continue;
                    QVERIFY(next < lines->size());
                    const auto& line = (*lines)[next++];
                    QCOMPARE(line.index, i);
                    QVERIFY(was ? line.oldValue && json::identical(*was, *line.oldValue) : !line.oldValue);
                    QVERIFY(is ? line.newValue && json::identical(*is, *line.newValue) : !line.newValue);
                }
                QCOMPARE(next, lines->size());
            }
        }
    }
};

HINDCAST_TEST(BlameRandomTest)
#include "tst_blame_random.moc"
