// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/settings/settingsdialog.h"

#include "gui/alerts/alertnotifier.h"
#include "gui/settings/settingspage.h"
#include "madetrace.h"
#include "monitorfixture.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>
#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qspinbox.h>
#include <QtWidgets/qtableview.h>

#include <algorithm>

using namespace Monitor;
using namespace std::chrono_literals;

// Settings are found, take effect at once, and show what is set elsewhere.
class tst_SettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensByKey();
    void opensOnce();
    void finds_data();
    void finds();
    void walksThroughHits();
    void escapeEndsTheSearch();
    void everySettingIsFound();
    void interval();
    void theme();
    void slowLimit();
    void compactRows();
    void historyLimits();
    void traceCaps();
    void clearsTheTrace();
    void alertRules();
    void tray();
    void endpointsWithoutHistory();
    void wipes();
    void defaults();
    void defaultsOfOwnWork();
    void pagesFit();

private:
    template <typename Widget>
    Widget *control(const QString &name) const
    {
        for (Widget *each : m_dialog->findChildren<Widget *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        return nullptr;
    }

    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
            if (each->text().remove(u'&') == text)
                return each;
        }
        return nullptr;
    }

    int pageCalled(const QString &title) const
    {
        for (int page = 0; page < m_dialog->pages().size(); ++page) {
            if (m_dialog->pages()[page]->title() == title)
                return page;
        }
        return -1;
    }

    static constexpr int PatienceMs = 20'000;

    std::unique_ptr<PrivateDirectories> m_directories;
    std::unique_ptr<OpenMonitor> m_monitor;
    SettingsDialog *m_dialog = nullptr;
};

namespace {

void choose(QComboBox &box, int index)
{
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);
}

} // namespace

void tst_SettingsDialog::init()
{
    m_directories = std::make_unique<PrivateDirectories>();
    m_monitor = std::make_unique<OpenMonitor>();
    m_monitor->window.show();
    QVERIFY(QTest::qWaitForWindowActive(&m_monitor->window));
    actionNamed(m_monitor->window, QStringLiteral("Settings"))->trigger();
    m_dialog = m_monitor->window.findChild<SettingsDialog *>();
    QVERIFY(m_dialog);
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void tst_SettingsDialog::cleanup()
{
    m_monitor.reset();
}

void tst_SettingsDialog::opensByKey()
{
    m_dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_monitor->window.findChild<SettingsDialog *>(), PatienceMs);
    m_monitor->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_monitor->window));
    QTest::keyClick(&m_monitor->window, Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(m_monitor->window.findChild<SettingsDialog *>());
}

void tst_SettingsDialog::opensOnce()
{
    actionNamed(m_monitor->window, QStringLiteral("Settings"))->trigger();
    QCOMPARE(m_monitor->window.findChildren<SettingsDialog *>().size(), 1);
    // The window can be used meanwhile, where one sees what the settings do.
    QVERIFY(!m_dialog->isModal());
}

void tst_SettingsDialog::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("page"); // empty if nothing is found
    QTest::newRow("label") << "Language"
                           << "General";
    QTest::newRow("case") << "lANG"
                          << "General";
    QTest::newRow("another word for it") << "dark"
                                         << "General";
    QTest::newRow("several words, in any order") << "limit slow"
                                                 << "Polling";
    QTest::newRow("page and word") << "polling interval"
                                   << "Polling";
    QTest::newRow("box") << "compact"
                         << "Tables";
    QTest::newRow("secret") << "password"
                            << "Privacy";
    QTest::newRow("tray") << "tray icon"
                          << "Alerts";
    QTest::newRow("wipe") << "erase"
                          << "Console and History";
    QTest::newRow("trace") << "trace limit"
                           << "Trace";
    QTest::newRow("nothing") << "xyzzy"
                             << "";
}

void tst_SettingsDialog::finds()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, page);
    auto *pages = control<QListWidget>(QStringLiteral("Pages"));
    QTest::keyClicks(control<QLineEdit>(QStringLiteral("Find a setting")), typed);
    int highlighted = 0;
    for (const SettingsPage *each : m_dialog->pages()) {
        for (const SettingsPage::Entry &entry : each->entries())
            highlighted += entry.label->autoFillBackground() ? 1 : 0;
    }
    QCOMPARE(highlighted > 0, !page.isEmpty());
    if (page.isEmpty()) {
        QVERIFY(!pages->isRowHidden(0));
        return;
    }
    QCOMPARE(m_dialog->currentPage()->title(), page);
    for (int row = 0; row < pages->count(); ++row)
        QVERIFY(pages->item(row)->text() != page || !pages->isRowHidden(row));
}

