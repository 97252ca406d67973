// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/filelock.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using namespace std::chrono_literals;
using IpcCore::Error;
using IpcCore::ErrorCode;
using IpcCore::Result;

class tst_FileLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneAtATime();
    void handsTheErrorOn();
    void directoryCannotBeMade();
    void lockCannotBeMade();

private:
    QString path() const { return m_dir->filePath(QStringLiteral("a/b/file")); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

Result<void> succeed()
{
    return {};
}

// An error meaning that it ran although it should not have.
Result<void> ran()
{
    return Error(ErrorCode::InvalidArgument, QStringLiteral("ran"));
}

} // namespace

void tst_FileLock::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void tst_FileLock::oneAtATime()
{
    FileLock first(path());
    FileLock second(path(), 0ms);
    Result<void> meanwhile;
    QVERIFY(first.whileLocked([&]() -> Result<void> {
        meanwhile = second.whileLocked(&ran);
        return {};
    }));
    QVERIFY(!meanwhile);
    QCOMPARE(meanwhile.error().code, ErrorCode::Busy);
    QVERIFY(meanwhile.error().message.contains(path()));
    QVERIFY(second.whileLocked(&succeed));
}

void tst_FileLock::handsTheErrorOn()
{
    FileLock lock(path());
    const auto result = lock.whileLocked(&ran);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
    // It is free again.
    QVERIFY(FileLock(path(), 0ms).whileLocked(&succeed));
}

void tst_FileLock::directoryCannotBeMade()
{
    QFile obstacle(m_dir->filePath(QStringLiteral("a")));
    QVERIFY(obstacle.open(QFile::WriteOnly));
    const auto result = FileLock(path()).whileLocked(&ran);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::AccessDenied);
    QVERIFY(result.error().message.contains(m_dir->filePath(QStringLiteral("a/b"))));
}

void tst_FileLock::lockCannotBeMade()
{
    const auto result = FileLock(m_dir->filePath(QString(300, u'x'))).whileLocked(&ran);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::AccessDenied);
}

QTEST_GUILESS_MAIN(tst_FileLock)
#include "tst_filelock.moc"
