// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/alerts/alertstatus.h"

#include "alertfixture.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qmenu.h>

using namespace Monitor;

// What the status line says of alerts.
class tst_AlertStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hiddenWithoutAlerts();
    void tellsHowMany_data();
    void tellsHowMany();
    void menuLeadsToTheEndpoint();
    void menuStaysShort();
    void quiet();

private:
    /// As if the user had opened it.
    static QList<QAction *> entriesOf(const AlertStatus &status)
    {
        Q_EMIT status.menu()->aboutToShow();
        return status.menu()->actions();
    }
};

void tst_AlertStatus::hiddenWithoutAlerts()
{
    AlertFixture fixture;
    QWidget window;
    AlertStatus status(fixture.alerts, {}, &window);
    window.show();
    QVERIFY(!status.isVisible());
    QVERIFY(fixture.raise({"a"}));
    QVERIFY(status.isVisible());
    fixture.alerts.setRules({});
    QVERIFY(!status.isVisible());
}

void tst_AlertStatus::tellsHowMany_data()
{
    QTest::addColumn<QByteArrayList>("names");
    QTest::addColumn<QString>("text");
    QTest::newRow("one") << QByteArrayList{"a"} << "1 alert(s)";
    QTest::newRow("two") << QByteArrayList{"a", "b"} << "2 alert(s)";
}

void tst_AlertStatus::tellsHowMany()
{
    QFETCH(const QByteArrayList, names);
    AlertFixture fixture;
    const AlertStatus status(fixture.alerts, {});
    QVERIFY(fixture.raise(names));
    QTEST(status.text(), "text");
    QCOMPARE(status.accessibleName(), status.text());
    QVERIFY(!status.icon().isNull());
    for (const QByteArray &name : names) {
        const QString path = AlertFixture::missing(name).toPrintable();
        QVERIFY(status.accessibleDescription().contains(path));
        QVERIFY(status.toolTip().contains(path));
    }
}

void tst_AlertStatus::menuLeadsToTheEndpoint()
{
    AlertFixture fixture;
    QAction below(QStringLiteral("below"));
    AlertStatus status(fixture.alerts, {&below});
    QVERIFY(fixture.raise({"a & b", "c"}));
    QSignalSpy chosen(&status, &AlertStatus::endpointChosen);
    const QList<QAction *> entries = entriesOf(status);
    QCOMPARE(entries.size(), 4);
    QVERIFY2(entries[0]->text().startsWith(QStringLiteral("/nowhere/a && b")),
             qPrintable(entries[0]->text()));
    QVERIFY(entries[2]->isSeparator());
    QCOMPARE(entries[3], &below);
    entries[1]->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<EndpointAddress>(), AlertFixture::missing("c"));
}

void tst_AlertStatus::menuStaysShort()
{
    AlertFixture fixture;
    const AlertStatus status(fixture.alerts, {});
    QByteArrayList names;
    for (int i = 0; i < 100; ++i)
        names.append(QByteArray::number(i));
    QVERIFY(fixture.raise(names));
    const QList<QAction *> entries = entriesOf(status);
    QCOMPARE(entries.size(), AlertStatus::MostEntries + 2);
    QCOMPARE(entries[AlertStatus::MostEntries]->text(), QStringLiteral("and 80 more"));
}

void tst_AlertStatus::quiet()
{
    AlertFixture fixture;
    QWidget window;
    const AlertStatus status(fixture.alerts, {}, &window);
    window.show();
    fixture.alerts.setQuietUntil(QDateTime::currentDateTimeUtc().addSecs(3'600));
    QVERIFY(status.isVisible());
    QVERIFY2(status.text().startsWith(QStringLiteral("No alerts, muted until ")),
             qPrintable(status.text()));
    fixture.alerts.setQuietUntil({});
    QVERIFY(!status.isVisible());
}

QTEST_MAIN(tst_AlertStatus)
#include "tst_alertstatus.moc"
