// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/observer/eventlog.h"
#include "models/filter/filterproxymodel.h"
#include "models/records/eventkindsmodel.h"
#include "models/records/eventmodel.h"
#include "models/table/freezemodel.h"
#include "observerfixtures.h"

#include <QtCore/qelapsedtimer.h>
#include <QtTest/qabstractitemmodeltester.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;

// A log with so many events that another thread filters them, through all proxies of a page.
class tst_FilterJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void filters();
    void smallOnesAtOnce();
    void laterExpressionCounts();
    void logGoesOnMeanwhile();
    void kindsMeanwhile();
    void clearedMeanwhile();
    void destroyedMeanwhile();
    void frozen();
    void currentRowStays();
    void forgetsWhatItHasRead();
    void gaps();

private:
    void fill(int count);
    void setFilter(const QString &text);

    bool waitForJob()
    {
        return QTest::qWaitFor([this] { return !m_proxy->isFiltering(); }, 60'000);
    }

    void compareWithSource(const QString &part);

    std::unique_ptr<EventLog> m_log;
    std::unique_ptr<EventModel> m_model;
    std::unique_ptr<EventKindsModel> m_kinds;
    std::unique_ptr<FreezeModel> m_freezer;
    std::unique_ptr<FilterProxyModel> m_proxy;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

namespace {

constexpr int many = FilterProxyModel::ManyRows + 2'000;

} // namespace

void tst_FilterJob::init()
{
    m_log = std::make_unique<EventLog>(EventCapacity{.changes = 300'000});
    m_kinds = std::make_unique<EventKindsModel>();
    m_freezer = std::make_unique<FreezeModel>();
    m_proxy = std::make_unique<FilterProxyModel>();
}

void tst_FilterJob::cleanup()
{
    m_tester.reset();
    m_proxy.reset();
    m_freezer.reset();
    m_kinds.reset();
    m_model.reset();
    m_log.reset();
}

// Every third event is of another kind.
void tst_FilterJob::fill(int count)
{
    for (int number = 0; number < count; ++number) {
        if (number % 3 == 0)
            m_log->takeStall(number % 2 == 0);
        else
            noteToolError(*m_log, QStringLiteral("message %1").arg(number));
    }
    m_model = std::make_unique<EventModel>(*m_log);
    m_kinds->setSourceModel(m_model.get());
    m_freezer->setSourceModel(m_kinds.get());
    m_freezer->setRowsChange(false);
    m_proxy->setSourceModel(m_freezer.get());
    // The tester examines every row at every change.
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_proxy.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void tst_FilterJob::setFilter(const QString &text)
{
    m_proxy->setExpression(FilterExpression::parse(text, m_proxy->columns()));
}

// Exactly the events with `part` in their details, in order.
void tst_FilterJob::compareWithSource(const QString &part)
{
    QList<quint64> expected;
    for (int row = 0; row < m_freezer->rowCount(); ++row) {
        const QModelIndex details = m_freezer->index(row, EventModel::Details);
        if (details.data().toString().contains(part))
            expected.append(details.data(KeyRole).toULongLong());
    }
    QList<quint64> shown;
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        shown.append(m_proxy->index(row, 0).data(KeyRole).toULongLong());
    QCOMPARE(shown, expected);
    QVERIFY(!shown.isEmpty());
}

void tst_FilterJob::filters()
{
    fill(many);
    const QSignalSpy counts(m_proxy.get(), &FilterProxyModel::countsChanged);
    setFilter(QStringLiteral("details:7"));
    QVERIFY(m_proxy->isFiltering());
    QCOMPARE(m_proxy->rowCount(), many); // As before.
    QVERIFY(waitForJob());
    QVERIFY(!counts.isEmpty());
    compareWithSource(QStringLiteral("7"));
    QVERIFY(m_proxy->rowCount() < many);
    setFilter(QString());
    QVERIFY(waitForJob());
    QCOMPARE(m_proxy->rowCount(), many);
}

void tst_FilterJob::smallOnesAtOnce()
{
    fill(1'000);
    setFilter(QStringLiteral("details:7"));
    QVERIFY(!m_proxy->isFiltering());
    compareWithSource(QStringLiteral("7"));
}

void tst_FilterJob::laterExpressionCounts()
{
    fill(many);
    for (const char *text : {"details:1", "details:12", "details:123", "-details:1", "details:77"})
        setFilter(QString::fromLatin1(text));
    QVERIFY(waitForJob());
    compareWithSource(QStringLiteral("77"));
    QTest::qWait(0);
    compareWithSource(QStringLiteral("77"));
}

void tst_FilterJob::logGoesOnMeanwhile()
{
    m_log = std::make_unique<EventLog>(EventCapacity{.changes = many + 2}); // Will be trimmed soon.
    fill(many);
    const int before = m_model->rowCount();
    setFilter(QStringLiteral("details:7"));
    for (int number = 0; number < 4; ++number)
        noteToolError(*m_log, QStringLiteral("late 7%1").arg(number));
    QVERIFY(m_model->rowCount() < before);
    QVERIFY(m_proxy->isFiltering());
    QVERIFY(waitForJob());
    compareWithSource(QStringLiteral("7"));
    noteToolError(*m_log, QStringLiteral("last 7"));
    noteToolError(*m_log, QStringLiteral("last 8"));
    compareWithSource(QStringLiteral("7"));
}

void tst_FilterJob::kindsMeanwhile()
{
    fill(2 * many);
    setFilter(QStringLiteral("details:7"));
    m_kinds->setShown({Event::Kind::PollStalled, Event::Kind::PollResumed}, false);
    QVERIFY(waitForJob());
    compareWithSource(QStringLiteral("7"));
    setFilter(QStringLiteral("details:8"));
    QVERIFY(m_proxy->isFiltering());
    QVERIFY(waitForJob());
    compareWithSource(QStringLiteral("8"));
}

void tst_FilterJob::clearedMeanwhile()
{
    fill(many);
    setFilter(QStringLiteral("details:7"));
    m_log->clear();
    QVERIFY(!m_proxy->isFiltering());
    noteToolError(*m_log, QStringLiteral("7"));
    noteToolError(*m_log, QStringLiteral("8"));
    QCOMPARE(m_proxy->rowCount(), 1);
}

void tst_FilterJob::destroyedMeanwhile()
{
    fill(many);
    setFilter(QStringLiteral("details:7"));
    QVERIFY(m_proxy->isFiltering());
    cleanup();
}

// A frozen table has its own rows.
void tst_FilterJob::frozen()
{
    fill(many);
    m_freezer->setFrozen(true);
    noteToolError(*m_log, QStringLiteral("later 7"));
    setFilter(QStringLiteral("details:77"));
    QVERIFY(waitForJob());
    compareWithSource(QStringLiteral("77"));
    m_freezer->setFrozen(false);
    m_proxy->refresh();
    QVERIFY(waitForJob());
    compareWithSource(QStringLiteral("77"));
}

void tst_FilterJob::currentRowStays()
{
    fill(many);
    const QPersistentModelIndex kept = m_proxy->index(7, 0);
    const QPersistentModelIndex lost = m_proxy->index(8, 0);
    QCOMPARE(kept.sibling(kept.row(), EventModel::Details).data().toString(),
             QStringLiteral("message 7"));
    setFilter(QStringLiteral("details:7"));
    QVERIFY(waitForJob());
    QVERIFY(kept.isValid());
    QCOMPARE(kept.sibling(kept.row(), EventModel::Details).data().toString(),
             QStringLiteral("message 7"));
    QVERIFY(!lost.isValid());
}

void tst_FilterJob::forgetsWhatItHasRead()
{
    class Rows : public TableRows
    {
    public:
        int count() const override { return many; }

        int columnCount() const override { return 1; }

        QVariant raw(int row, int) const override { return row >= m_first ? row : -1; }

        QString text(int, int) const override { return {}; }

        void forgetBefore(int row) override { m_first = row; }

        int first() const { return m_first; }

    private:
        int m_first = 0;
    };

    const auto rows = std::make_shared<Rows>();
    FilterJob job;
    QSignalSpy finished(&job, &FilterJob::finished);
    job.start(rows, FilterExpression::parse(QStringLiteral("number>=0"),
                                            {{QStringLiteral("number"), Unit::Count}}));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QCOMPARE(finished.first().first().value<std::vector<bool>>(), std::vector<bool>(many, true));
    QVERIFY2(rows->first() > many * 9 / 10, qPrintable(QString::number(rows->first())));
}

void tst_FilterJob::gaps()
{
    fill(200'000);
    m_tester.reset();
    QElapsedTimer since;
    qint64 longest = 0;
    QTimer tick;
    connect(&tick, &QTimer::timeout, this, [&] { longest = std::max(longest, since.restart()); });
    since.start();
    tick.start(0);
    QElapsedTimer call;
    call.start();
    setFilter(QStringLiteral("details:7"));
    const qint64 inCall = call.elapsed();
    QVERIFY(waitForJob());
    QTest::qWait(0);
    qInfo("200,000 events: %lld ms to begin, %lld ms in all, longest gap %lld ms", inCall,
          call.elapsed(), longest);
    QVERIFY(m_proxy->rowCount() < 200'000);
}

QTEST_GUILESS_MAIN(tst_FilterJob)
#include "tst_filterjob.moc"
