// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/golden_file.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <stdexcept>

namespace hindcast::test {
namespace {

constexpr char kMark[] = "=== ";

QList<Section> sectionsOf(const QByteArray& text, QByteArray& title) {
    QList<Section> sections;
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith(kMark)) {
            const QByteArray words = line.mid(int(sizeof kMark) - 1);
            const auto space = words.indexOf(' ');
            sections.append(
                {space < 0 ? words : words.left(space), space < 0 ? QByteArray() : words.mid(space + 1), {}});
        } else if (sections.isEmpty()) {
            title += line + '\n';
        } else {
            sections.last().text += line + '\n';
        }
    }
    if (!sections.isEmpty() && sections.last().text.endsWith('\n'))
        sections.last().text.chop(1); // of the last split
    return sections;
}

bool lineMatches(const QByteArray& expected, const QByteArray& actual) {
    if (expected == actual) return true;
    if (!expected.contains("{*}")) return false;
    QStringList parts;
    for (const QString& part : QString::fromUtf8(expected).split(QStringLiteral("{*}")))
        parts.append(QRegularExpression::escape(part));
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(parts.join(QStringLiteral(".*"))),
                                     QRegularExpression::DotMatchesEverythingOption);
    return pattern.match(QString::fromUtf8(actual)).hasMatch();
}

} // namespace

GoldenFile GoldenFile::read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw std::runtime_error("cannot read " + path.toStdString());
    GoldenFile golden;
    golden.name = QFileInfo(path).completeBaseName();
    for (Section& section : sectionsOf(file.readAll(), golden.title)) {
        if (section.kind == "store" || section.kind == "sqlite" || section.kind == "shell") {
            golden.preparing.append(section);
        } else if (section.kind == "run") {
            golden.runs.append({section.text.trimmed(), 0, {}, {}});
        } else if (golden.runs.isEmpty()) {
            throw std::runtime_error(path.toStdString()
                                     + ": no run before === " + section.kind.toStdString());
        } else if (section.kind == "exit") {
            golden.runs.last().exitCode = section.name.toInt();
        } else if (section.kind == "stdout") {
            golden.runs.last().out = section.text;
        } else if (section.kind == "stderr") {
            golden.runs.last().err = section.text;
        } else {
            throw std::runtime_error(path.toStdString() + ": unknown section " + section.kind.toStdString());
        }
    }
    return golden;
}

void GoldenFile::write(const QString& path) const {
    QByteArray text = title;
    const auto add = [&](const QByteArray& head, const QByteArray& body) {
        text += kMark + head + '\n' + body;
    };
    for (const Section& section : preparing)
        add(section.name.isEmpty() ? section.kind : section.kind + ' ' + section.name, section.text);
    for (const GoldenRun& run : runs) {
        add("run", run.command + '\n');
        if (run.exitCode != 0) add("exit " + QByteArray::number(run.exitCode), {});
        if (!run.out.isEmpty()) add("stdout", run.out);
        if (!run.err.isEmpty()) add("stderr", run.err);
    }
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("cannot write " + path.toStdString());
    file.write(text);
}

bool matchesGolden(const QByteArray& expected, const QByteArray& actual, QString* difference) {
    const auto wanted = expected.split('\n'), got = actual.split('\n');
    for (qsizetype i = 0; i < qMax(wanted.size(), got.size()); ++i) {
        const QByteArray want = i < wanted.size() ? wanted[i] : "(no more lines)";
        const QByteArray have = i < got.size() ? got[i] : "(no more lines)";
        if (i < wanted.size() && i < got.size() && lineMatches(want, have)) continue;
        *difference = QStringLiteral("line %1\n  expected %2\n  actual   %3")
                          .arg(i + 1)
                          .arg(QString::fromUtf8(want), QString::fromUtf8(have));
        return false;
    }
    return true;
}

} // namespace hindcast::test