void tst_SettingsDialog::walksThroughHits()
{
    auto *search = control<QLineEdit>(QStringLiteral("Find a setting"));
    search->setFocus();
    m_dialog->search(QStringLiteral("limit"));
    const QString first = m_dialog->currentPage()->title();
    for (int step = 0; step < 4 && m_dialog->currentPage()->title() == first; ++step)
        QTest::keyClick(search, Qt::Key_Down);
    QVERIFY(m_dialog->currentPage()->title() != first);
    m_dialog->search(QStringLiteral("slow"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(m_dialog->focusWidget(), control<QSpinBox>(QStringLiteral("Slow above")));
    QVERIFY(m_dialog->isVisible());
}

void tst_SettingsDialog::escapeEndsTheSearch()
{
    auto *search = control<QLineEdit>(QStringLiteral("Find a setting"));
    m_dialog->search(QStringLiteral("compact"));
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QVERIFY(m_dialog->isVisible());
    const auto *pages = control<QListWidget>(QStringLiteral("Pages"));
    for (int row = 0; row < pages->count(); ++row)
        QVERIFY(!pages->isRowHidden(row));
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_monitor->window.findChild<SettingsDialog *>(), PatienceMs);
}

// Each of them by its first word.
void tst_SettingsDialog::everySettingIsFound()
{
    for (const SettingsPage *page : m_dialog->pages()) {
        QVERIFY2(!page->entries().isEmpty(), qPrintable(page->title()));
        for (const SettingsPage::Entry &entry : page->entries()) {
            m_dialog->search(entry.words.section(u' ', 0, 0));
            QVERIFY2(entry.label->autoFillBackground(), qPrintable(entry.words));
        }
    }
}

// In the menu, the toolbar and the dialog it is the same.
void tst_SettingsDialog::interval()
{
    auto *box = control<QComboBox>(QStringLiteral("Interval"));
    m_monitor->workspace.setInterval(5s);
    QVERIFY2(box->currentText().contains(u'5'), qPrintable(box->currentText()));
    choose(*box, 1);
    QCOMPARE(m_monitor->workspace.interval(), 500ms);
    QVERIFY(actionNamed(m_monitor->window, box->currentText())->isChecked());
}

void tst_SettingsDialog::theme()
{
    auto *box = control<QComboBox>(QStringLiteral("Theme"));
    const QSignalSpy chosen(&m_monitor->window, &MainWindow::themeChosen);
    choose(*box, 2);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toInt(), 2);
    m_monitor->window.showTheme(1);
    QCOMPARE(box->currentIndex(), 1);
}

void tst_SettingsDialog::slowLimit()
{
    auto *box = control<QSpinBox>(QStringLiteral("Slow above"));
    QCOMPARE(box->value(), int(ActivityTracker::DefaultSlowLimit.count()));
    box->setValue(250);
    QCOMPARE(m_monitor->workspace.slowLimit(), 250ms);
    m_monitor->workspace.setSlowLimit(50ms);
    QCOMPARE(box->value(), 50);
}

void tst_SettingsDialog::compactRows()
{
    QAction *action = actionNamed(m_monitor->window, QStringLiteral("Compact Rows"));
    const QList<QCheckBox *> boxes = m_dialog->findChildren<QCheckBox *>();
    const auto found = std::find_if(boxes.begin(), boxes.end(), [action](const QCheckBox *each) {
        return each->text() == action->text();
    });
    QVERIFY(found != boxes.end());
    QCheckBox *const box = *found;
    m_dialog->showPage(pageCalled(QStringLiteral("Tables")));
    box->click();
    QVERIFY(action->isChecked());
    action->trigger();
    QVERIFY(!box->isChecked());
}

void tst_SettingsDialog::historyLimits()
{
    control<QSpinBox>(QStringLiteral("Entries at most"))->setValue(123);
    control<QSpinBox>(QStringLiteral("File at most"))->setValue(7);
    control<QSpinBox>(QStringLiteral("Keep of each message"))->setValue(2);
    HistoryLimits limits;
    limits.maxEntries = 123;
    limits.maxFileSize = 7 * 1024 * 1024;
    limits.maxKeptBytes = 2048;
    QCOMPARE(m_monitor->history.limits(), limits);
}

