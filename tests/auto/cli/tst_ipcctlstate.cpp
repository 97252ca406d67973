// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "support/program.h"
#include "support/rawpeer.h"

#include <QtCore/qelapsedtimer.h>
#include <QtCore/qfile.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

class tst_IpcctlState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void states_data();
    void states();
    void outOfDescriptors();
    void pathsNeedNotBeText();
    void waitsForTheServer();
    void waitsNoLongerThanAsked();
    void waitingIsNoWork();
    void doesNotWaitForTheImpossible();
    void closedOutputIsAFailure();

private:
    QString path() const { return m_directory->filePath(QStringLiteral("s.sock")); }

    QByteArray nativePath() const { return QFile::encodeName(path()); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_IpcctlState::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

void tst_IpcctlState::states_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QByteArray>("reason");
    QTest::newRow("listening") << QStringLiteral("listener") << 0 << QByteArray("Listening")
                               << QByteArray("None");
    QTest::newRow("deserted socket")
        << QStringLiteral("deserted") << 1 << QByteArray("NotListening") << QByteArray("None");
    QTest::newRow("file") << QStringLiteral("file") << 2 << QByteArray("InvalidPath")
                          << QByteArray("NotASocket");
    QTest::newRow("missing") << QStringLiteral("nothing") << 3 << QByteArray("PathNotFound")
                             << QByteArray("None");
}

void tst_IpcctlState::states()
{
    QFETCH(QString, what);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, state);
    QFETCH(QByteArray, reason);
    RawPeer listener;
    if (what == u"listener" || what == u"deserted")
        listener = RawPeer::listenOn(nativePath());
    if (what == u"deserted")
        listener.close();
    if (what == u"file") {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    Program text(QStringLiteral(IPCCTL), {QStringLiteral("state"), path()});
    QVERIFY(text.start());
    QCOMPARE(text.finish(), exitCode);
    QCOMPARE(text.errors(), QByteArray());
    const QByteArrayList lines = text.output().split('\n');
    QCOMPARE(lines.first(), state);
    if (exitCode == 0) {
        QCOMPARE(text.output(), QByteArray("Listening\n"));
    } else {
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(1).contains(nativePath()));
        QCOMPARE(lines.at(1).startsWith(QByteArray(reason + ": ")), reason != "None");
    }

    Program json(QStringLiteral(IPCCTL),
                 {QStringLiteral("state"), path(), QStringLiteral("--json")});
    QVERIFY(json.start());
    QCOMPARE(json.finish(), exitCode);
    QCOMPARE(json.output().count('\n'), 1);
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json.output(), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(object.keys(), (QStringList{QStringLiteral("message"), QStringLiteral("path"),
                                         QStringLiteral("reason"), QStringLiteral("state"),
                                         QStringLiteral("systemError")}));
    QCOMPARE(object[u"path"].toString(), path());
    QCOMPARE(object[u"state"].toString().toLatin1(), state);
    QCOMPARE(object[u"reason"].toString().toLatin1(), reason);
    QCOMPARE(object[u"systemError"].toInt() == 0, exitCode == 0);
    QVERIFY(!object[u"message"].toString().isEmpty());
}

// The one state that no path produces for every user: the system cannot even try.
void tst_IpcctlState::outOfDescriptors()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("The sanitizers need descriptors of their own");
#endif
    const RawPeer listener = RawPeer::listenOn(nativePath());
    Program ipcctl(QStringLiteral(IPCCTL), {QStringLiteral("state"), path()});
    ipcctl.process().setChildProcessModifier([] {
        // Inherited descriptors must not use up the few available ones.
        for (int descriptor = 3; descriptor < 64; ++descriptor)
            ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
        // Enough for the loader, which opens one library at a time, and for Qt.
        const rlimit limit = {.rlim_cur = 4, .rlim_max = 4};
        ::setrlimit(RLIMIT_NOFILE, &limit);
    });
    QVERIFY(ipcctl.start());
    QCOMPARE(ipcctl.finish(), 4);
    QVERIFY(ipcctl.output().startsWith("OtherError\nResources: "));
}

void tst_IpcctlState::pathsNeedNotBeText()
{
    const QByteArray native = QFile::encodeName(m_directory->path()) + "/\xff\xfe";
    const RawPeer listener = RawPeer::listenOn(native);
    QVERIFY(listener.isOpen());
    // QProcess passes arguments as text only; the shell makes the bytes.
    Program shell(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"),
                   QStringLiteral("exec \"$0\" state \"$(printf '%s/\\377\\376' \"$1\")\""),
                   QStringLiteral(IPCCTL), m_directory->path()});
    QVERIFY(shell.start());
    QCOMPARE(shell.finish(), 0);
    // QTemporaryDir misses names that are not valid text.
    QCOMPARE(::unlink(native.constData()), 0);
}

void tst_IpcctlState::waitsForTheServer()
{
    Program ipcctl(QStringLiteral(IPCCTL), {QStringLiteral("state"), path(),
                                            QStringLiteral("--wait"), QStringLiteral("20")});
    QVERIFY(ipcctl.start());
    const RawPeer listener = RawPeer::listenOn(nativePath());
    QCOMPARE(ipcctl.finish(), 0);
    QCOMPARE(ipcctl.output(), QByteArray("Listening\n"));
}

void tst_IpcctlState::waitsNoLongerThanAsked()
{
    QElapsedTimer timer;
    timer.start();
    Program ipcctl(QStringLiteral(IPCCTL),
                   {QStringLiteral("state"), path(), QStringLiteral("--wait=0.3")});
    QVERIFY(ipcctl.start());
    QCOMPARE(ipcctl.finish(), 3);
    QVERIFY(timer.elapsed() >= 300);
    QVERIFY(timer.elapsed() < 10'000);
}

void tst_IpcctlState::waitingIsNoWork()
{
    const auto childrenMilliseconds = [] {
        rusage usage = {};
        ::getrusage(RUSAGE_CHILDREN, &usage);
        return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
               + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
    };
    const auto run = [this, &childrenMilliseconds](const QString &wait) {
        const auto before = childrenMilliseconds();
        Program ipcctl(QStringLiteral(IPCCTL), {QStringLiteral("state"), path(), wait});
        ipcctl.start();
        ipcctl.finish();
        return childrenMilliseconds() - before;
    };
    // Relative to a run that does not wait, so that start-up cost does not matter.
    const auto atOnce = run(QStringLiteral("--wait=0"));
    QVERIFY(run(QStringLiteral("--wait=2")) - atOnce < 400);
}

void tst_IpcctlState::doesNotWaitForTheImpossible()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QElapsedTimer timer;
    timer.start();
    Program ipcctl(QStringLiteral(IPCCTL),
                   {QStringLiteral("state"), path(), QStringLiteral("--wait=15")});
    QVERIFY(ipcctl.start());
    QCOMPARE(ipcctl.finish(), 2);
    QVERIFY(timer.elapsed() < 15'000);
}

void tst_IpcctlState::closedOutputIsAFailure()
{
    Program shell(QStringLiteral("/bin/sh"),
                  {QStringLiteral("-c"), QStringLiteral("exec \"$0\" state \"$1\" >&-"),
                   QStringLiteral(IPCCTL), path()});
    QVERIFY(shell.start());
    QCOMPARE(shell.finish(), 5);
    QCOMPARE(shell.errors(), QByteArray());
}

QTEST_GUILESS_MAIN(tst_IpcctlState)
#include "tst_ipcctlstate.moc"
