// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/firstlook/tour.h"
#include "gui/look/language.h"
#include "gui/settings/settingsdialog.h"
#include "gui/window/windowactions.h"
#include "monitorfixture.h"
#include "textinspector.h"

#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>

#include <QtCore/qfile.h>
#include <QtCore/qtranslator.h>
#include <QtWidgets/QtWidgets>

#include <set>
#include <tuple>

using namespace Monitor;

namespace {

constexpr int PatienceMs = 20'000;

const QString DemoName = QStringLiteral("demo");

/// Records which texts are requested, and translates nothing.
class AskedTexts : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(const char *context, const char *source, const char *comment,
                      int n) const override
    {
        // Skips Qt's own texts, including those of its tabs.
        if (*context != 'Q' && qstrcmp(context, "CloseButton") != 0)
            m_asked.insert({QByteArray(context), QByteArray(source), QByteArray(comment), n >= 0});
        return {};
    }

    using Text = std::tuple<QByteArray, QByteArray, QByteArray, bool>;

    const std::set<Text> &asked() const { return m_asked; }

private:
    mutable std::set<Text> m_asked;
};

/// Without brackets, mnemonics, dots and accents.
QString lettersOf(const QString &translated)
{
    QString text = translated.normalized(QString::NormalizationForm_D);
    text.removeIf([](QChar c) { return !c.isLetter(); });
    return text;
}

/// The action whose English text has these letters; null if there is none.
QAction *actionSaying(const QWidget &window, const QString &text)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (lettersOf(action->text()) == lettersOf(text))
            return action;
    }
    return nullptr;
}

} // namespace

/// Opens everything there is, in other languages.
class tst_TranslatedWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void pseudo_data();
    void pseudo();
    void dialogs_data();
    void dialogs();
    void settingsPages_data();
    void settingsPages();
    void tour_data();
    void tour();
    void keys_data();
    void keys();
    void known();
    void chosen();
    void announced_data();
    void announced();
    void textsOfQt_data();
    void textsOfQt();

private:
    struct Windows;

    static void addTabs();

    EndpointAddress endpoint(const QString &name) const
    {
        return EndpointAddress::ofPath(QFile::encodeName(m_directories->path(name)));
    }

    std::unique_ptr<PrivateDirectories> m_directories;
    std::unique_ptr<Program> m_daemon;
    Language m_language;
};

/// The window with a running server and a path where nothing exists.
struct tst_TranslatedWindows::Windows : OpenMonitor
{
    explicit Windows(const tst_TranslatedWindows &test)
    {
        workspace.addEndpoint(test.endpoint(QStringLiteral("nothing")));
        window.showEndpoint(test.endpoint(DemoName));
        window.show();
        workspace.observer().start();
    }

    bool isFilled()
    {
        return QTest::qWaitFor([this] { return workspace.endpoints().rowCount() >= 2; },
                               PatienceMs);
    }
};

void tst_TranslatedWindows::initTestCase()
{
    m_directories = std::make_unique<PrivateDirectories>();
    QVERIFY(m_directories->isValid());
    m_daemon = startDemo(QStringLiteral(DEMO), m_directories->path(DemoName));
    QVERIFY(m_daemon);
}

void tst_TranslatedWindows::cleanup()
{
    m_language.choose(QStringLiteral("en"));
}

void tst_TranslatedWindows::addTabs()
{
    QTest::addColumn<MainWindow::Tab>("tab");
    QTest::newRow("overview") << MainWindow::Tab::Overview;
    QTest::newRow("connections") << MainWindow::Tab::Connections;
    QTest::newRow("map") << MainWindow::Tab::Map;
    QTest::newRow("trace") << MainWindow::Tab::Trace;
    QTest::newRow("charts") << MainWindow::Tab::Charts;
    QTest::newRow("console") << MainWindow::Tab::Console;
    QTest::newRow("events") << MainWindow::Tab::Events;
}

void tst_TranslatedWindows::pseudo_data()
{
    addTabs();
}

