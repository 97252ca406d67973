// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/console/topicreader.h"

#include <ipccore/service/callmessage.h>

#include <QtCore/qcborarray.h>
#include <QtCore/qcbormap.h>
#include <QtTest/qtest.h>

using namespace IpcCore;
using namespace Monitor;
using namespace Qt::StringLiterals;
using End = TopicReader::End;

// What a subscriber sees of a topic, and what it has missed.
class tst_TopicReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void subscriptions();
    void events_data();
    void events();
    void nextSubscription_data();
    void nextSubscription();
    void ends_data();
    void ends();
    void readsAfterABrokenReply();
};

namespace {

QByteArray snapshot(qint64 epoch, qint64 sequence, const QCborValue &value = 0)
{
    return QCborArray{4, epoch, sequence, value}.toCborValue().toCbor();
}

QByteArray change(qint64 sequence, const QCborValue &value = 0)
{
    return QCborArray{5, sequence, value}.toCborValue().toCbor();
}

QByteArray frame(const QCborArray &array)
{
    return array.toCborValue().toCbor();
}

// "change 6 3", "lost 2"
QStringList words(const QList<TopicEntry> &events)
{
    static const char *const names[] = {"snapshot", "change",    "lost",
                                        "missed",   "restarted", "ended"};
    QStringList all;
    for (const TopicEntry &event : events) {
        QString text = QString::fromLatin1(names[static_cast<int>(event.kind)]);
        if (event.sequence)
            text += u' ' + QString::number(*event.sequence);
        if (event.count > 0)
            text += u' ' + QString::number(event.count);
        if (!event.value.isEmpty())
            text += u' ' + QString::fromUtf8(event.value);
        all.append(text);
    }
    return all;
}

} // namespace

void tst_TopicReader::subscriptions()
{
    const auto topicIn = [](const QString &command, const QCborMap &arguments) {
        const CallMessage call{.command = command, .arguments = arguments};
        return subscribedTopic(call.encode());
    };
    QCOMPARE(topicIn(u"subscribe"_s, {{u"topic"_s, u"settings"_s}}), u"settings"_s);
    QVERIFY(!topicIn(u"subscribe"_s, {{u"topic"_s, 1}}));
    QVERIFY(!topicIn(u"subscribe"_s, {}));
    QVERIFY(!topicIn(u"describe"_s, {{u"topic"_s, u"settings"_s}}));
    QVERIFY(!subscribedTopic("subscribe settings"));
    QVERIFY(!subscribedTopic({}));
}

void tst_TopicReader::events_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("changes") << snapshot(9, 5, QCborMap{{u"z"_s, 1}, {u"a"_s, u"é"_s}})
                                    + change(6, 3)
                             << QStringList{u"snapshot 5 {\"z\":1,\"a\":\"é\"}"_s, u"change 6 3"_s};
    QTest::newRow("nothing published yet") << frame({4, 9, 0}) + change(1, nullptr)
                                           << QStringList{u"snapshot 0"_s, u"change 1 null"_s};
    QTest::newRow("heartbeats") << snapshot(9, 5) + frame({7}) + frame({7})
                                << QStringList{u"snapshot 5 0"_s};
    QTest::newRow("lost") << snapshot(9, 5) + frame({6, 2}) + change(8)
                          << QStringList{u"snapshot 5 0"_s, u"lost 2"_s, u"change 8 0"_s};
    QTest::newRow("lost without a word")
        << snapshot(9, 5) + change(8)
        << QStringList{u"snapshot 5 0"_s, u"lost 2"_s, u"change 8 0"_s};
    QTest::newRow("newest after lost ones")
        << snapshot(9, 5) + frame({6, 2}) + snapshot(9, 7, 1)
        << QStringList{u"snapshot 5 0"_s, u"lost 2"_s, u"snapshot 7 1"_s};
}

