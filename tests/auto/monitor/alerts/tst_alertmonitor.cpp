// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/alerts/alertmonitor.h"

#include "core/observer/eventlog.h"
#include "observerfixtures.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtNetwork/qlocalserver.h>
#include <QtNetwork/qlocalsocket.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

using namespace Monitor;
using Kind = AlertChange::Kind;

namespace {

constexpr int PatienceMs = 20'000;

} // namespace

Q_DECLARE_METATYPE(Monitor::Alert)

// Rules applied to real sockets that an observer polls.
class tst_AlertMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsOncePerPoll();
    void raisesAfterSomePolls();
    void endsWithItsRule();
    void quiet();
    void quietEndsByItself();
    void tests();
    void recordsEvents();
    void watchesEndpointsNamedInFull_data();
    void watchesEndpointsNamedInFull();
    void severities_data();
    void severities();

private:
    bool poll();
    bool listen(const QString &name);
    QList<AlertRule> connectionsRule() const;

    QString path(const QString &name) const { return m_directory->filePath(name); }

    EndpointAddress address(const QString &name) const
    {
        return EndpointAddress::ofPath(QFile::encodeName(path(name)));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::vector<std::unique_ptr<QLocalServer>> m_servers;
    std::unique_ptr<EndpointObserver> m_observer;
    std::unique_ptr<ActivityTracker> m_activity;
    std::unique_ptr<AlertMonitor> m_alerts;
    QList<QList<Alert>> m_told;
};

void tst_AlertMonitor::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_observer = std::make_unique<EndpointObserver>();
    m_observer->setFindsListeners(false);
    m_activity = std::make_unique<ActivityTracker>(*m_observer);
    m_alerts = std::make_unique<AlertMonitor>(*m_observer, *m_activity);
    m_told.clear();
    connect(m_alerts.get(), &AlertMonitor::told, this,
            [this](const QList<Alert> &alerts) { m_told.append(alerts); });
}

void tst_AlertMonitor::cleanup()
{
    m_alerts.reset();
    m_activity.reset();
    m_observer.reset();
    m_servers.clear();
}

bool tst_AlertMonitor::listen(const QString &name)
{
    m_servers.push_back(std::make_unique<QLocalServer>());
    m_observer->addEndpoint(address(name));
    return m_servers.back()->listen(path(name));
}

// Nobody reports here, so each poll is judged at once.
bool tst_AlertMonitor::poll()
{
    return pollOnce(*m_observer);
}

QList<AlertRule> tst_AlertMonitor::connectionsRule() const
{
    AlertRule rule;
    rule.name = QStringLiteral("used");
    rule.endpoint = m_directory->path() + QStringLiteral("/*");
    rule.figure = AlertFigure::Connections;
    rule.polls = 1;
    rule.clearPolls = 1;
    return {rule};
}

void tst_AlertMonitor::tellsOncePerPoll()
{
    QVERIFY(listen(QStringLiteral("a")));
    QVERIFY(listen(QStringLiteral("b")));
    m_alerts->setRules(connectionsRule());
    QVERIFY(poll());
    QVERIFY(m_told.isEmpty());
    QCOMPARE(m_alerts->worst(), Severity::Good);
    QLocalSocket first;
    QLocalSocket second;
    first.connectToServer(path(QStringLiteral("a")));
    second.connectToServer(path(QStringLiteral("b")));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_servers[0]->hasPendingConnections() && m_servers[1]->hasPendingConnections(), PatienceMs);
    QSignalSpy changed(m_alerts.get(), &AlertMonitor::changed);
    QVERIFY(poll());
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.constFirst().size(), 2);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_alerts->raised().size(), 2);
    QCOMPARE(m_alerts->worst(), Severity::Attention);
    // Nothing new.
    QVERIFY(poll());
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(changed.size(), 1);
}

void tst_AlertMonitor::raisesAfterSomePolls()
{
    m_observer->addEndpoint(address(QStringLiteral("nothing")));
    AlertRule rule;
    rule.endpoint = path(QStringLiteral("nothing"));
    rule.conditions = {EndpointCondition::PathNotFound};
    rule.polls = 3;
    m_alerts->setRules({rule});
    for (int number = 1; number <= 4; ++number) {
        QVERIFY(poll());
        QCOMPARE(m_told.size(), number < 3 ? 0 : 1);
    }
    const Alert &alert = m_told.constFirst().constFirst();
    QCOMPARE(alert.change.kind, Kind::Raised);
    QCOMPARE(alert.change.condition, EndpointCondition::PathNotFound);
    QCOMPARE(alert.change.endpoint, address(QStringLiteral("nothing")));
    QCOMPARE(m_alerts->worst(), severityOf(EndpointCondition::PathNotFound));
}

