// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/fakeserver.h>
#include <ipccore/testing/tostring.h>
#include <ipccore/testing/waitforstate.h>

#include <QtCore/qthread.h>
#include <QtCore/qtimer.h>
#include <QtTest/qtest.h>

#include <memory>

using namespace IpcCore;
using namespace std::chrono_literals;
using Testing::FakeServer;
using Testing::waitForState;

class tst_WaitForState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAlready();
    void causedByThisThread();
    void causedByAnotherThread();
    void tellsWhatItSawInstead();
};

void tst_WaitForState::thereAlready()
{
    FakeServer server;
    QVERIFY(waitForState(server.path(), ActiveState::PathNotFound, 0ms));
    QVERIFY(server.start());
    QVERIFY(waitForState(server.path(), ActiveState::Listening, 0ms));
}

// Nothing would ever happen if the event loop stood still.
void tst_WaitForState::causedByThisThread()
{
    FakeServer server;
    QTimer::singleShot(0, this, [&server] { QVERIFY(server.start()); });
    QVERIFY(waitForState(server.path(), ActiveState::Listening));
    QTimer::singleShot(0, this, [&server] { server.stop(); });
    QVERIFY(waitForState(server.path(), ActiveState::PathNotFound));
}

void tst_WaitForState::causedByAnotherThread()
{
    FakeServer server;
    const std::unique_ptr<QThread> thread(
        QThread::create([&server] { static_cast<void>(server.start()); }));
    thread->start();
    const Result<void> result = waitForState(server.path(), ActiveState::Listening);
    thread->wait();
    QVERIFY(result);
}

void tst_WaitForState::tellsWhatItSawInstead()
{
    FakeServer server;
    QVERIFY(server.refuse(ActiveState::NotListening));
    const Result<void> result = waitForState(server.path(), ActiveState::Listening, 1ms);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Timeout);
    QCOMPARE(result.error().state, ActiveState::NotListening);
    QVERIFY(result.error().message.contains(QStringLiteral("is NotListening, not Listening")));
    QVERIFY(result.error().message.contains(server.path().toString()));
}

QTEST_GUILESS_MAIN(tst_WaitForState)
#include "tst_waitforstate.moc"
