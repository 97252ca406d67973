// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "consolefixture.h"
#include "gui/console/callform.h"
#include "gui/console/consoleactions.h"
#include "gui/console/replyview.h"
#include "gui/console/servicepanel.h"
#include "gui/console/topicview.h"
#include "gui/table/recordview.h"
#include "gui/table/tablepanel.h"
#include "models/console/servicemodel.h"
#include "models/console/topicmodel.h"

#include <ipccore/service/blockingserviceclient.h>
#include <ipccore/service/callmessage.h>

#include <QtGui/qaction.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qtreeview.h>

#include <csignal>

using namespace IpcCore;
using namespace Monitor;
using namespace Qt::StringLiterals;

// The commands of a service in the console, with the demo server.
class tst_ConsoleService : public ConsoleFixture
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        makePage();
        startServer();
    }

    void cleanup() { end(); }

    void treeShowsWhatIsDescribed();
    void treeHasRoom();
    void keysAlone();
    void invalidFormIsNotSent();
    void dangerousCommandsAreConfirmed_data();
    void dangerousCommandsAreConfirmed();
    void topicIsLive();
    void topicOutlastsTheService();
    void refusedTopic();

private:
    RequestPane &pane() const { return m_page->current(); }

    QTreeView &tree() const { return pane().servicePanel().tree(); }

    const ServiceModel &model() const { return static_cast<const ServiceModel &>(*tree().model()); }

    QPushButton *sendButton() const;
    QMessageBox *question() const;

    TopicView &topic() const { return pane().topicView(); }

    QStringList topicEvents() const;
    void changeSetting(int value);
    /// Subscribes to the topic of the demo, as Enter in the tree does.
    void subscribe();
    /// Shows the commands of the service, and waits for them.
    void showCommands();
    void choose(const QString &name);
};

namespace {

// The whole names of all commands and topics, from top to bottom.
void collect(const ServiceModel &model, const QModelIndex &parent, ServiceDescription &found)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, ServiceModel::NameColumn, parent);
        if (const CommandDescription *command = model.command(index))
            found.commands.append(*command);
        if (const TopicDescription *topic = model.topic(index))
            found.topics.append(*topic);
        collect(model, index, found);
    }
}

QModelIndex indexOf(const ServiceModel &model, const QString &name, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, ServiceModel::NameColumn, parent);
        const CommandDescription *command = model.command(index);
        const TopicDescription *topic = model.topic(index);
        if ((command && command->name == name) || (topic && topic->name == name))
            return index;
        if (const QModelIndex below = indexOf(model, name, index); below.isValid())
            return below;
    }
    return {};
}

QString summaryOf(const ServiceModel &model, const QString &name)
{
    return indexOf(model, name).siblingAtColumn(ServiceModel::SummaryColumn).data().toString();
}

} // namespace

QPushButton *tst_ConsoleService::sendButton() const
{
    for (QPushButton *button : pane().findChildren<QPushButton *>()) {
        if (button->accessibleName() == u"Send the request"_s)
            return button;
    }
    return nullptr;
}

QMessageBox *tst_ConsoleService::question() const
{
    return pane().findChild<QMessageBox *>();
}

void tst_ConsoleService::showCommands()
{
    QAction *commands = m_page->actions().commands;
    if (!commands->isChecked())
        commands->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(model().rowCount() > 0, PatienceMs);
}

void tst_ConsoleService::choose(const QString &name)
{
    const QModelIndex index = indexOf(model(), name);
    QVERIFY2(index.isValid(), qPrintable(name));
    tree().setCurrentIndex(index);
}

void tst_ConsoleService::treeShowsWhatIsDescribed()
{
    showCommands();
    BlockingServiceClient client(m_endpoint->path());
    const auto described = client.describe();
    QVERIFY(described);
    QVERIFY(described->command(u"jobs.start"));
    QCOMPARE(described->topics.size(), 1);
    ServiceDescription shown;
    shown.name = described->name;
    shown.version = described->version;
    collect(model(), {}, shown);
    QVERIFY(shown == *described);
    QVERIFY(pane().servicePanel().description() == *described);
    // With their summaries, and each command with its own form.
    for (const CommandDescription &command : described->commands) {
        QVERIFY(summaryOf(model(), command.name).startsWith(command.summary));
        choose(command.name);
        QVERIFY(pane().editor().formCommand());
        QVERIFY(*pane().editor().formCommand() == command);
    }
    for (const TopicDescription &topic : described->topics)
        QCOMPARE(summaryOf(model(), topic.name), topic.summary);
}

