// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/record_table_model.h"
#include "models/state_model.h"
#include "models/value_tree_model.h"
#include "support/test_main.h"
#include "json/parse.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace hindcast;
using namespace hindcast::widgets;

namespace {

json::Value value(const std::string& text) {
    return *json::parse(text);
}

int visitAll(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
    int rows = model.rowCount(parent);
    for (int row = 0, direct = rows; row < direct; ++row)
        rows += visitAll(model, model.index(row, 0, parent));
    return rows;
}

session::StateView view(std::size_t folded, const std::string& before, const std::string& after,
                        const char* type, std::vector<analysis::Change> changes) {
    session::StateView v;
    v.stream = StreamId(1);
    v.folded = folded;
    v.before = value(before);
    v.state = value(after);
    v.changes = std::move(changes);
    v.last = session::EventRow();
    v.last->version = Version(std::int64_t(folded) - 1);
    v.last->rank = Rank(folded * 10);
    v.last->typeName = type;
    return v;
}

session::BlameRow blame(const char* path, std::int64_t version, const char* type) {
    session::BlameRow row;
    row.path = path;
    row.event.version = Version(version);
    row.event.rank = Rank(std::uint64_t(version) * 10 + 10);
    row.event.typeName = type;
    return row;
}

} // namespace

class JsonTreeModelsTest : public QObject {
    Q_OBJECT
private slots:
    void valuesAreATree() {
        ValueTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setValue(value(R"({"a":{"b":[1,{"c~/d":true}]},"e":{},"text":"x\ny"})"));
        QCOMPARE(visitAll(model), 7);
        const QModelIndex deep = model.find(QStringLiteral("/a/b/1/c~0~1d"));
        QVERIFY(deep.isValid());
        QCOMPARE(model.path(deep), QStringLiteral("/a/b/1/c~0~1d"));
        QCOMPARE(deep.data().toString(), QStringLiteral("c~/d: true"));
        QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("text: \"x\\ny\""));
        QVERIFY(!model.hasChildren(model.find(QStringLiteral("/e"))));
        QVERIFY(!model.find(QStringLiteral("/a/x")).isValid());
        QVERIFY(!model.find(QStringLiteral("no pointer")).isValid());
        model.setSections({{{}, value("[1,2]")}, {QStringLiteral("metadata"), value(R"({"u":1})")}});
        QCOMPARE(visitAll(model), 4);
        QVERIFY(!model.find(QStringLiteral("/metadata")).isValid());
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void alignedValuesAreATree() {
        AlignedModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setValues(value(R"({"same":1,"o":{"x":1,"y":2},"list":[1,2,3],"gone":{"z":1}})"),
                        value(R"({"same":1,"o":{"x":1,"y":3},"list":[2,3,4],"new":"n"})"));
        QStringList paths;
        for (const QModelIndex& index : model.differences())
            paths << model.path(index);
        QCOMPARE(paths,
                 QStringList({QStringLiteral("/o/y"), QStringLiteral("/list/0"), QStringLiteral("/list/2"),
                              QStringLiteral("/gone"), QStringLiteral("/new")}));
        QCOMPARE(model.differingPaths(), (std::vector<std::string>{"/o/y", "/list", "/gone", "/new"}));
        QCOMPARE(visitAll(model), 12);
        const QModelIndex y = model.find(QStringLiteral("/o/y"));
        QCOMPARE(y.data().toString(), QStringLiteral("y: 2 → 3"));
        QVERIFY(y.data(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral("changed")));
        model.setOnlyChanges(true);
        QCOMPARE(visitAll(model), 8);
        QCOMPARE(model.differences().size(), 5);
        model.setOnlyChanges(false);
        QCOMPARE(visitAll(model), 12);
        model.setValues(value("1"), value("1"));
        QCOMPARE(model.differences().size(), 0);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void blameThatStillHoldsIsKept() {
        StateModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto text = [&](const char* path) {
            return model.blameText(model.find(QString::fromLatin1(path)));
        };
        const auto change = [](const char* path, const char* after) {
            return analysis::Change{analysis::ChangeOp::Replace, path, value("0"), value(after)};
        };
        model.setState(view(3, R"({"a":0,"b":1,"o":{"x":0}})", R"({"a":5,"b":1,"o":{"x":7}})", "Third",
                            {change("/a", "5"), change("/o/x", "7")}));
        QCOMPARE(text("/a"), QStringLiteral("v2 · Third")); // known at once
        QCOMPARE(text("/o"), QStringLiteral("v2"));
        QCOMPARE(text("/b"), QString());
        model.setBlame({blame("/a", 2, "Third"), blame("/b", 0, "First"), blame("/o/x", 2, "Third")});
        QCOMPARE(text("/b"), QStringLiteral("v0 · First"));
        model.setState(view(4, R"({"a":5,"b":1,"o":{"x":7}})", R"({"a":6,"b":1,"o":{"x":7}})", "Fourth",
                            {change("/a", "6")}));
        QCOMPARE(text("/a"), QStringLiteral("v3 · Fourth"));
        QCOMPARE(text("/b"), QStringLiteral("v0 · First"));
        QCOMPARE(text("/o/x"), QStringLiteral("v2 · Third"));
        model.setState(view(2, R"({"b":1})", R"({"a":0,"b":1,"o":{"x":0}})", "Second",
                            {{analysis::ChangeOp::Add, "/a", std::nullopt, value("0")}}));
        QCOMPARE(text("/a"), QStringLiteral("v1 · Second"));
        QCOMPARE(text("/b"), QStringLiteral("v0 · First"));
        QCOMPARE(text("/o/x"), QString()); // set later: who set it before is not known
        model.setState(view(9, "{}", R"({"b":1})", "Ninth", {}));
        QCOMPARE(text("/b"), QString());
    }

    void elementsOfAnArraySetAsAWhole() {
        StateModel model;
        model.setState(view(1, "{}", R"({"list":[1,2],"o":{"x":1,"y":2}})", "First", {}));
        model.setBlame({blame("/list", 4, "Listed"), blame("/o/x", 5, "Set")});
        QCOMPARE(model.blameText(model.find(QStringLiteral("/list/1"))), QStringLiteral("v4 · Listed"));
        QCOMPARE(model.blameText(model.find(QStringLiteral("/o/y"))), QString());
    }

    void recordsAreATable() {
        RecordTableModel model({{QStringLiteral("path"), true}, {QStringLiteral("version"), false, true}});
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<Record> records(2);
        records[0].cells = {{QStringLiteral("/a")}, {QStringLiteral("10"), 10}};
        records[1].cells = {{QStringLiteral("/b")}, {QStringLiteral("9"), 9, Tone::Removed}};
        model.setRecords(records);
        model.setTheme(Theme::darkTheme());
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.index(1, 1).data(RecordTableModel::kSortRole).toInt() < 10);
        QCOMPARE(model.index(1, 1).data(Qt::ForegroundRole).value<QColor>(), Theme::darkTheme().removed);
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("version"));
    }
};

HINDCAST_TEST(JsonTreeModelsTest)
#include "tst_json_tree_models.moc"