// Everything is translated, and fits when it is longer.
void tst_TranslatedWindows::pseudo()
{
    QFETCH(MainWindow::Tab, tab);
    m_language.choose(QStringLiteral("pseudo"));
    Windows windows(*this);
    windows.window.showTab(tab);
    QAction *repeat = actionSaying(windows.window, QStringLiteral("Repeat"));
    QVERIFY(repeat);
    repeat->trigger();
    QVERIFY(windows.isFilled());
    QCOMPARE(TextInspector::untranslated(windows.window), QString());
    // Forces the layout.
    windows.window.grab();
    QTRY_COMPARE_WITH_TIMEOUT(TextInspector::clipped(windows.window), QString(), PatienceMs);
}

void tst_TranslatedWindows::dialogs_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("add an endpoint") << "Add Endpoint";
    QTest::newRow("add a host") << "Add Remote Host";
    QTest::newRow("command palette") << "Command Palette";
    QTest::newRow("keys") << "Keyboard Shortcuts";
    QTest::newRow("about") << "About IPC Monitor";
    QTest::newRow("start a server") << "Start Server";
    QTest::newRow("load test") << "Load Test";
    QTest::newRow("clear the history") << "Clear History";
    QTest::newRow("support bundle") << "Support Bundle";
}

void tst_TranslatedWindows::dialogs()
{
    QFETCH(QString, action);
    m_language.choose(QStringLiteral("pseudo"));
    Windows windows(*this);
    QAction *found = actionSaying(windows.window, action);
    QVERIFY(found);
    found->trigger();
    const auto *dialog = windows.window.findChild<QDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isVisible(), PatienceMs);
    QCOMPARE(TextInspector::untranslated(*dialog), QString());
    QTRY_COMPARE_WITH_TIMEOUT(TextInspector::clipped(*dialog), QString(), PatienceMs);
    QCOMPARE(TextInspector::ambiguous(*dialog), QString());
}

void tst_TranslatedWindows::settingsPages_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("pseudo") << "pseudo";
    for (const Language::Entry &entry : Language::entries())
        QTest::newRow(qPrintable(entry.name)) << entry.name;
}

void tst_TranslatedWindows::settingsPages()
{
    QFETCH(const QString, language);
    m_language.choose(language);
    Windows windows(*this);
    windows.window.findChild<WindowActions *>()->openSettings->trigger();
    auto *dialog = windows.window.findChild<SettingsDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->isVisible(), PatienceMs);
    for (int page = 0; page < dialog->pages().size(); ++page) {
        dialog->showPage(page);
        dialog->grab();
        if (language == QLatin1String("pseudo"))
            QCOMPARE(TextInspector::untranslated(*dialog), QString());
        QTRY_COMPARE_WITH_TIMEOUT(TextInspector::clipped(*dialog), QString(), PatienceMs);
        QCOMPARE(TextInspector::ambiguous(*dialog), QString());
    }
}

void tst_TranslatedWindows::tour_data()
{
    settingsPages_data();
}

void tst_TranslatedWindows::tour()
{
    QFETCH(const QString, language);
    m_language.choose(language);
    Windows windows(*this);
    windows.window.findChild<WindowActions *>()->takeTour->trigger();
    auto *tour = windows.window.findChild<Tour *>();
    QVERIFY(tour);
    for (; tour->isVisible(); tour->next()) {
        tour->grab();
        QCOMPARE(TextInspector::clipped(*tour), QString());
    }
}

void tst_TranslatedWindows::keys_data()
{
    QTest::addColumn<QString>("language");
    for (const Language::Entry &entry : Language::entries())
        QTest::newRow(qPrintable(entry.name)) << entry.name;
}

// No two visible items have the same key, in any language.
void tst_TranslatedWindows::keys()
{
    QFETCH(QString, language);
    m_language.choose(language);
    Windows windows(*this);
    for (QAction *action : windows.window.findChildren<QAction *>()) {
        // Expands everything that can be expanded.
        if (action->isCheckable() && !action->isChecked() && !action->actionGroup())
            action->trigger();
    }
    using Tab = MainWindow::Tab;
    for (const Tab tab : {Tab::Overview, Tab::Connections, Tab::Map, Tab::Trace, Tab::Charts,
                          Tab::Console, Tab::Events}) {
        windows.window.showTab(tab);
        QCOMPARE(TextInspector::ambiguous(windows.window), QString());
    }
}

