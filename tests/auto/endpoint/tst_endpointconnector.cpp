// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "endpoint/endpointconnector.h"

#include "fixtures.h"

#include "support/signalstorm.h"

#include <QtCore/qdir.h>
#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtTest/qtest.h>

#include <fcntl.h>
#include <future>
#include <optional>
#include <unistd.h>

using namespace IpcCore;
using namespace std::chrono_literals;

namespace {

// How late a call may return after its deadline on a loaded machine.
constexpr auto Slack = 10s;

bool isTidy(int fd)
{
    return (::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0 && (::fcntl(fd, F_GETFL) & O_NONBLOCK) != 0;
}

} // namespace

class tst_EndpointConnector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void connectsAtOnce_data();
    void connectsAtOnce();
    void failsAtOnce_data();
    void failsAtOnce();
    void waitsUntilDeadline_data();
    void waitsUntilDeadline();
    void waitsForRoom_data();
    void waitsForRoom();
    void waitsForServer_data();
    void waitsForServer();
    void longPathWaits();

private:
    QByteArray path(const char *name = "x") const { return pathIn(*m_dir, name); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QList<int> m_descriptors;
};

void tst_EndpointConnector::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_descriptors = openDescriptors();
}

void tst_EndpointConnector::cleanup()
{
    QCOMPARE(openDescriptors(), m_descriptors);
}

void tst_EndpointConnector::connectsAtOnce_data()
{
    QTest::addColumn<bool>("wait");
    QTest::addColumn<int>("timeout");
    QTest::newRow("try once") << false << 0;
    QTest::newRow("usual") << false << 1000;
    QTest::newRow("waiting, no time") << true << 0;
    QTest::newRow("waiting") << true << 1000;
    QTest::newRow("for ever") << true << -1;
}

void tst_EndpointConnector::connectsAtOnce()
{
    QFETCH(const bool, wait);
    QFETCH(const int, timeout);
    RawPeer server = RawPeer::listenOn(path());
    ConnectOptions options;
    options.waitIfBusy = wait;
    options.waitIfNotFound = wait;
    options.connectTimeout = std::chrono::milliseconds(timeout);
    const Result<UniqueFd> fd = connectEndpoint(path(), options);
    QVERIFY(fd);
    QVERIFY(isTidy(fd->get()));
    QVERIFY(server.accept().isOpen());

    const ConnectAttempt once = connectOnce(path(), true);
    QCOMPARE(once.status.state, ActiveState::Listening);
    QVERIFY(isTidy(once.fd.get()));
}

// What waiting cannot fix fails at once, whatever the deadline; so does waiting that was not
// requested.
void tst_EndpointConnector::failsAtOnce_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<bool>("waitIfBusy");
    QTest::addColumn<bool>("waitIfNotFound");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << QByteArray("missing") << true << false << ErrorCode::PathNotFound;
    QTest::newRow("deserted") << QByteArray("deserted") << false << true << ErrorCode::NotListening;
    QTest::newRow("full") << QByteArray("full") << false << true << ErrorCode::Busy;
    QTest::newRow("file") << QByteArray("file") << true << true << ErrorCode::InvalidPath;
    QTest::newRow("behind a file")
        << QByteArray("file/x") << true << true << ErrorCode::InvalidPath;
    QTest::newRow("too long") << QByteArray(250, 'x') << true << true << ErrorCode::PathTooLong;
    QTest::newRow("name does not fit")
        << QByteArray(249, 'x') << true << true << ErrorCode::PathTooLong;
    QTest::newRow("no name") << QByteArray("x/") << true << true << ErrorCode::InvalidPath;
}

void tst_EndpointConnector::failsAtOnce()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const bool, waitIfBusy);
    QFETCH(const bool, waitIfNotFound);
    makeDesertedSocket(path("deserted"));
    writeFile(path("file"), "precious");
    const FullListener full(path("full"));
    ConnectOptions options;
    options.waitIfBusy = waitIfBusy;
    options.waitIfNotFound = waitIfNotFound;
    options.connectTimeout = Forever;
    const Result<UniqueFd> fd = connectEndpoint(pathIn(*m_dir, kind), options);
    QVERIFY(!fd);
    QTEST(fd.error().code, "code");
    QCOMPARE(fd.error().phase, Phase::Connect);
}

void tst_EndpointConnector::waitsUntilDeadline_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<int>("timeout");
    QTest::addColumn<bool>("storm");
    for (const char *kind : {"missing", "deserted", "full"}) {
        QTest::addRow("%s, 0 ms", kind) << QByteArray(kind) << 0 << false;
        QTest::addRow("%s, 400 ms", kind) << QByteArray(kind) << 400 << false;
        QTest::addRow("%s, 400 ms, signals", kind) << QByteArray(kind) << 400 << true;
    }
}

