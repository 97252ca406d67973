// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "monitorfixture.h"

#include "gui/look/conditionicon.h"
#include "gui/look/icons.h"
#include "gui/pages/connectionspage.h"
#include "gui/settings/settingsdialog.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"

#include <ipccore/asyncclient.h>

#include <QtCore/qset.h>
#include <QtGui/qaccessible.h>
#include <QtGui/qaction.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qabstractbutton.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qabstractspinbox.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmenubar.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qtabbar.h>
#include <QtWidgets/qtextedit.h>
#include <QtWidgets/qtoolbar.h>

using namespace Monitor;

// The window is usable without seeing it or having a mouse: names, keys and tab order, on every tab
// and in every dialog.
class tst_Accessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void tabs_data();
    void tabs();
    void dialogs_data();
    void dialogs();
    void settingsPages();
    void actionsHaveTexts();
    void menusHaveTheirLetters();
    void toolBarIsReachable();
    void statesHaveShapesAndWords();

private:
    std::unique_ptr<PrivateDirectories> m_directories;
    std::unique_ptr<Program> m_server;
    std::unique_ptr<OpenMonitor> m_monitor;
    std::unique_ptr<IpcCore::AsyncClient> m_client;
};

namespace {

constexpr int PatienceMs = 20'000;

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
           || qobject_cast<const QAbstractItemView *>(widget)
           || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QAbstractSpinBox *>(widget)
           || qobject_cast<const QTextEdit *>(widget)
           || qobject_cast<const QPlainTextEdit *>(widget);
}

// Table headers and buttons in edits are announced by the control they belong to.
bool isPartOfControl(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent && !parent->isWindow();
         parent = parent->parentWidget()) {
        if (isControl(parent) || qobject_cast<const QTabBar *>(parent))
            return true;
    }
    return false;
}

QList<QWidget *> controlsOf(const QWidget &window)
{
    QList<QWidget *> controls;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->window() == &window && widget->isVisible() && isControl(widget)
            && !isPartOfControl(widget))
            controls.append(widget);
    }
    return controls;
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

QString describe(const QWidget *widget)
{
    QString text;
    for (const QWidget *part = widget; part && !part->isWindow(); part = part->parentWidget())
        text += QStringLiteral("%1(%2%3) in ")
                    .arg(QString::fromLatin1(part->metaObject()->className()), part->objectName(),
                         part->accessibleName());
    return text;
}

// The stops of the Tab key, from the first control on.
QList<QWidget *> focusChainOf(QWidget &window)
{
    QList<QWidget *> chain;
    for (QWidget *widget = window.nextInFocusChain(); widget && widget != &window;
         widget = widget->nextInFocusChain()) {
        if (widget->window() == &window && widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            chain.append(widget);
    }
    return chain;
}

QWidget *commonContainer(QWidget *left, const QWidget *right)
{
    while (left && !left->isAncestorOf(right))
        left = left->parentWidget();
    return left;
}

// Lines from top to bottom, and each line from left to right.
bool isBefore(const QRect &left, const QRect &right)
{
    if (left.bottom() < right.center().y())
        return true;
    return right.bottom() >= left.center().y() && left.center().x() <= right.center().x();
}

QStringList namelessOf(const QWidget &window)
{
    QStringList problems;
    for (QWidget *control : controlsOf(window)) {
        if (nameOf(control).isEmpty())
            problems.append(describe(control));
    }
    return problems;
}

QStringList disorderOf(QWidget &window)
{
    QStringList problems;
    const QList<QWidget *> chain = focusChainOf(window);
    for (qsizetype place = 1; place < chain.size(); ++place) {
        QWidget *container = commonContainer(chain[place - 1], chain[place]);
        // The user decides where the main window's parts are.
        if (!container || container->inherits("QMainWindow"))
            continue;
        // Columns are read one after the other, so compare positions within the container.
        const auto rectOf = [container](const QWidget *widget) {
            while (widget->parentWidget() != container && widget != container)
                widget = widget->parentWidget();
            return widget->geometry();
        };
        if (!isBefore(rectOf(chain[place - 1]), rectOf(chain[place])))
            problems.append(describe(chain[place - 1]) + QStringLiteral(" THEN ")
                            + describe(chain[place]));
    }
    return problems;
}

// Buttons and views that no key reaches need an action.
QStringList unreachableOf(const QWidget &window)
{
    QStringList problems;
    for (const QWidget *control : controlsOf(window)) {
        if (control->objectName().startsWith(QLatin1String("qt_")))
            continue; // dock titles: the View menu does the same
        if (!(control->focusPolicy() & Qt::TabFocus))
            problems.append(describe(control));
    }
    return problems;
}

// With two meanings, a key does nothing.
QStringList ambiguitiesOf(const QWidget &window)
{
    QStringList problems;
    QHash<QString, QString> owners;
    const auto take = [&](const QKeySequence &key, const QString &owner) {
        const QString text = key.toString(QKeySequence::PortableText);
        if (!text.isEmpty() && owners.contains(text))
            problems.append(QStringLiteral("%1: %2 AND %3").arg(text, owners[text], owner));
        owners.insert(text, owner);
    };
    for (const QAction *action : window.findChildren<QAction *>()) {
        const auto objects = action->associatedObjects();
        const bool isHere =
            std::any_of(objects.begin(), objects.end(), [&window](const QObject *object) {
                const auto *widget = qobject_cast<const QWidget *>(object);
                return widget && (widget->isVisible() || qobject_cast<const QMenu *>(widget))
                       && !qobject_cast<const QLineEdit *>(widget) && window.isAncestorOf(widget);
            });
        for (const QKeySequence &key : action->shortcuts()) {
            if (isHere)
                take(key, action->text());
        }
    }
    if (const auto *menus = window.findChild<QMenuBar *>()) {
        for (const QAction *action : menus->actions())
            take(QKeySequence::mnemonic(action->text()), action->text());
    }
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy())
            take(QKeySequence::mnemonic(label->text()), label->text());
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            take(button->shortcut(), button->text());
    }
    return problems;
}

