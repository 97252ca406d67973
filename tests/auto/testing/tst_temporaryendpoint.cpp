// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/temporaryendpoint.h>

#include "support/rawpeer.h"

#include <ipccore/server.h>

#include <QtCore/qdir.h>
#include <QtTest/qtest.h>

#include <optional>
#include <sys/stat.h>

using namespace IpcCore;
using Testing::TemporaryEndpoint;

class tst_TemporaryEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closedToOthers();
    void neverTheSame();
    void goesAwayWithAllThatIsInIt();
    void whereOthersHaveNoRoom_data();
    void whereOthersHaveNoRoom();
    void noDirectory();

private:
    static TemporaryEndpoint makeIn(const QByteArray &temporaryDirectory)
    {
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", temporaryDirectory);
        TemporaryEndpoint endpoint;
        if (before.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", before);
        return endpoint;
    }
};

void tst_TemporaryEndpoint::closedToOthers()
{
    const TemporaryEndpoint endpoint;
    QVERIFY(endpoint.isValid());
    QVERIFY(endpoint.path().validate());
    struct stat status = {};
    QVERIFY(::lstat(endpoint.path().native().constData(), &status) != 0);
    QCOMPARE(::lstat(endpoint.path().directory().constData(), &status), 0);
    QVERIFY(S_ISDIR(status.st_mode));
    QCOMPARE(status.st_mode & 07777u, 0700u);
}

void tst_TemporaryEndpoint::neverTheSame()
{
    const TemporaryEndpoint one;
    const TemporaryEndpoint other;
    QVERIFY(one.path() != other.path());
    QVERIFY(one.path().directory() != other.path().directory());
}

void tst_TemporaryEndpoint::goesAwayWithAllThatIsInIt()
{
    std::optional<TemporaryEndpoint> endpoint(std::in_place);
    const EndpointPath path = endpoint->path();
    // Nobody else would remove these two.
    const RawPeer listener = RawPeer::listenOn(path.native());
    QVERIFY(listener.isOpen());
    QVERIFY(QDir().mkpath(QFile::decodeName(path.directory() + "/a/b")));
    endpoint.reset();
    QVERIFY(!QFile::exists(QFile::decodeName(path.directory())));
}

void tst_TemporaryEndpoint::whereOthersHaveNoRoom_data()
{
    QTest::addColumn<QByteArray>("directory");
    QTest::newRow("long name") << QByteArray(120, 'd');
    QTest::newRow("not there") << QByteArray("missing");
}

void tst_TemporaryEndpoint::whereOthersHaveNoRoom()
{
    QFETCH(const QByteArray, directory);
    const TemporaryEndpoint parent;
    const QByteArray path = parent.path().directory() + '/' + directory;
    if (directory != "missing")
        QVERIFY(QDir().mkpath(QFile::decodeName(path)));
    const TemporaryEndpoint endpoint = makeIn(path);
    QVERIFY(endpoint.isValid());
    QVERIFY(endpoint.path().native().startsWith("/tmp/"));
    QVERIFY(endpoint.path().native().size() < 100);
}

void tst_TemporaryEndpoint::noDirectory()
{
    // Nobody can create a directory there, not even root.
    const TemporaryEndpoint endpoint = makeIn("/proc");
    QVERIFY(!endpoint.isValid());
    QVERIFY(endpoint.path().isEmpty());
    Server server(endpoint.path(), [](const Request &, Reply &) { return HandlerResult::Done; });
    const Result<void> listening = server.listen();
    QVERIFY(!listening);
    QCOMPARE(listening.error().code, ErrorCode::InvalidPath);
}

QTEST_GUILESS_MAIN(tst_TemporaryEndpoint)
#include "tst_temporaryendpoint.moc"