void tst_SettingsDialog::traceCaps()
{
    TraceRing &ring = m_monitor->workspace.traceRing();
    auto *rows = control<QSpinBox>(QStringLiteral("Requests at most"));
    auto *memory = control<QSpinBox>(QStringLiteral("Memory at most"));
    QCOMPARE(rows->value(), int(TraceCaps().rows));
    rows->setValue(1'000);
    memory->setValue(3);
    QCOMPARE(ring.caps(), (TraceCaps{.rows = 1'000, .memory = 3LL * 1024 * 1024}));
    ring.setCaps({.rows = 5'000, .memory = 7LL * 1024 * 1024});
    QCOMPARE(rows->value(), 5'000);
    QCOMPARE(memory->value(), 7);
    QSettings settings(QDir(m_directories->path({})).filePath(QStringLiteral("settings.ini")),
                       QSettings::IniFormat);
    m_monitor->workspace.save(settings);
    Workspace next;
    next.restore(settings);
    QCOMPARE(next.traceRing().caps(), ring.caps());
    settings.setValue(QStringLiteral("trace/maxRows"), -5); // Edited by hand.
    next.restore(settings);
    QCOMPARE(next.traceRing().caps().rows, TraceCaps::FewestRows);
    // What is there and too much goes at once.
    ring.append(madeRows(4'000, 0));
    rows->setValue(1'000);
    QVERIFY(ring.rows().size() <= 1'000);
    m_dialog->showPage(pageCalled(QStringLiteral("Trace")));
    button(QStringLiteral("Restore Defaults of This Page"))->click();
    QCOMPARE(ring.caps(), TraceCaps());
    QCOMPARE(rows->value(), int(TraceCaps().rows));
}

void tst_SettingsDialog::clearsTheTrace()
{
    TraceRing &ring = m_monitor->workspace.traceRing();
    QPushButton *const clear = button(QStringLiteral("Clear Trace Now"));
    QVERIFY(!clear->isEnabled());
    ring.append(madeRows(10, 0));
    QVERIFY(clear->isEnabled());
    const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith(QStringLiteral("10 "));
    }));
    clear->click();
    QVERIFY(ring.rows().isEmpty());
    QVERIFY(!clear->isEnabled());
}

// The entry of the menu leads to their page, whatever was searched for.
void tst_SettingsDialog::alertRules()
{
    QAction *rules = actionNamed(m_monitor->window, QStringLiteral("Alert Rules"));
    m_dialog->search(QStringLiteral("language"));
    rules->trigger();
    QCOMPARE(m_dialog->currentPage()->title(), QStringLiteral("Alerts"));
    QVERIFY(control<QLineEdit>(QStringLiteral("Find a setting"))->text().isEmpty());
    QCOMPARE(control<QTableView>(QStringLiteral("Alert rules"))->model()->rowCount(),
             int(m_monitor->workspace.alerts().rules().size()));
    m_dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(!m_monitor->window.findChild<SettingsDialog *>(), PatienceMs);
    rules->trigger();
    m_dialog = m_monitor->window.findChild<SettingsDialog *>();
    QCOMPARE(m_dialog->currentPage()->title(), QStringLiteral("Alerts"));
}

// There is none here: nothing can be chosen, but what was chosen is shown.
void tst_SettingsDialog::tray()
{
    const QList<QCheckBox *> boxes =
        m_dialog->pages().at(pageCalled(QStringLiteral("Alerts")))->findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 2);
    AlertNotifier &notifier = *m_monitor->window.alertNotifier();
    QVERIFY(!notifier.isInTray());
    for (const QCheckBox *box : boxes)
        QVERIFY(!box->isEnabled() && !box->toolTip().isEmpty());
    QVERIFY(boxes[0]->isChecked() && !boxes[1]->isChecked());
    notifier.setUsesTray(false);
    notifier.setStaysInTray(true);
    QVERIFY(!boxes[0]->isChecked() && boxes[1]->isChecked());
    m_dialog->showPage(pageCalled(QStringLiteral("Alerts")));
    button(QStringLiteral("Restore Defaults of This Page"))->click();
    QVERIFY(boxes[0]->isChecked() && !boxes[1]->isChecked());
    QVERIFY(notifier.usesTray() && !notifier.staysInTray());
}

void tst_SettingsDialog::endpointsWithoutHistory()
{
    auto *edit = control<QPlainTextEdit>(QStringLiteral("No history of"));
    edit->setPlainText(QStringLiteral(" /run/vault*\n\n@s\n"));
    Privacy &privacy = m_monitor->workspace.privacy();
    QCOMPARE(privacy.endpointsWithoutHistory(),
             (QStringList{QStringLiteral("/run/vault*"), QStringLiteral("@s")}));
    // What is being typed stays as it is.
    QCOMPARE(edit->toPlainText(), QStringLiteral(" /run/vault*\n\n@s\n"));
    privacy.setEndpointsWithoutHistory({QStringLiteral("/x")});
    QCOMPARE(edit->toPlainText(), QStringLiteral("/x"));
}

// Only after a question, and then from the disk, too.
void tst_SettingsDialog::wipes()
{
    const QString path =
        QDir(qEnvironmentVariable("XDG_DATA_HOME")).filePath(QStringLiteral("history.jsonl"));
    const auto content = [&path] {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    };
    m_monitor->history.add(
        HistoryEntry::of({.endpoint = EndpointAddress::ofPath("/x"), .bytes = "remember-me"}, {},
                         {}, QDateTime::currentDateTime(), 1000));
    QTRY_VERIFY_WITH_TIMEOUT(content().contains("remember-me"), PatienceMs);
    const auto wipe = [this](const QString &answer) {
        button(QStringLiteral("Wipe History Now…"))->click();
        auto *box = m_dialog->findChild<QMessageBox *>();
        QVERIFY(box);
        for (QAbstractButton *each : box->buttons()) {
            if (each->text().remove(u'&') == answer)
                return each->click();
        }
        QFAIL("no such answer");
    };
    wipe(QStringLiteral("Cancel"));
    QCOMPARE(m_monitor->history.entries().size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->findChild<QMessageBox *>(), PatienceMs);
    wipe(QStringLiteral("Wipe"));
    QVERIFY(m_monitor->history.entries().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!content().contains("remember-me"), PatienceMs);
}

// Of the page that is shown, and of no other.
void tst_SettingsDialog::defaults()
{
    QPushButton *restore = button(QStringLiteral("Restore Defaults of This Page"));
    m_monitor->workspace.setSlowLimit(50ms);
    m_monitor->history.setLimits({.maxEntries = 100});
    m_monitor->workspace.privacy().setRedaction({});
    m_monitor->workspace.privacy().setEndpointsWithoutHistory({QStringLiteral("/x")});
    m_dialog->showPage(pageCalled(QStringLiteral("Polling")));
    restore->click();
    QCOMPARE(m_monitor->workspace.interval(), EndpointObserver::DefaultInterval);
    QCOMPARE(m_monitor->workspace.slowLimit(), ActivityTracker::DefaultSlowLimit);
    QCOMPARE(m_monitor->history.limits().maxEntries, 100);
    m_dialog->showPage(pageCalled(QStringLiteral("Console and History")));
    restore->click();
    QCOMPARE(m_monitor->history.limits(), HistoryLimits());
    QVERIFY(m_monitor->workspace.privacy().endpointsWithoutHistory().isEmpty());
    QVERIFY(m_monitor->workspace.privacy().redaction().list().isEmpty());
    m_dialog->showPage(pageCalled(QStringLiteral("Privacy")));
    restore->click();
    QCOMPARE(m_monitor->workspace.privacy().redaction().list(), usualRedactionRules());
}

// Rules that somebody made are only removed after a question.
void tst_SettingsDialog::defaultsOfOwnWork()
{
    AlertMonitor &alerts = m_monitor->workspace.alerts();
    AlertRule own;
    own.name = QStringLiteral("own");
    alerts.setRules({own});
    RedactionRule hidden;
    hidden.what = RedactionRule::What::Whole;
    Privacy &privacy = m_monitor->workspace.privacy();
    privacy.setRedaction(*RedactionRules::of({hidden}));
    const auto restore = [this](const QString &page, const QString &answer) {
        m_dialog->showPage(pageCalled(page));
        button(QStringLiteral("Restore Defaults of This Page"))->click();
        auto *box = m_dialog->findChild<QMessageBox *>();
        QVERIFY(box);
        for (QAbstractButton *each : box->buttons()) {
            if (each->text().remove(u'&') == answer)
                each->click();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->findChild<QMessageBox *>(), PatienceMs);
    };
    for (const QString &page : {QStringLiteral("Alerts"), QStringLiteral("Privacy")})
        restore(page, QStringLiteral("Cancel"));
    QCOMPARE(alerts.rules(), QList{own});
    QCOMPARE(privacy.redaction().list(), QList{hidden});
    for (const QString &page : {QStringLiteral("Alerts"), QStringLiteral("Privacy")})
        restore(page, QStringLiteral("Restore"));
    QCOMPARE(alerts.rules(), defaultAlertRules());
    QCOMPARE(privacy.redaction().list(), usualRedactionRules());
}

// Nobody scrolls sideways.
void tst_SettingsDialog::pagesFit()
{
    for (int page = 0; page < m_dialog->pages().size(); ++page) {
        m_dialog->showPage(page);
        m_dialog->grab();
        const SettingsPage *shown = m_dialog->currentPage();
        QVERIFY2(shown->minimumSizeHint().width() <= shown->parentWidget()->width(),
                 qPrintable(shown->title()));
    }
}

QTEST_MAIN(tst_SettingsDialog)
#include "tst_settingsdialog.moc"
