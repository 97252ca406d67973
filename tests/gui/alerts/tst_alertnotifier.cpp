// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/alerts/alertnotifier.h"

#include "alertfixture.h"

#include <QtCore/qsettings.h>
#include <QtCore/qtemporarydir.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qwidget.h>

using namespace Monitor;

// What is told outside the window, where there is no tray.
class tst_AlertNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void testsAreAlwaysTold();
    void choicesAreKept();
};

void tst_AlertNotifier::tells_data()
{
    QTest::addColumn<bool>("isActive");
    QTest::addColumn<bool>("isQuiet");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("window out of sight") << false << false << true;
    QTest::newRow("quiet") << false << true << false;
    QTest::newRow("window in use") << true << false << false;
}

// Once for all alerts of a poll.
void tst_AlertNotifier::tells()
{
    QFETCH(const bool, isActive);
    QFETCH(const bool, isQuiet);
    QFETCH(const bool, isTold);
    AlertFixture fixture;
    QWidget window;
    if (isActive) {
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    const AlertNotifier notifier(fixture.alerts, window, {});
    QVERIFY(!notifier.hasTray());
    if (isQuiet)
        fixture.alerts.setQuietUntil(QDateTime::currentDateTimeUtc().addSecs(3'600));
    QVERIFY(fixture.raise({"a", "b"}));
    QCOMPARE(notifier.lastMessage().has_value(), isTold);
    if (isTold)
        QCOMPARE(notifier.lastMessage()->title, QStringLiteral("2 alert(s)"));
}

void tst_AlertNotifier::testsAreAlwaysTold()
{
    AlertFixture fixture;
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const AlertNotifier notifier(fixture.alerts, window, {});
    fixture.alerts.setQuietUntil(QDateTime::currentDateTimeUtc().addSecs(3'600));
    fixture.alerts.test(AlertFixture::missingRule());
    QVERIFY(notifier.lastMessage());
    QCOMPARE(notifier.lastMessage()->title, QStringLiteral("Test alert"));
}

void tst_AlertNotifier::choicesAreKept()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("settings.ini"));
    const QDateTime until =
        QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch() + 3'600).toUTC();
    QWidget window;
    {
        AlertFixture fixture;
        AlertNotifier notifier(fixture.alerts, window, {});
        const QSignalSpy changed(&notifier, &AlertNotifier::choicesChanged);
        QVERIFY(notifier.usesTray());
        QVERIFY(!notifier.staysInTray());
        notifier.setUsesTray(false);
        notifier.setStaysInTray(true);
        QCOMPARE(changed.size(), 2);
        fixture.alerts.setQuietUntil(until);
        QSettings settings(path, QSettings::IniFormat);
        notifier.save(settings);
    }
    AlertFixture fixture;
    AlertNotifier notifier(fixture.alerts, window, {});
    notifier.restore(QSettings(path, QSettings::IniFormat));
    QVERIFY(!notifier.usesTray());
    QVERIFY(notifier.staysInTray());
    QCOMPARE(fixture.alerts.quietUntil(), until);
    // From a file without any of it.
    notifier.restore(QSettings(directory.filePath(QStringLiteral("none")), QSettings::IniFormat));
    QVERIFY(notifier.usesTray());
    QVERIFY(!notifier.staysInTray());
    QVERIFY(!fixture.alerts.isQuiet());
}

QTEST_MAIN(tst_AlertNotifier)
#include "tst_alertnotifier.moc"