void tst_ConsoleService::treeHasRoom()
{
    const int before = pane().splitter().sizes().at(0);
    showCommands();
    QTRY_VERIFY(tree().isVisible());
    const int row = tree().visualRect(tree().model()->index(0, 0)).height();
    QVERIFY(row > 0);
    QVERIFY2(tree().viewport()->height() >= 8 * row,
             qPrintable(u"%1 of %2"_s.arg(tree().viewport()->height()).arg(row)));
    QVERIFY(pane().replyView().height() > 8 * row);
    m_page->actions().commands->trigger();
    QCOMPARE(pane().splitter().sizes().at(0), before);
}

// From the tree to the form, to the reply, and back to the text.
void tst_ConsoleService::keysAlone()
{
    m_page->activateWindow();
    type(u"ping"_s);
    QTest::keyClick(edit(), Qt::Key_F6);
    QTRY_VERIFY_WITH_TIMEOUT(tree().hasFocus(), PatienceMs);
    QTest::keyClick(&tree(), Qt::Key_Home);
    while (pane().editor().formCommand()->name != u"rows"_s)
        QTest::keyClick(&tree(), Qt::Key_Down);
    QTest::keyClick(&tree(), Qt::Key_Return);
    auto *count = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(count);
    QCOMPARE(count->accessibleName(), u"count"_s);
    QTest::keyClicks(count, u"3"_s);
    QTest::keyClick(count, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(pane().isSending());
    waitForEnd();
    QCOMPARE(pane().replyView().callReply()->document(), QByteArray("[0,1,2]"));
    QTest::keyClick(count, Qt::Key_F6);
    QVERIFY(pane().servicePanel().isHidden());
    QVERIFY(pane().editor().isAncestorOf(QApplication::focusWidget()));
}

void tst_ConsoleService::invalidFormIsNotSent()
{
    showCommands();
    choose(u"sleep"_s);
    QPushButton *send = sendButton();
    QAction *action = m_page->actions().send;
    const QString reason = u"The form is not valid: time must be "_s;
    QVERIFY(!send->isEnabled());
    QVERIFY(!action->isEnabled());
    QVERIFY2(send->toolTip().startsWith(reason), qPrintable(send->toolTip()));
    QVERIFY(send->accessibleDescription().startsWith(reason));
    auto *time = qobject_cast<QLineEdit *>(pane().editor().focusProxy()->focusProxy());
    QVERIFY(time);
    QTest::keyClicks(time, u"60001"_s);
    QVERIFY(!send->isEnabled());
    QTest::keyClick(time, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!pane().isSending());
    time->setText(u"0"_s);
    QVERIFY(send->isEnabled());
    QVERIFY(action->isEnabled());
    QCOMPARE(send->toolTip(), action->toolTip());
    QCOMPARE(send->accessibleDescription(), QString());
    send->click();
    waitForEnd();
    QCOMPARE(pane().replyView().callReply()->result().toString(), u"slept"_s);
}

void tst_ConsoleService::dangerousCommandsAreConfirmed_data()
{
    QTest::addColumn<bool>("asText");
    QTest::newRow("form") << false;
    QTest::newRow("text") << true;
}

void tst_ConsoleService::dangerousCommandsAreConfirmed()
{
    QFETCH(bool, asText);
    showCommands();
    if (asText)
        pane().editor().setText(CommandEditor::Mode::Text, u"quit"_s);
    else
        choose(u"quit"_s);
    pane().send();
    QVERIFY(!pane().isSending());
    QVERIFY(question());
    QVERIFY(question()->text().contains(u"quit"_s));
    QCOMPARE(question()->defaultButton(), question()->button(QMessageBox::Cancel));
    question()->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!question(), PatienceMs);
    QVERIFY(!pane().isSending());
    QCOMPARE(m_history->entries().size(), 0);
    QCOMPARE(m_server->process().state(), QProcess::Running);

    pane().send();
    QVERIFY(question());
    const QList<QAbstractButton *> buttons = question()->buttons();
    for (QAbstractButton *button : buttons) {
        if (button != question()->button(QMessageBox::Cancel))
            button->click();
    }
    waitForEnd();
    QCOMPARE(m_history->entries().size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->process().state(), QProcess::NotRunning, PatienceMs);
}

QStringList tst_ConsoleService::topicEvents() const
{
    const QAbstractItemModel *rows = topic().panel().view()->model();
    QStringList names;
    for (int row = 0; row < rows->rowCount(); ++row)
        names.append(rows->index(row, TopicModel::columnOf("event")).data().toString());
    return names;
}