void checkMenu(const QMenu &menu)
{
    QHash<QString, QString> owners;
    for (const QAction *action : menu.actions()) {
        if (action->isSeparator())
            continue;
        QVERIFY2(!action->text().isEmpty(), qPrintable(menu.title()));
        const QString letter = QKeySequence::mnemonic(action->text()).toString();
        QVERIFY2(letter.isEmpty() || !owners.contains(letter),
                 qPrintable(menu.title() + u' ' + owners.value(letter) + u' ' + action->text()));
        owners.insert(letter, action->text());
        QVERIFY2(!letter.isEmpty() || !action->menu(), qPrintable(action->text()));
        if (action->menu())
            checkMenu(*action->menu());
    }
}

QImage shapeOf(EndpointCondition condition)
{
    return icon(conditionIcon(condition))
        .pixmap(32)
        .toImage()
        .convertToFormat(QImage::Format_Alpha8);
}

} // namespace

void tst_Accessibility::initTestCase()
{
    m_directories = std::make_unique<PrivateDirectories>();
    const QString path = m_directories->path(QStringLiteral("demo.sock"));
    m_server = startDemo(QStringLiteral(DEMO), path);
    QVERIFY(m_server);
    m_monitor = std::make_unique<OpenMonitor>();
    m_monitor->window.show();
    m_monitor->workspace.observer().start();
    QVERIFY(QTest::qWaitForWindowActive(&m_monitor->window));
    m_client = std::make_unique<IpcCore::AsyncClient>(path);
    m_client->send("sleep 1000000");
    m_monitor->window.showEndpoint(EndpointAddress::ofPath(path.toLocal8Bit()));
    m_monitor->window.showTab(MainWindow::Tab::Connections);
    auto *connections = m_monitor->window.findChild<ConnectionsPage *>();
    QTRY_VERIFY_WITH_TIMEOUT(connections->model().rowCount() == 1, PatienceMs);
}

void tst_Accessibility::cleanupTestCase()
{
    m_client.reset();
    m_monitor.reset();
    m_server.reset();
}

void tst_Accessibility::tabs_data()
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

void tst_Accessibility::tabs()
{
    QFETCH(const MainWindow::Tab, tab);
    m_monitor->window.showTab(tab);
    QCOMPARE(namelessOf(m_monitor->window).join(u'\n'), QString());
    QCOMPARE(unreachableOf(m_monitor->window).join(u'\n'), QString());
    QCOMPARE(disorderOf(m_monitor->window).join(u'\n'), QString());
    QCOMPARE(ambiguitiesOf(m_monitor->window).join(u'\n'), QString());
}

