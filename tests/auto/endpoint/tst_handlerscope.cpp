// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/handlerscope.h"

#include "fixtures.h"

#include <QtTest/qtest.h>

#include <sys/stat.h>
#include <thread>

using namespace IpcCore;

class tst_HandlerScope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksItsThreadForItsLife();
    void scopesNest();
    void pathsAreKnownByTheirFile();

private:
    static constexpr EndpointClaim::FileId A = {.device = 1, .inode = 2};
    static constexpr EndpointClaim::FileId B = {.device = 1, .inode = 3};
};

void tst_HandlerScope::marksItsThreadForItsLife()
{
    QVERIFY(!HandlerScope::isHandling(A));
    QVERIFY(HandlerScope::current() == EndpointClaim::FileId());
    {
        const HandlerScope scope(A);
        QVERIFY(HandlerScope::isHandling(A));
        QVERIFY(!HandlerScope::isHandling(B));
        QVERIFY(HandlerScope::current() == A);
        bool elsewhere = true;
        std::thread([&elsewhere] { elsewhere = HandlerScope::isHandling(A); }).join();
        QVERIFY(!elsewhere);
    }
    QVERIFY(!HandlerScope::isHandling(A));
}

void tst_HandlerScope::scopesNest()
{
    const HandlerScope outer(A);
    {
        const HandlerScope inner(B);
        QVERIFY(HandlerScope::isHandling(A));
        QVERIFY(HandlerScope::isHandling(B));
        QVERIFY(HandlerScope::current() == B);
        const HandlerScope again(A);
        QVERIFY(HandlerScope::current() == A);
    }
    QVERIFY(HandlerScope::isHandling(A));
    QVERIFY(!HandlerScope::isHandling(B));
    QVERIFY(HandlerScope::current() == A);
}

void tst_HandlerScope::pathsAreKnownByTheirFile()
{
    const QTemporaryDir directory;
    const EndpointPath path = pathIn(directory, "s");
    const EndpointPath link = pathIn(directory, "link");
    QFile file(QFile::decodeName(path.native()));
    QVERIFY(file.open(QFile::WriteOnly));
    QVERIFY(file.link(QFile::decodeName(link.native())));
    const struct stat status = fileStatus(path.native());
    QVERIFY(!HandlerScope::isHandling(path));
    const HandlerScope scope({.device = status.st_dev, .inode = status.st_ino});
    QVERIFY(HandlerScope::isHandling(path));
    QVERIFY(HandlerScope::isHandling(link));
    QVERIFY(!HandlerScope::isHandling(EndpointPath(pathIn(directory, "other"))));
}

QTEST_APPLESS_MAIN(tst_HandlerScope)
#include "tst_handlerscope.moc"
