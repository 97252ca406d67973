// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/serviceinquiry.h"

#include <ipccore/service/serviceserver.h>
#include <ipccore/testing/fakeserver.h>
#include <ipccore/testing/temporaryendpoint.h>

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <optional>

using namespace IpcCore;
using namespace Monitor;
using namespace Qt::StringLiterals;
using Testing::Answer;
using Testing::FakeServer;

// The question what a service offers.
class tst_ServiceInquiry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describes();
    void noService_data();
    void noService();
    void nobodyThere();
    void newQuestionEndsTheOld();
    void cancels();
};

namespace {

constexpr int PatienceMs = 20'000;

// The answers, as they come.
class Answers
{
public:
    explicit Answers(ServiceInquiry &inquiry)
    {
        QObject::connect(&inquiry, &ServiceInquiry::done, &inquiry,
                         [this](const CallResult<ServiceDescription> &answer) {
                             ++count;
                             last = answer;
                         });
    }

    std::optional<CallError::Kind> errorKind() const
    {
        return last && !*last ? std::optional(last->error().kind) : std::nullopt;
    }

    int count = 0;
    std::optional<CallResult<ServiceDescription>> last;
};

EndpointAddress addressOf(const EndpointPath &path)
{
    return EndpointAddress::ofPath(path.native());
}

} // namespace

void tst_ServiceInquiry::describes()
{
    CommandRouter router(u"clock"_s, u"1.2"_s);
    router.add(u"set"_s, u"Sets the time"_s, {Parameter::integer(u"hour"_s).range(0, 23)},
               [](Call &) -> CallResult<> { return QCborValue(); });
    router.topic(u"hours"_s, u"Each hour"_s);
    const Testing::TemporaryEndpoint endpoint;
    ServiceServer server(endpoint.path(), router);
    QVERIFY(server.listen());
    QVERIFY(server.start());
    ServiceInquiry inquiry;
    const Answers answers(inquiry);
    inquiry.ask(addressOf(endpoint.path()));
    QCOMPARE(answers.count, 0);
    QTRY_COMPARE_WITH_TIMEOUT(answers.count, 1, PatienceMs);
    QVERIFY(*answers.last);
    QVERIFY(**answers.last == router.description());
    QVERIFY(!inquiry.isAsking());
}

void tst_ServiceInquiry::noService_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("text") << QByteArray("unknown command");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a reply") << QByteArray("\x82\x00\xa5", 3);
    QTest::newRow("another value") << QByteArray("\x82\x00\x01", 3);
}

void tst_ServiceInquiry::noService()
{
    QFETCH(QByteArray, reply);
    FakeServer server;
    server.setDefaultAnswer(Answer::reply(reply));
    QVERIFY(server.start());
    ServiceInquiry inquiry;
    const Answers answers(inquiry);
    inquiry.ask(addressOf(server.path()));
    QTRY_COMPARE_WITH_TIMEOUT(answers.count, 1, PatienceMs);
    QCOMPARE(answers.errorKind(), std::optional(CallError::Kind::BadReply));
}

void tst_ServiceInquiry::nobodyThere()
{
    const Testing::TemporaryEndpoint endpoint;
    ServiceInquiry inquiry;
    const Answers answers(inquiry);
    inquiry.ask(addressOf(endpoint.path()));
    QTRY_COMPARE_WITH_TIMEOUT(answers.count, 1, PatienceMs);
    QCOMPARE(answers.errorKind(), std::optional(CallError::Kind::Transport));
    // Even if nothing can be sent.
    inquiry.ask({});
    QCOMPARE(answers.count, 1);
    QTRY_COMPARE_WITH_TIMEOUT(answers.count, 2, PatienceMs);
    QCOMPARE(answers.errorKind(), std::optional(CallError::Kind::Transport));
}

void tst_ServiceInquiry::newQuestionEndsTheOld()
{
    FakeServer silent;
    silent.setDefaultAnswer(Answer::never());
    QVERIFY(silent.start());
    const Testing::TemporaryEndpoint endpoint;
    ServiceServer server(endpoint.path(), CommandRouter(u"clock"_s, u"1.2"_s));
    QVERIFY(server.listen());
    QVERIFY(server.start());
    ServiceInquiry inquiry;
    const Answers answers(inquiry);
    inquiry.ask(addressOf(silent.path()));
    QVERIFY(inquiry.isAsking());
    inquiry.ask(addressOf(endpoint.path()));
    QTRY_COMPARE_WITH_TIMEOUT(answers.count, 1, PatienceMs);
    QVERIFY(*answers.last);
    QCOMPARE((*answers.last)->name, u"clock"_s);
}

void tst_ServiceInquiry::cancels()
{
    FakeServer silent;
    silent.setDefaultAnswer(Answer::never());
    QVERIFY(silent.start());
    ServiceInquiry inquiry;
    const Answers answers(inquiry);
    inquiry.ask(addressOf(silent.path()));
    inquiry.cancel();
    QVERIFY(!inquiry.isAsking());
    QCoreApplication::processEvents();
    QCOMPARE(answers.count, 0);
}

QTEST_GUILESS_MAIN(tst_ServiceInquiry)
#include "tst_serviceinquiry.moc"
