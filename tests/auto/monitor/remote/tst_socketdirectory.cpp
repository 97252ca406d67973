// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/socketdirectory.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <algorithm>
#include <sys/stat.h>

using namespace IpcCore;
using namespace Monitor;

class tst_SocketDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void private_();
    void removesItself();
    void removesWhatOthersLeft();
    void runsProgramsAtTheEnd_data();
    void runsProgramsAtTheEnd();
    void parentThatIsTooLong();
    void parentThatIsMissing();

private:
    QByteArray parent() const { return QFile::encodeName(m_parent->path()); }

    QStringList entries() const
    {
        return QDir(m_parent->path())
            .entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    // What a process that was killed has left.
    QString leave(const QString &name) const
    {
        const QString path = m_parent->filePath(name);
        QDir().mkdir(path);
        QFile file(path + QStringLiteral("/1.sock"));
        return file.open(QIODevice::WriteOnly) ? path : QString();
    }

    std::unique_ptr<QTemporaryDir> m_parent;
};

void tst_SocketDirectory::init()
{
    m_parent = std::make_unique<QTemporaryDir>();
    QVERIFY(m_parent->isValid());
}

void tst_SocketDirectory::private_()
{
    const auto directory = SocketDirectory::makeIn(parent());
    QVERIFY(directory);
    struct stat status = {};
    QCOMPARE(::stat((*directory)->path().constData(), &status), 0);
    QCOMPARE(status.st_mode & 07777u, 0700u);
    QVERIFY((*directory)->nextSocket() != (*directory)->nextSocket());
}

void tst_SocketDirectory::removesItself()
{
    {
        const auto directory = SocketDirectory::makeIn(parent());
        QVERIFY(directory);
        QFile file(QFile::decodeName((*directory)->control()));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QCOMPARE(entries(), QStringList());
}

void tst_SocketDirectory::removesWhatOthersLeft()
{
    QVERIFY(!leave(QStringLiteral("ipccore-ssh-aaaaaa")).isEmpty());
    const QString other = leave(QStringLiteral("other-ssh-aaaaaa"));
    const auto first = SocketDirectory::makeIn(parent());
    // It is in use.
    const auto second = SocketDirectory::makeIn(parent());
    QVERIFY(first && second);
    QStringList expected{QFileInfo(other).fileName(),
                         QFileInfo(QFile::decodeName((*first)->path())).fileName(),
                         QFileInfo(QFile::decodeName((*second)->path())).fileName()};
    QStringList found = entries();
    expected.sort();
    found.sort();
    QCOMPARE(found, expected);
}

void tst_SocketDirectory::runsProgramsAtTheEnd_data()
{
    QTest::addColumn<bool>("isKilled");
    QTest::newRow("by itself") << false;
    QTest::newRow("by the next") << true;
}

void tst_SocketDirectory::runsProgramsAtTheEnd()
{
    QFETCH(const bool, isKilled);
    const QString written = m_parent->filePath(QStringLiteral("written"));
    auto directory = SocketDirectory::makeIn(parent());
    QVERIFY(directory);
    for (const char *word : {"a\xff", "b"})
        (*directory)
            ->runAtEnd({.words = {"/bin/sh", "-c", "printf '%s\\n' \"$1$MORE\" >>\"$0\"",
                                  QFile::encodeName(written), word},
                        .environment = {"MORE=c"}});
    if (isKilled) {
        // As a process that was killed would leave it.
        const QString path = QFile::decodeName((*directory)->path());
        const QString copy = m_parent->filePath(QStringLiteral("ipccore-ssh-killed"));
        QVERIFY(QDir().mkdir(copy));
        QVERIFY(QFile::copy(path + QStringLiteral("/at-end"), copy + QStringLiteral("/at-end")));
        QVERIFY(QFile::remove(path + QStringLiteral("/at-end")));
        QVERIFY(SocketDirectory::makeIn(parent()));
        QVERIFY(!QFile::exists(copy));
    }
    (*directory).reset();
    QFile file(written);
    const auto lines = [&file]() -> QByteArrayList {
        file.close();
        QByteArrayList all =
            file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
        std::sort(all.begin(), all.end());
        return all;
    };
    QTRY_COMPARE_WITH_TIMEOUT(lines(),
                              (QByteArrayList{"",
                                              "a\xff"
                                              "c",
                                              "bc"}),
                              60'000);
}

void tst_SocketDirectory::parentThatIsTooLong()
{
    const QString runtime = m_parent->filePath(QString(80, u'a'));
    QVERIFY(QDir().mkdir(runtime));
    QVERIFY(QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime));
    const auto directory = SocketDirectory::make();
    QVERIFY(directory);
    QVERIFY((*directory)->path().startsWith("/tmp/ipccore-ssh-"));
}

void tst_SocketDirectory::parentThatIsMissing()
{
    const auto directory = SocketDirectory::makeIn(parent() + "/missing");
    QVERIFY(!directory);
    QCOMPARE(directory.error().code, ErrorCode::SystemError);
}

QTEST_GUILESS_MAIN(tst_SocketDirectory)
#include "tst_socketdirectory.moc"
