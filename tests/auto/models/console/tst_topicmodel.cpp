// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/console/topicmodel.h"

#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using namespace Qt::StringLiterals;
using Kind = TopicEntry::Kind;

// The events of a topic as rows.
class tst_TopicModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts();
    void longValuesAreCut();
    void oldestGiveWay();
    void manyAtOnce();
    void largeValuesGiveWay();
    void clears();
};

namespace {

TopicEntry eventOf(quint64 number, Kind kind, const QByteArray &value = "1")
{
    TopicEntry made;
    made.number = number;
    made.time = QDateTime(QDate(2026, 11, 29), QTime(12, 30, 1, 7));
    made.kind = kind;
    made.value = value;
    return made;
}

QList<TopicEntry> changes(quint64 first, qsizetype count, const QByteArray &value = "1")
{
    QList<TopicEntry> events;
    for (qsizetype i = 0; i < count; ++i)
        events.append(eventOf(first + quint64(i), Kind::Change, value));
    return events;
}

QStringList row(const TopicModel &model, int number)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts.append(model.index(number, column).data().toString());
    return texts;
}

quint64 keyOf(const TopicModel &model, int number)
{
    return model.index(number, 0).data(KeyRole).toULongLong();
}

} // namespace

void tst_TopicModel::texts()
{
    TopicModel model;
    const QAbstractItemModelTester tester(&model);
    QList<TopicEntry> events{
        eventOf(1, Kind::Snapshot, {}),  eventOf(2, Kind::Change, "{\"a\":\"é\"}"),
        eventOf(3, Kind::Lost, {}),      eventOf(4, Kind::Missed, {}),
        eventOf(5, Kind::Restarted, {}), eventOf(6, Kind::Interrupted, {}),
        eventOf(7, Kind::Ended, {}),     eventOf(8, Kind::Ended, {})};
    events[0].sequence = 0;
    events[1].sequence = 1;
    events[2].count = 2;
    events[3].count = 1;
    events[5].text = u"The connection was lost"_s;
    events[6].end = TopicEntry::End::Stopped;
    events[7].end = TopicEntry::End::GaveUp;
    events[7].count = 10;
    events[7].text = u"It hung up"_s;
    model.append(events);
    const QString time = u"12:30:01.007"_s;
    const QString none = unknownText();
    const QList<QStringList> expected{
        {time, u"Snapshot"_s, u"0"_s, u"Nothing was published yet"_s},
        {time, u"Change"_s, u"1"_s, u"{\"a\":\"é\"}"_s},
        {time, u"Lost"_s, none, u"The service left out 2 change(s)"_s},
        {time, u"Missed"_s, none, u"1 change(s) happened while not subscribed"_s},
        {time, u"Restarted"_s, none, u"The service was restarted; changes may have been missed"_s},
        {time, u"Interrupted"_s, none,
         u"The connection was lost. Subscribes again when the service is back."_s},
        {time, u"Ended"_s, none, u"Stopped here"_s},
        {time, u"Ended"_s, none, u"Gave up, as 10 attempt(s) in a row have failed: It hung up"_s}};
    QCOMPARE(model.rowCount(), expected.size());
    for (int i = 0; i < model.rowCount(); ++i) {
        QCOMPARE(row(model, i), expected.at(i));
        QCOMPARE(model.index(i, 1).data(TopicModel::KindRole).toInt(),
                 static_cast<int>(events.at(i).kind));
    }
}

void tst_TopicModel::longValuesAreCut()
{
    TopicModel model;
    const QByteArray value = '"' + QByteArray("é").repeated(5'000) + '"';
    model.append({eventOf(1, Kind::Change, value)});
    const QModelIndex cell = model.index(0, TopicModel::columnOf("value"));
    const QString shown = cell.data().toString();
    QVERIFY(shown.size() < 1'100);
    QVERIFY(shown.endsWith(u"é…"_s));
    QCOMPARE(cell.data(RawRole).toString(), QString::fromUtf8(value));
}

void tst_TopicModel::oldestGiveWay()
{
    TopicModel model;
    const QAbstractItemModelTester tester(&model);
    model.append(changes(1, TopicModel::MostRows));
    QCOMPARE(model.droppedRows(), 0);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    for (quint64 number = 1; number <= 100; ++number)
        model.append(changes(quint64(TopicModel::MostRows) + number, 1));
    // Not one by one.
    QCOMPARE(removed.size(), 1);
    QVERIFY(model.rowCount() <= TopicModel::MostRows);
    QVERIFY(model.rowCount() > TopicModel::MostRows * 9 / 10);
    QCOMPARE(model.droppedRows() + model.rowCount(), TopicModel::MostRows + 100);
    QCOMPARE(keyOf(model, 0), quint64(model.droppedRows()) + 1);
    QVERIFY(!model.eventOfKey(QVariant(qulonglong(1))));
    QCOMPARE(model.eventOfKey(QVariant(qulonglong(9'000)))->number, quint64(9'000));
    QVERIFY(!model.eventOfKey({}));
}

void tst_TopicModel::manyAtOnce()
{
    TopicModel model;
    model.append(changes(1, 10));
    model.append(changes(11, TopicModel::MostRows * 2));
    QVERIFY(model.rowCount() <= TopicModel::MostRows);
    QCOMPARE(keyOf(model, model.rowCount() - 1), quint64(TopicModel::MostRows) * 2 + 10);
    QCOMPARE(model.droppedRows() + model.rowCount(), TopicModel::MostRows * 2 + 10);
}

void tst_TopicModel::largeValuesGiveWay()
{
    TopicModel model;
    // Shared, so the test itself needs little memory.
    const QByteArray value(TopicModel::MostBytes / 4, '1');
    model.append(changes(1, 4, value));
    QCOMPARE(model.rowCount(), 4);
    model.append(changes(5, 1, value));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(keyOf(model, 0), quint64(2));
    // The newest stays.
    model.append(changes(6, 1, QByteArray(TopicModel::MostBytes + 1, '1')));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(keyOf(model, 0), quint64(6));
    QCOMPARE(model.droppedRows(), 5);
}

void tst_TopicModel::clears()
{
    TopicModel model;
    model.append(changes(1, TopicModel::MostRows + 1));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.droppedRows(), 0);
    model.append(changes(20'000, 1));
    QCOMPARE(keyOf(model, 0), quint64(20'000));
}

QTEST_GUILESS_MAIN(tst_TopicModel)
#include "tst_topicmodel.moc"