// The translations contain each text under the context the program uses.
void tst_TranslatedWindows::known()
{
    AskedTexts listener;
    QVERIFY(QCoreApplication::installTranslator(&listener));
    {
        Windows windows(*this);
        QVERIFY(windows.isFilled());
        using Tab = MainWindow::Tab;
        for (const Tab tab : {Tab::Overview, Tab::Connections, Tab::Map, Tab::Trace, Tab::Charts,
                              Tab::Console, Tab::Events}) {
            windows.window.showTab(tab);
            windows.window.grab();
        }
    }
    QCoreApplication::removeTranslator(&listener);
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/i18n/ipcmonitor_de.qm")));
    QVERIFY(listener.asked().size() > 100);
    for (const auto &[context, source, comment, isPlural] : listener.asked()) {
        const QString translation = german.translate(context.constData(), source.constData(),
                                                     comment.constData(), isPlural ? 2 : -1);
        QVERIFY2(!translation.isEmpty(), QByteArray(context + ": " + source).constData());
    }
}

// The menu shows the language chosen, by the languages' own names.
void tst_TranslatedWindows::chosen()
{
    Windows windows(*this);
    QSignalSpy spy(&windows.window, &MainWindow::languageChosen);
    windows.window.showLanguage(QString());
    const QAction *system = actionSaying(windows.window, QStringLiteral("As the System"));
    QVERIFY(system);
    QVERIFY(system->isChecked());
    for (const Language::Entry &entry : Language::entries()) {
        QAction *action = actionSaying(windows.window, entry.nativeName);
        QVERIFY2(action, qPrintable(entry.name));
        action->trigger();
        QCOMPARE(spy.takeLast().first().toString(), entry.name);
        windows.window.showLanguage(entry.name);
        QVERIFY(action->isChecked());
        QVERIFY(!system->isChecked());
    }
}

void tst_TranslatedWindows::announced_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("de") << "de" << QString::fromUtf8("diese Sprache");
    QTest::newRow("es") << "es" << QString::fromUtf8("este idioma");
    QTest::newRow("fr") << "fr" << QString::fromUtf8("cette langue");
    QTest::newRow("ja") << "ja" << QString::fromUtf8("この言語");
    QTest::newRow("zh_CN") << "zh_CN" << QString::fromUtf8("此语言");
    QTest::newRow("in use") << "en" << QString();
}

// Where it is chosen, and in the language chosen, as its readers may not know the other one.
void tst_TranslatedWindows::announced()
{
    QFETCH(const QString, language);
    QFETCH(const QString, text);
    Windows windows(*this);
    QVERIFY(actionSaying(windows.window, QStringLiteral("Takes effect after a restart")));
    windows.window.announceLanguage(language);
    const auto *box = windows.window.findChild<QMessageBox *>();
    QCOMPARE(box != nullptr, !text.isEmpty());
    if (!box)
        return;
    QVERIFY2(box->text().contains(text), qPrintable(box->text()));
    QVERIFY(box->informativeText().contains(QStringLiteral("after a restart")));
}

void tst_TranslatedWindows::textsOfQt_data()
{
    QTest::addColumn<QString>("language");
    for (const Language::Entry &entry : Language::entries()) {
        if (entry.name != QLatin1String("en"))
            QTest::newRow(qPrintable(entry.name)) << entry.name;
    }
}

// Also where Qt's own translations are not installed.
void tst_TranslatedWindows::textsOfQt()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/ipcmonitor_%1.qm").arg(language)));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    for (const auto button : {QDialogButtonBox::Cancel, QDialogButtonBox::Close}) {
        const QDialogButtonBox buttons(button);
        const QString text = buttons.button(button)->text();
        QVERIFY2(text != QLatin1String("Cancel") && text != QLatin1String("Close"),
                 qPrintable(text));
    }
    QLineEdit edit;
    const std::unique_ptr<QMenu> menu(edit.createStandardContextMenu());
    for (const QAction *action : menu->actions()) {
        const QString text = action->text().section(u'\t', 0, 0).remove(u'&');
        QVERIFY2(
            text.isEmpty()
                || !QStringLiteral("Undo Redo Cut Copy Paste Delete Select All").contains(text),
            qPrintable(text));
    }
}

QTEST_MAIN(tst_TranslatedWindows)
#include "tst_translatedwindows.moc"
