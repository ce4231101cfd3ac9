// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_error.h"
#include "support/test_main.h"

#include <QtTest>

#include <cerrno>

using namespace hindcast;

class TestFileError : public QObject {
    Q_OBJECT
private slots:
    void everyCauseHasARemedy() {
        for (int cause = 1; cause < 134; ++cause)
            for (const FileUse use : {FileUse::Read, FileUse::Write})
                QVERIFY2(!fileRemedy(cause, use).empty(), std::to_string(cause).c_str());
    }

    void whatIsNotThereIsNotFoundWhenItIsToBeRead() {
        QCOMPARE(fileError("x", "", ENOENT, FileUse::Read).print(),
                 std::string("x: no such file (check the name)"));
        QCOMPARE(fileError("x", "", ELOOP, FileUse::Read).code, ErrorCode::NotFound);
        const Error error = fileError("x", "cannot create", ENOENT, FileUse::Write);
        QCOMPARE(error.code, ErrorCode::Io);
        QVERIFY(error.message.starts_with("cannot create: "));
        QCOMPARE(fileError("x", "", EACCES, FileUse::Read).message, std::string("permission denied"));
    }
};

HINDCAST_TEST(TestFileError)
#include "tst_file_error.moc"
