// SPDX-License-Identifier: GPL-3.0-or-later
// GoldenFile: stores written out in the domain's words, commands run on them, and what they must answer.
// A file is a list of sections, each begun by a line "=== KIND [NAME]":
//   store NAME    the text is the file          sqlite NAME  SQL from which the sqlite3 program makes it
//   shell         bash commands that prepare    run          one bash command line with hindcast-cli
//   exit N        its exit code, 0 unless given
//   stdout        its output, nothing unless given      stderr  the same
// In expected text {DIR} is the folder of the case, {*} any text within a line.
// Thread-safety: plain data.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace hindcast::test {

struct Section {
    QByteArray kind, name; ///< "store", "shop.ndjson"
    QByteArray text;
};

struct GoldenRun {
    QByteArray command;
    int exitCode = 0;
    QByteArray out, err;
};

struct GoldenFile {
    QString name;
    QByteArray title;         ///< comment lines before the first section
    QList<Section> preparing; ///< store, sqlite, shell
    QList<GoldenRun> runs;

    static GoldenFile
    read(const QString& path); ///< throws std::runtime_error where the file is no golden file
    void write(const QString& path) const;
};

/// Whether the text is as expected, and if not the first line that is not.
bool matchesGolden(const QByteArray& expected, const QByteArray& actual, QString* difference);

} // namespace hindcast::test