// Whatever pieces it arrives in.
void tst_TopicReader::events()
{
    QFETCH(QByteArray, reply);
    QFETCH(QStringList, expected);
    for (qsizetype piece = 1; piece <= reply.size(); ++piece) {
        TopicReader reader;
        reader.begin();
        QList<TopicEntry> events;
        for (qsizetype at = 0; at < reply.size(); at += piece)
            events +=
                reader.append(QByteArrayView(reply).sliced(at, qMin(piece, reply.size() - at)));
        QCOMPARE(words(events), expected);
        QVERIFY(reader.end() == End::None);
        for (qsizetype i = 0; i < events.size(); ++i) {
            QCOMPARE(events.at(i).number, quint64(i) + 1);
            QVERIFY(events.at(i).time.isValid());
        }
    }
}

void tst_TopicReader::nextSubscription_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing missed") << snapshot(9, 6) << QStringList{u"snapshot 6 0"_s};
    QTest::newRow("missed") << snapshot(9, 10) << QStringList{u"missed 4"_s, u"snapshot 10 0"_s};
    QTest::newRow("restarted") << snapshot(8, 6) << QStringList{u"restarted"_s, u"snapshot 6 0"_s};
    QTest::newRow("counts anew") << snapshot(9, 1)
                                 << QStringList{u"restarted"_s, u"snapshot 1 0"_s};
}

void tst_TopicReader::nextSubscription()
{
    QFETCH(QByteArray, next);
    QFETCH(QStringList, expected);
    TopicReader reader;
    reader.begin();
    // Cut in a frame.
    const QByteArray cut = snapshot(9, 5) + change(6) + change(7).chopped(1);
    QCOMPARE(reader.append(cut).size(), 2);
    reader.begin();
    const QList<TopicEntry> events = reader.append(next);
    QCOMPARE(words(events), expected);
    QCOMPARE(events.constFirst().number, quint64(3));
}

void tst_TopicReader::ends_data()
{
    const QByteArray begin = snapshot(9, 5);
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("end");
    QTest::addColumn<int>("events");
    QTest::newRow("service stops") << begin + frame({0, nullptr}) << int(End::Ended) << 1;
    QTest::newRow("refused") << frame({1, QCborMap{{u"kind"_s, u"unknown-topic"_s}}})
                             << int(End::Refused) << 0;
    QTest::newRow("text") << QByteArray("unknown command") << int(End::Broken) << 0;
    QTest::newRow("no snapshot") << change(1) << int(End::Broken) << 0;
    QTest::newRow("lost before a snapshot") << frame({6, 1}) << int(End::Broken) << 0;
    QTest::newRow("a stream's item") << begin + frame({2, 1}) << int(End::Broken) << 1;
    QTest::newRow("backwards") << begin + change(5) + change(6) << int(End::Broken) << 1;
    QTest::newRow("more after the end")
        << begin + frame({0, nullptr}) + change(6) << int(End::Broken) << 1;
    QTest::newRow("too many lost")
        << begin + frame({6, std::numeric_limits<qint64>::max()}) << int(End::Broken) << 1;
}

void tst_TopicReader::ends()
{
    QFETCH(QByteArray, reply);
    TopicReader reader;
    reader.begin();
    QTEST(int(reader.append(reply).size()), "events");
    QTEST(int(reader.end()), "end");
    QCOMPARE(reader.failure().isEmpty(), reader.end() != End::Refused);
}

void tst_TopicReader::readsAfterABrokenReply()
{
    TopicReader reader;
    reader.begin();
    reader.append("text");
    QCOMPARE(reader.append(snapshot(9, 5)).size(), 0);
    reader.begin();
    QVERIFY(reader.end() == End::None);
    QCOMPARE(words(reader.append(snapshot(9, 5))), QStringList{u"snapshot 5 0"_s});
}

QTEST_GUILESS_MAIN(tst_TopicReader)
#include "tst_topicreader.moc"
