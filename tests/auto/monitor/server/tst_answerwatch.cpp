// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/answerwatch.h"

#include "core/server/introspectionclient.h"
#include "runtimedirectory.h"

#include <ipccore/server.h>

#include <QtCore/qmutex.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace Monitor;

class tst_AnswerWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noticesAnswers();
    void noticesSilence();
    void stops();

private:
    static constexpr int Patience = 60'000;
};

void tst_AnswerWatch::noticesAnswers()
{
    const RuntimeDirectory runtime;
    const auto server = runtime.serve("s");
    IntrospectionClient client(*server->controlEndpoint());
    AnswerWatch watch(client);
    const QSignalSpy answered(&watch, &AnswerWatch::answered);
    const QSignalSpy silent(&watch, &AnswerWatch::silent);
    watch.start();
    // Again and again.
    QTRY_VERIFY_WITH_TIMEOUT(answered.size() >= 2, Patience);
    QCOMPARE(silent.size(), 0);
}

void tst_AnswerWatch::noticesSilence()
{
    const RuntimeDirectory runtime;
    QMutex mutex;
    std::optional<DeferredReply> waiting;
    const auto answerLater = [&](const Request &, Reply &reply) {
        const QMutexLocker locker(&mutex);
        waiting = reply.defer();
        return HandlerResult::Done;
    };
    ServerOptions options;
    options.drainTimeout = {}; // do not wait for what the handler keeps
    Server server(runtime.path("slow"), answerLater, options);
    QVERIFY(server.listen() && server.start());
    IntrospectionClient client(server.path());
    AnswerWatch watch(client);
    const QSignalSpy answered(&watch, &AnswerWatch::answered);
    const QSignalSpy silent(&watch, &AnswerWatch::silent);
    watch.start();
    QTRY_COMPARE_WITH_TIMEOUT(silent.size(), 1, Patience);
    QCOMPARE(answered.size(), 0);
    {
        const QMutexLocker locker(&mutex);
        QVERIFY(waiting);
        QVERIFY(waiting->finish(R"({"introspection":2})"));
    }
    QTRY_COMPARE_WITH_TIMEOUT(answered.size(), 1, Patience);
}

void tst_AnswerWatch::stops()
{
    const RuntimeDirectory runtime;
    const auto server = runtime.serve("s");
    IntrospectionClient client(*server->controlEndpoint());
    AnswerWatch watch(client);
    const QSignalSpy answered(&watch, &AnswerWatch::answered);
    watch.start();
    watch.stop();
    // Answered later than the watch's question.
    const auto info = client.info();
    QTRY_VERIFY_WITH_TIMEOUT(info.isFinished(), Patience);
    QCOMPARE(answered.size(), 0);
}

QTEST_GUILESS_MAIN(tst_AnswerWatch)
#include "tst_answerwatch.moc"