void tst_EndpointConnector::waitsUntilDeadline()
{
    QFETCH(const QByteArray, kind);
    QFETCH(const int, timeout);
    QFETCH(const bool, storm);
    makeDesertedSocket(path("deserted"));
    const FullListener full(path("full"));
    ConnectOptions options;
    options.waitIfBusy = true;
    options.waitIfNotFound = true;
    options.connectTimeout = std::chrono::milliseconds(timeout);

    const std::optional<SignalStorm> signalStorm =
        storm ? std::make_optional<SignalStorm>() : std::nullopt;
    const auto before = processorTime();
    QElapsedTimer timer;
    timer.start();
    const Result<UniqueFd> fd = connectEndpoint(pathIn(*m_dir, kind), options);
    const std::chrono::milliseconds took(timer.elapsed());
    const auto used = processorTime() - before;
    QVERIFY(!fd);
    QCOMPARE(fd.error().code, kind == "missing"    ? ErrorCode::PathNotFound
                              : kind == "deserted" ? ErrorCode::NotListening
                                                   : ErrorCode::Busy);
    QVERIFY2(took >= options.connectTimeout - 2ms, qPrintable(QString::number(took.count())));
    QVERIFY2(took < options.connectTimeout + Slack, qPrintable(QString::number(took.count())));
    // Spinning would take nearly all of the time; signals take some themselves.
    if (!storm && timeout > 0)
        QVERIFY2(used < took / 4, qPrintable(QString::number(used.count())));
    if (storm)
        QVERIFY(SignalStorm::count() > 0);
}

void tst_EndpointConnector::waitsForRoom_data()
{
    QTest::addColumn<bool>("forever");
    QTest::addColumn<bool>("storm");
    QTest::newRow("deadline") << false << false;
    QTest::newRow("deadline, signals") << false << true;
    QTest::newRow("for ever") << true << false;
    QTest::newRow("for ever, signals") << true << true;
}

// The first client accepted makes room for the waiting one.
void tst_EndpointConnector::waitsForRoom()
{
    QFETCH(const bool, forever);
    QFETCH(const bool, storm);
    FullListener full(path());
    ConnectOptions options;
    options.waitIfBusy = true;
    options.connectTimeout = forever ? Forever : 60'000ms;
    const std::optional<SignalStorm> signalStorm =
        storm ? std::make_optional<SignalStorm>() : std::nullopt;
    auto connected =
        std::async(std::launch::async, [&] { return connectEndpoint(path(), options); });
    QCOMPARE(connected.wait_for(100ms), std::future_status::timeout);
    QVERIFY(full.listener().accept().isOpen());
    const Result<UniqueFd> fd = connected.get();
    QVERIFY2(fd, fd ? "" : qPrintable(fd.error().message));
    QVERIFY(isTidy(fd->get()));
}

void tst_EndpointConnector::waitsForServer_data()
{
    QTest::addColumn<bool>("deserted");
    QTest::newRow("missing") << false;
    QTest::newRow("deserted") << true;
}

void tst_EndpointConnector::waitsForServer()
{
    QFETCH(const bool, deserted);
    if (deserted)
        makeDesertedSocket(path());
    ConnectOptions options;
    options.waitIfBusy = deserted;
    options.waitIfNotFound = true;
    options.connectTimeout = 60'000ms;
    auto connected =
        std::async(std::launch::async, [&] { return connectEndpoint(path(), options); });
    QCOMPARE(connected.wait_for(100ms), std::future_status::timeout);
    ::unlink(path().constData());
    RawPeer server = RawPeer::appearAt(path());
    QVERIFY(connected.get());
    QVERIFY(server.accept().isOpen());
}

void tst_EndpointConnector::longPathWaits()
{
    const QByteArray directory = deepPath(QFile::encodeName(m_dir->path()), 300, 1).chopped(2);
    const QByteArray endpoint = directory + "/x";
    ConnectOptions options;
    options.waitIfNotFound = true;
    options.waitIfBusy = true;
    options.disallowChdir = false;
    options.connectTimeout = 300ms;
    const QString before = QDir::currentPath();
    const Result<UniqueFd> missing = connectEndpoint(endpoint, options);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::PathNotFound);
    {
        const ScopedDirectory inside(directory);
        FullListener full("x");
        const Result<UniqueFd> busy = connectEndpoint(endpoint, options);
        QVERIFY(!busy);
        QCOMPARE(busy.error().code, ErrorCode::Busy);
        QVERIFY(full.listener().accept().isOpen());
        QVERIFY(connectEndpoint(endpoint, options));
    }
    QCOMPARE(QDir::currentPath(), before);
}

QTEST_GUILESS_MAIN(tst_EndpointConnector)
#include "tst_endpointconnector.moc"
