// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "cli/pollloop.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Cli;
using Monitor::EndpointObserver;
using namespace std::chrono_literals;

// Polls that take longer than the interval, as they do on a busy machine.
class tst_PollLoop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void judgesEachPollOnce();
    void stopsWhenTold();

private:
    std::unique_ptr<QTemporaryDir> m_runtime;
};

void tst_PollLoop::init()
{
    m_runtime = std::make_unique<QTemporaryDir>();
    QVERIFY(m_runtime->isValid());
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_runtime->path()));
}

void tst_PollLoop::judgesEachPollOnce()
{
    PollLoop loop(Observation::Scope::Mine);
    std::vector<quint64> judged; // 0 for none
    connect(&loop, &PollLoop::judged, this, [&] {
        const auto &snapshot = loop.observation().observer().snapshot();
        judged.push_back(snapshot ? snapshot->number : 0);
    });
    loop.start(0ms);
    QTRY_VERIFY_WITH_TIMEOUT(judged.size() >= 20, 60'000);
    quint64 last = 0;
    for (const quint64 number : judged) {
        QVERIFY2(number > last, qPrintable(QString::number(number)));
        last = number;
    }
    QCOMPARE(loop.polls(), int(judged.size()));
}

void tst_PollLoop::stopsWhenTold()
{
    PollLoop loop(Observation::Scope::Mine);
    connect(&loop, &PollLoop::judged, &loop, [&] {
        if (loop.polls() == 3)
            loop.stop();
    });
    loop.start(0ms);
    QTRY_COMPARE_WITH_TIMEOUT(loop.polls(), 3, 60'000);
    // A poll of somebody else's is none of the loop's.
    EndpointObserver &observer = loop.observation().observer();
    QSignalSpy polled(&observer, &EndpointObserver::polled);
    observer.pollNow();
    QTRY_VERIFY_WITH_TIMEOUT(!polled.isEmpty(), 60'000);
    QCOMPARE(loop.polls(), 3);
}

QTEST_GUILESS_MAIN(tst_PollLoop)
#include "tst_pollloop.moc"
