// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/detailsections.h"

#include "core/server/activitytracker.h"
#include "models/records/endpointmodel.h"

#include <QtCore/qregularexpression.h>
#include <QtTest/qtest.h>

#include <algorithm>

using namespace Monitor;
using Fact = DetailSection::Fact;

// What the details pane says about an endpoint.
class tst_DetailSections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void figuresOfNow();
    void untoldFigures();
    void latencies();
    void limitsReached();
    void figuresOfTheLastAnswer_data();
    void figuresOfTheLastAnswer();
    void neverAnswered();
    void notAnsweredYet();

private:
    DetailSection told() const { return endpointDetails(m_row, &m_activity).constLast(); }

    EndpointRow m_row;
    EndpointActivity m_activity;
};

namespace {

const QString noAnswer = QStringLiteral("No answer");

bool hasFact(const DetailSection &section, const QString &name)
{
    return std::any_of(section.facts.begin(), section.facts.end(),
                       [&name](const Fact &fact) { return fact.name == name; });
}

} // namespace

void tst_DetailSections::init()
{
    auto endpoint = std::make_shared<ObservedEndpoint>();
    endpoint->address = EndpointAddress::ofPath("/run/x.sock");
    m_row = {};
    m_row.endpoint = endpoint;
    m_activity = {};
    m_activity.stats.emplace();
    m_activity.answeredAt = QDateTime::currentDateTime();
}

void tst_DetailSections::figuresOfNow()
{
    QCOMPARE(told().title, QStringLiteral("Reported by the server"));
    QVERIFY(hasFact(told(), QStringLiteral("Requests")));
    QVERIFY(!hasFact(told(), noAnswer));
}

void tst_DetailSections::untoldFigures()
{
    m_activity.stats = *IpcCore::serverSnapshotFromJson("{\"introspection\":2}");
    for (const Fact &fact : told().facts)
        QVERIFY2(!fact.value.contains(QRegularExpression(QStringLiteral("\\d"))),
                 qPrintable(fact.name + u' ' + fact.value));
    QVERIFY(told().facts.contains(Fact{QStringLiteral("Requests"), QStringLiteral("–, – failed")}));
}

void tst_DetailSections::latencies()
{
    const QString name = QStringLiteral("Latency p50, p95, p99, max");
    QVERIFY(told().facts.contains(Fact{name, QStringLiteral("–")}));
    m_activity.stats->latency.add(std::chrono::seconds(2));
    // Percentiles are the middles of buckets.
    QVERIFY(told().facts.contains(Fact{name, QStringLiteral("1.95 s, 1.95 s, 1.95 s, 2.00 s")}));
}

// Only those.
void tst_DetailSections::limitsReached()
{
    m_activity.stats->stats.firstByteTimeouts = 1'234;
    QCOMPARE(told().title, QStringLiteral("Limits reached"));
    QCOMPARE(told().facts,
             QList<Fact>({{QStringLiteral("New clients that sent nothing"),
                           QLocale().toString(1'234), QStringLiteral("firstByteTimeouts")}}));
}

void tst_DetailSections::figuresOfTheLastAnswer_data()
{
    QTest::addColumn<QDateTime>("answeredAt");
    QTest::addColumn<QString>("title");

    const QString title = QStringLiteral("Reported by the server, as of %1");
    const QDateTime today(QDate::currentDate(), QTime(12, 34, 56));
    QTest::newRow("today") << today << title.arg(QStringLiteral("12:34:56"));
    QTest::newRow("earlier") << QDateTime(QDate(2024, 2, 29), QTime(1, 2, 3))
                             << title.arg(QStringLiteral("2024-02-29 01:02:03"));
}

void tst_DetailSections::figuresOfTheLastAnswer()
{
    QFETCH(QDateTime, answeredAt);
    QFETCH(QString, title);
    m_activity.answeredAt = answeredAt.toUTC();
    m_activity.error = IpcCore::Error(IpcCore::ErrorCode::Timeout, QStringLiteral("Silence"));
    QCOMPARE(told().title, title);
    QVERIFY(!told().text.isEmpty());
    QCOMPARE(told().facts.constFirst(), (Fact{noAnswer, QStringLiteral("Silence")}));
    QVERIFY(hasFact(told(), QStringLiteral("Requests")));
}

void tst_DetailSections::neverAnswered()
{
    m_activity.stats.reset();
    m_activity.error = IpcCore::Error(IpcCore::ErrorCode::Timeout, QStringLiteral("Silence"));
    QCOMPARE(told().title, QStringLiteral("Reported by the server"));
    QCOMPARE(told().facts, (QList<Fact>{{noAnswer, QStringLiteral("Silence")}}));
}

// No title without anything below it.
void tst_DetailSections::notAnsweredYet()
{
    m_activity.stats.reset();
    QCOMPARE(told().title, QStringLiteral("Server"));
}

QTEST_GUILESS_MAIN(tst_DetailSections)
#include "tst_detailsections.moc"