void tst_AlertMonitor::endsWithItsRule()
{
    m_observer->addEndpoint(address(QStringLiteral("nothing")));
    AlertRule rule;
    rule.endpoint = path(QStringLiteral("*"));
    rule.conditions = {EndpointCondition::PathNotFound};
    rule.polls = 1;
    m_alerts->setRules({rule});
    QVERIFY(poll());
    QCOMPARE(m_told.size(), 1);
    QSignalSpy rulesChanged(m_alerts.get(), &AlertMonitor::rulesChanged);
    m_alerts->setRules({rule});
    QCOMPARE(rulesChanged.size(), 0);
    rule.name = QStringLiteral("other");
    m_alerts->setRules({rule});
    QCOMPARE(rulesChanged.size(), 1);
    QCOMPARE(m_told.size(), 1);
    m_alerts->setRules({});
    QCOMPARE(m_told.size(), 2);
    QCOMPARE(m_told.constLast().constFirst().change.kind, Kind::Withdrawn);
    QCOMPARE(m_told.constLast().constFirst().rule.name, QStringLiteral("other"));
    QVERIFY(m_alerts->raised().isEmpty());
}

// Alerts go on, for those who look.
void tst_AlertMonitor::quiet()
{
    QSignalSpy changed(m_alerts.get(), &AlertMonitor::changed);
    const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(3'600);
    m_alerts->setQuietUntil(end);
    QVERIFY(m_alerts->isQuiet());
    QCOMPARE(m_alerts->quietUntil(), end);
    QCOMPARE(changed.size(), 1);
    m_observer->addEndpoint(address(QStringLiteral("nothing")));
    AlertRule rule;
    rule.conditions = {EndpointCondition::PathNotFound};
    rule.polls = 1;
    m_alerts->setRules({rule});
    QVERIFY(poll());
    QCOMPARE(m_told.size(), 1);
    m_alerts->setQuietUntil({});
    QVERIFY(!m_alerts->isQuiet());
    // A time that is over, such as in an old settings file.
    m_alerts->setQuietUntil(QDateTime::currentDateTimeUtc().addSecs(-1));
    QVERIFY(!m_alerts->isQuiet());
}

void tst_AlertMonitor::quietEndsByItself()
{
    QSignalSpy changed(m_alerts.get(), &AlertMonitor::changed);
    m_alerts->setQuietUntil(QDateTime::currentDateTimeUtc().addMSecs(50));
    QTRY_VERIFY_WITH_TIMEOUT(!m_alerts->isQuiet(), PatienceMs);
    QVERIFY(!changed.isEmpty());
}

void tst_AlertMonitor::tests()
{
    m_alerts->test(connectionsRule().constFirst());
    QCOMPARE(m_told.size(), 1);
    QVERIFY(m_told.constFirst().constFirst().isTest);
    QVERIFY(m_alerts->raised().isEmpty());
}

void tst_AlertMonitor::recordsEvents()
{
    EventLog log;
    m_alerts->recordIn(log);
    QVERIFY(listen(QStringLiteral("a")));
    m_alerts->setRules(connectionsRule());
    {
        QLocalSocket client;
        client.connectToServer(path(QStringLiteral("a")));
        QTRY_VERIFY_WITH_TIMEOUT(m_servers[0]->hasPendingConnections(), PatienceMs);
        QVERIFY(poll());
    }
    delete m_servers[0]->nextPendingConnection();
    const auto ended = [&] { return poll() && log.events().size() == 2; };
    QTRY_VERIFY_WITH_TIMEOUT(ended(), PatienceMs);
    QCOMPARE(log.events()[0]->kind, Event::Kind::AlertRaised);
    QCOMPARE(log.events()[0]->endpoint, address(QStringLiteral("a")));
    QVERIFY2(log.events()[0]->message.startsWith(QStringLiteral("used: connections 1")),
             qPrintable(log.events()[0]->message));
    QCOMPARE(log.events()[1]->kind, Event::Kind::AlertEnded);
    m_alerts->test(connectionsRule().constFirst());
    QCOMPARE(log.events()[2]->message, QStringLiteral("used: this is a test"));
}

void tst_AlertMonitor::watchesEndpointsNamedInFull_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("all") << "*" << false;
    QTest::newRow("some") << "/a/?" << false;
    QTest::newRow("path") << "/a/b" << true;
    QTest::newRow("abstract") << "@x" << true;
    QTest::newRow("no name") << "@" << false;
}

void tst_AlertMonitor::watchesEndpointsNamedInFull()
{
    QFETCH(const QString, endpoint);
    AlertRule rule;
    rule.endpoint = endpoint;
    m_alerts->setRules({rule});
    QTEST(m_alerts->endpoints().contains(EndpointAddress::ofText(endpoint.toLatin1())), "isNamed");
}

void tst_AlertMonitor::severities_data()
{
    QTest::addColumn<bool>("isFigure");
    QTest::addColumn<EndpointCondition>("condition");
    QTest::addColumn<Severity>("severity");
    QTest::newRow("trouble") << false << EndpointCondition::Stopped << Severity::Trouble;
    QTest::newRow("attention") << false << EndpointCondition::Slow << Severity::Attention;
    QTest::newRow("good, but unwanted")
        << false << EndpointCondition::Listening << Severity::Attention;
    QTest::newRow("figure") << true << EndpointCondition::Stopped << Severity::Attention;
}

void tst_AlertMonitor::severities()
{
    QFETCH(const bool, isFigure);
    QFETCH(const EndpointCondition, condition);
    Alert alert;
    if (isFigure)
        alert.rule.figure = AlertFigure::Errors;
    alert.change.condition = condition;
    QTEST(severityOf(alert), "severity");
}

QTEST_GUILESS_MAIN(tst_AlertMonitor)
#include "tst_alertmonitor.moc"
