// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/callreply.h"

#include <ipccore/service/callmessage.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace Monitor;
using namespace Qt::StringLiterals;

namespace {

QByteArray frame(const QCborArray &array)
{
    return QCborValue(array).toCbor();
}

} // namespace

// Replies of services, as people see them.
class tst_CallReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void calls();
    void replies_data();
    void replies();
    void failure();
    void progress();
    void notFromAService_data();
    void notFromAService();
};

void tst_CallReply::calls()
{
    const QByteArray call =
        CallMessage{.command = u"set"_s,
                    .arguments = {{u"size"_s, 9007199254740993LL}, {u"a"_s, true}}}
            .encode();
    QCOMPARE(callText(call), u"set {\"size\":9007199254740993,\"a\":true}"_s);
    QCOMPARE(callText(CallMessage{.command = u"ping"_s, .arguments = {}}.encode()), u"ping"_s);
    QCOMPARE(callText(call.chopped(1)), QString());
    QCOMPARE(callText("set size 3"), QString());
}

void tst_CallReply::replies_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("document");
    const QCborMap map{{u"z"_s, 1}, {u"\"é\n"_s, QByteArray("\xff\xfe")}, {u"y"_s, QCborValue()}};
    QTest::newRow("text") << frame({0, u"pong"_s}) << QByteArray("pong") << QByteArray();
    QTest::newRow("bytes") << frame({0, QByteArray("\0\xff", 2)}) << QByteArray("\0\xff", 2)
                           << QByteArray();
    QTest::newRow("null") << frame({0, nullptr}) << QByteArray("null\n") << QByteArray();
    QTest::newRow("integer") << frame({0, 9007199254740993LL}) << QByteArray("9007199254740993\n")
                             << QByteArray();
    QTest::newRow("array") << frame({0, QCborArray{1, 2.5, u"x"_s, false}})
                           << QByteArray("[1,2.5,\"x\",false]\n")
                           << QByteArray("[1,2.5,\"x\",false]");
    QTest::newRow("large") << frame({0, QByteArray(10'000, 'x')}) << QByteArray(10'000, 'x')
                           << QByteArray();
    QTest::newRow("items") << frame({2, 1}) + frame({7}) + frame({2, map}) + frame({0, nullptr})
                           << QByteArray("1\n{\"z\":1,\"\\\"é\\n\":\"__4\",\"y\":null}\n")
                           << QByteArray("[1,{\"z\":1,\"\\\"é\\n\":\"__4\",\"y\":null}]");
    QTest::newRow("items and a result")
        << frame({2, 1}) + frame({0, 2}) << QByteArray("1\n2\n") << QByteArray("[1,2]");
    QTest::newRow("topic") << frame({4, 99, 5, u"a"_s}) + frame({5, 6, 3}) + frame({6, 2})
                           << QByteArray("{\"event\":\"snapshot\",\"sequence\":5,\"value\":\"a\"}\n"
                                         "{\"event\":\"change\",\"sequence\":6,\"value\":3}\n"
                                         "{\"event\":\"lost\",\"count\":2}\n")
                           << QByteArray("[{\"event\":\"snapshot\",\"sequence\":5,\"value\":\"a\"},"
                                         "{\"event\":\"change\",\"sequence\":6,\"value\":3},"
                                         "{\"event\":\"lost\",\"count\":2}]");
}

// Whatever pieces it arrives in.
void tst_CallReply::replies()
{
    QFETCH(QByteArray, reply);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, document);
    for (qsizetype piece = 1; piece <= reply.size(); ++piece) {
        CallReply read;
        QByteArray got;
        for (qsizetype at = 0; at < reply.size(); at += piece)
            got += read.append(QByteArrayView(reply).sliced(at, qMin(piece, reply.size() - at)));
        QVERIFY(read.isValid());
        QCOMPARE(got, text);
        QCOMPARE(read.document(), document);
        QCOMPARE(read.failure(), QString());
    }
}

void tst_CallReply::failure()
{
    CallReply read;
    const QCborMap error{{u"kind"_s, u"failed"_s}, {u"message"_s, u"No"_s}, {u"code"_s, u"full"_s}};
    QCOMPARE(read.append(frame({1, error})), QByteArray("error: failed: No (full)\n"));
    QVERIFY(read.hasEnded());
    QCOMPARE(read.failure(), u"failed: No (full)"_s);
}

void tst_CallReply::progress()
{
    CallReply read;
    QCOMPARE(read.append(frame({3, QCborMap{{u"done"_s, 3}, {u"text"_s, u"x"_s}}})), QByteArray());
    const CallReply::Progress expected{.done = 3, .total = {}, .text = u"x"_s};
    QVERIFY(read.progress() == expected);
    read.append(frame({0, nullptr}));
    QVERIFY(!read.progress());
}

void tst_CallReply::notFromAService_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::newRow("text") << QByteArray("unknown command");
    QTest::newRow("no array") << QCborValue(3).toCbor();
    QTest::newRow("empty array") << frame({});
    QTest::newRow("unknown frame") << frame({99});
    QTest::newRow("more after the end") << frame({0, 1}) + frame({2, 1});
    QTest::newRow("half a frame after the end") << frame({0, 1}) + frame({2, 1}).chopped(1);
    QTest::newRow("too deep") << QByteArray(100'000, '\x81');
}

void tst_CallReply::notFromAService()
{
    QFETCH(QByteArray, reply);
    CallReply read;
    read.append(reply);
    QVERIFY(!read.isValid());
    QCOMPARE(read.append(frame({0, 1})), QByteArray());
    QCOMPARE(read.document(), QByteArray());
}

QTEST_GUILESS_MAIN(tst_CallReply)
#include "tst_callreply.moc"
