// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/firstlook/firstlookbar.h"
#include "gui/firstlook/tour.h"
#include "monitorfixture.h"
#include "observerfixtures.h"

#include <QtCore/qfile.h>
#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qpushbutton.h>

using namespace Monitor;

// What somebody sees who starts it for the first time.
class tst_FirstLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void offersWhatItFound();
    void goesForGood_data();
    void goesForGood();
    void tourHasFiveSteps();

private:
    static constexpr int PatienceMs = 20'000;

    FirstLookBar &bar() { return *m_monitor->window.findChild<FirstLookBar *>(); }

    QPushButton *button(const char *text)
    {
        for (QPushButton *each : bar().findChildren<QPushButton *>()) {
            if (each->text().remove(u'&').startsWith(QLatin1String(text)))
                return each;
        }
        return nullptr;
    }

    void start()
    {
        m_monitor->window.offerFirstLook();
        m_monitor->window.show();
        m_monitor->workspace.observer().start();
    }

    std::unique_ptr<PrivateDirectories> m_directories;
    std::unique_ptr<OpenMonitor> m_monitor;
};

void tst_FirstLook::init()
{
    m_directories = std::make_unique<PrivateDirectories>();
    QVERIFY(m_directories->isValid());
    m_monitor = std::make_unique<OpenMonitor>();
}

void tst_FirstLook::cleanup()
{
    m_monitor.reset();
    m_directories.reset();
}

void tst_FirstLook::offersWhatItFound()
{
    const QList<EndpointAddress> mine = {EndpointAddress::ofPath("/nowhere/a"),
                                         EndpointAddress::ofPath("/nowhere/b")};
    m_monitor->workspace.observer().setRegistry(registryOf(mine));
    QVERIFY(!bar().isVisible());
    start();
    QVERIFY(bar().isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(button("Pin 2 of Mine"), PatienceMs);
    QVERIFY(button("Pin 2 of Mine")->isVisible());
    button("Pin 2 of Mine")->click();
    for (const EndpointAddress &endpoint : mine)
        QVERIFY(m_monitor->workspace.pinned().contains(endpoint));
    QVERIFY(!bar().isVisible());
}

void tst_FirstLook::goesForGood_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("closed") << QByteArray("Close");
    QTest::newRow("tour") << QByteArray("Take the Tour");
}

void tst_FirstLook::goesForGood()
{
    QFETCH(const QByteArray, name);
    const QString path = m_directories->path(QStringLiteral("settings.ini"));
    start();
    QVERIFY(button(name.constData()));
    button(name.constData())->click();
    QVERIFY(!bar().isVisible());
    {
        QSettings settings(path, QSettings::IniFormat);
        m_monitor->window.saveLayout(settings);
    }
    m_monitor = std::make_unique<OpenMonitor>();
    QSettings settings(path, QSettings::IniFormat);
    m_monitor->window.restoreLayout(settings);
    start();
    QVERIFY(!bar().isVisible());
}

// From the Help menu, again and again.
void tst_FirstLook::tourHasFiveSteps()
{
    start();
    QAction *action = actionNamed(m_monitor->window, QStringLiteral("Take the Tour"));
    QVERIFY(action);
    for (int round = 0; round < 2; ++round) {
        action->trigger();
        auto *tour = m_monitor->window.findChild<Tour *>();
        QVERIFY(tour);
        for (int step = 0; step < 5; ++step) {
            QVERIFY(tour->isVisible());
            QCOMPARE(tour->step(), step);
            QVERIFY(m_monitor->window.rect().contains(tour->geometry()));
            tour->next();
        }
        QVERIFY(!tour->isVisible());
    }
}

QTEST_MAIN(tst_FirstLook)
#include "tst_firstlook.moc"