void tst_Accessibility::dialogs_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action :
         {"Add Endpoint", "Add Remote Host", "Command Palette", "Keyboard Shortcuts", "Load Test",
          "Support Bundle", "About IPC Monitor", "Disconnect"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void tst_Accessibility::dialogs()
{
    QFETCH(const QString, action);
    m_monitor->window.showTab(MainWindow::Tab::Connections);
    QAction *opens = actionNamed(m_monitor->window, action);
    QVERIFY(opens);
    // At first, kernel and server may report two connections that turn out to be one.
    auto *rows = m_monitor->window.findChild<ConnectionsPage *>()->tablePanel()->view();
    const auto canOpen = [&] {
        if (!opens->isEnabled())
            rows->setCurrentIndex(rows->model()->index(0, 0));
        return opens->isEnabled();
    };
    QTRY_VERIFY_WITH_TIMEOUT(canOpen(), PatienceMs);
    opens->trigger();
    auto *dialog = m_monitor->window.findChild<QDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QVERIFY(!dialog->windowTitle().isEmpty());
    QCOMPARE(namelessOf(*dialog).join(u'\n'), QString());
    QCOMPARE(unreachableOf(*dialog).join(u'\n'), QString());
    QCOMPARE(disorderOf(*dialog).join(u'\n'), QString());
    QCOMPARE(ambiguitiesOf(*dialog).join(u'\n'), QString());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_monitor->window.findChild<QDialog *>(), PatienceMs);
}

void tst_Accessibility::settingsPages()
{
    actionNamed(m_monitor->window, QStringLiteral("Settings"))->trigger();
    auto *dialog = m_monitor->window.findChild<SettingsDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    for (int page = 0; page < dialog->pages().size(); ++page) {
        dialog->showPage(page);
        QCOMPARE(namelessOf(*dialog).join(u'\n'), QString());
        QCOMPARE(unreachableOf(*dialog).join(u'\n'), QString());
        QCOMPARE(disorderOf(*dialog).join(u'\n'), QString());
        QCOMPARE(ambiguitiesOf(*dialog).join(u'\n'), QString());
    }
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!m_monitor->window.findChild<QDialog *>(), PatienceMs);
}

void tst_Accessibility::actionsHaveTexts()
{
    for (const QAction *action : m_monitor->window.findChildren<QAction *>()) {
        const bool isInner = qobject_cast<QLineEdit *>(action->parent());
        QVERIFY(isInner || action->isSeparator() || !action->text().isEmpty()
                || action->parent()->inherits("QToolBar") || action->parent()->inherits("QMenu"));
    }
}

void tst_Accessibility::menusHaveTheirLetters()
{
    const QMenuBar *menus = m_monitor->window.menuBar();
    for (const QAction *action : menus->actions()) {
        QVERIFY2(!QKeySequence::mnemonic(action->text()).isEmpty(), qPrintable(action->text()));
        checkMenu(*action->menu());
    }
}

void tst_Accessibility::toolBarIsReachable()
{
    const auto *bar = m_monitor->window.findChild<QToolBar *>();
    for (QAction *action : bar->actions()) {
        if (action->isSeparator())
            continue;
        const QWidget *button = bar->widgetForAction(action);
        QVERIFY(button);
        QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(action->text()));
    }
}

// Rows tell good from bad without colour and without sight.
void tst_Accessibility::statesHaveShapesAndWords()
{
    using C = EndpointCondition;
    QList<QImage> shapes;
    QSet<QString> words;
    for (int i = 0; i < EndpointConditionCount; ++i) {
        const auto condition = static_cast<C>(i);
        words.insert(conditionName(condition));
        const QImage shape = shapeOf(condition);
        QVERIFY2(!shapes.contains(shape), qPrintable(conditionName(condition)));
        shapes.append(shape);
    }
    QCOMPARE(words.size(), EndpointConditionCount);
    const EndpointModel &model = m_monitor->workspace.endpoints();
    QVERIFY(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(!model.index(row, EndpointModel::columnOf("state")).data().toString().isEmpty());
}

QTEST_MAIN(tst_Accessibility)
#include "tst_accessibility.moc"