void tst_ConsoleService::changeSetting(int value)
{
    BlockingServiceClient client(m_endpoint->path());
    QVERIFY(client.call(u"settings.set"_s, {{u"key"_s, u"size"_s}, {u"value"_s, value}}));
}

void tst_ConsoleService::subscribe()
{
    showCommands();
    choose(u"settings"_s);
    QTest::keyClick(&tree(), Qt::Key_Return);
    QVERIFY(pane().isSending());
    QVERIFY(pane().isTopicShown());
}

void tst_ConsoleService::topicIsLive()
{
    subscribe();
    QTRY_COMPARE_WITH_TIMEOUT(topicEvents(), QStringList{u"Snapshot"_s}, PatienceMs);
    changeSetting(5);
    const QStringList changed{u"Snapshot"_s, u"Change"_s};
    QTRY_COMPARE_WITH_TIMEOUT(topicEvents(), changed, PatienceMs);
    QTRY_VERIFY2_WITH_TIMEOUT(status().startsWith(u"Subscribed to settings for "_s),
                              qPrintable(status()), PatienceMs);
    QVERIFY(!m_page->actions().copyReply->isEnabled());

    // Actions on tables go to the one with the focus.
    m_page->activateWindow();
    topic().panel().view()->setFocus();
    QCOMPARE(m_page->focusedTable(), &topic().panel());
    QTest::keyClick(topic().panel().view(), Qt::Key_Escape);
    QVERIFY(!pane().isSending());
    QCOMPARE(topicEvents(), changed + QStringList{u"Ended"_s});
    QCOMPARE(problem(), QString());
    QCOMPARE(m_history->entries().size(), 1);

    // A reply takes its place.
    pane().editor().setText(CommandEditor::Mode::Text, u"ping"_s);
    pane().editor().focusInput();
    QCOMPARE(m_page->focusedTable(), m_page->tablePanel());
    pane().send();
    waitForEnd();
    QVERIFY(!pane().isTopicShown());
    QCOMPARE(reply(), u"pong"_s);
}

void tst_ConsoleService::topicOutlastsTheService()
{
    subscribe();
    QTRY_COMPARE_WITH_TIMEOUT(topicEvents(), QStringList{u"Snapshot"_s}, PatienceMs);
    pane().cancel();
    changeSetting(5);
    changeSetting(6);
    Q_EMIT topic().subscribeRequested();
    QStringList expected{u"Snapshot"_s, u"Ended"_s, u"Missed"_s, u"Snapshot"_s};
    QTRY_COMPARE_WITH_TIMEOUT(topicEvents(), expected, PatienceMs);
    const qsizetype remembered = m_history->entries().size();
    for (const int signal : {SIGKILL, SIGTERM}) {
        QVERIFY(m_server->sendSignal(signal));
        QVERIFY(m_server->process().waitForFinished(PatienceMs));
        expected.append(u"Interrupted"_s);
        QTRY_COMPARE_WITH_TIMEOUT(topicEvents(), expected, PatienceMs);
        QVERIFY(pane().isSending());
        QVERIFY(topic().isSubscribed());
        QTRY_VERIFY2_WITH_TIMEOUT(status().startsWith(u"Waiting for the service of settings"_s),
                                  qPrintable(status()), PatienceMs);
        startServer();
        expected += {u"Restarted"_s, u"Snapshot"_s};
        QTRY_COMPARE_WITH_TIMEOUT(topicEvents(), expected, PatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(status().startsWith(u"Subscribed to settings for "_s), PatienceMs);
    }
    m_server.reset();
    expected.append(u"Interrupted"_s);
    QTRY_COMPARE_WITH_TIMEOUT(topicEvents(), expected, PatienceMs);
    pane().cancel();
    QVERIFY(!pane().isSending());
    QVERIFY(!topic().isSubscribed());
    QCOMPARE(topicEvents(), expected + QStringList{u"Ended"_s});
    QCOMPARE(problem(), QString());
    QCOMPARE(m_history->entries().size(), remembered + 1);
}

void tst_ConsoleService::refusedTopic()
{
    showCommands();
    pane().editor().setRequest(
        CallMessage{.command = u"subscribe"_s, .arguments = {{u"topic"_s, u"none"_s}}}.encode());
    pane().send();
    waitForEnd();
    QCOMPARE(topicEvents(), QStringList{u"Ended"_s});
    QVERIFY2(problem().startsWith(u"The service refused: unknown-topic: "_s),
             qPrintable(problem()));
}

QTEST_MAIN(tst_ConsoleService)
#include "tst_consoleservice.moc"
