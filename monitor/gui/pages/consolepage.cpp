// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/consolepage.h"

#include "gui/console/consoleactions.h"
#include "gui/console/diffview.h"
#include "gui/console/endpointselector.h"
#include "gui/console/historypanel.h"
#include "gui/console/repeatcontrols.h"
#include "gui/console/replyview.h"
#include "gui/console/requestpane.h"
#include "gui/console/resultbar.h"
#include "gui/console/serveractions.h"
#include "gui/console/servicepanel.h"
#include "gui/console/topicview.h"
#include "gui/load/loadtestdialog.h"
#include "gui/look/icons.h"
#include "gui/look/plaintext.h"
#include "gui/table/tablepanel.h"

#include <QtCore/qsettings.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qtabwidget.h>
#include <QtWidgets/qtoolbutton.h>

namespace Monitor {

namespace {

const QString SplitterKey = QStringLiteral("splitter");
const QString RequestRowsKey = QStringLiteral("rows");
const QString TopicColumnsKey = QStringLiteral("topicColumns");
const QString RequestsKey = QStringLiteral("requests");
const QString CurrentRequestKey = QStringLiteral("currentRequest");

// More than anybody opens; a damaged file may contain any number.
constexpr qsizetype MostRequests = 100;

// QVariant converts arbitrary bytes to a list.
QList<RequestState> requestsOf(const QVariant &setting)
{
    QList<RequestState> requests;
    if (setting.typeId() != QMetaType::QVariantList)
        return requests;
    for (const QVariant &request : setting.toList()) {
        if (request.typeId() == QMetaType::QVariantMap && requests.size() < MostRequests)
            requests.append(RequestState::fromMap(request.toMap()));
    }
    return requests;
}

} // namespace

ConsolePage::ConsolePage(CommandHistory &history, QWidget *parent)
    : MonitorPage(parent)
    , m_history(history)
    , m_actions(new ConsoleActions(this))
    , m_server(new ServerActions(this))
    , m_historyPanel(new HistoryPanel(history))
    , m_tabs(new QTabWidget)
    , m_columns(new QSplitter(Qt::Horizontal))
{
    createTabs();
    m_columns->addWidget(m_historyPanel);
    m_columns->addWidget(m_tabs);
    m_columns->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_columns);

    connectRequestActions();
    connectTabActions();
    connectHistory();
    connectServer();
    addPane({});
    takeCurrent();
    ConsolePage::resetLayout();
}

ConsolePage::~ConsolePage()
{
    // Tabs and tables still emit signals while they are destroyed.
    m_tabs->disconnect(this);
    m_historyPanel->disconnect(this);
    for (int index = 0; index < tabCount(); ++index)
        paneAt(index).disconnect(this);
}

void ConsolePage::createTabs()
{
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setAccessibleName(tr("Requests"));
    auto *add = new QToolButton;
    add->setText(QStringLiteral("+"));
    add->setToolTip(m_actions->newTab->toolTip());
    add->setAutoRaise(true);
    add->setFocusPolicy(Qt::StrongFocus);
    add->setAccessibleName(tr("New console tab"));
    m_tabs->setCornerWidget(add);
    connect(add, &QToolButton::clicked, m_actions->newTab, &QAction::trigger);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &ConsolePage::closeTab);
    connect(m_tabs, &QTabWidget::currentChanged, this, &ConsolePage::takeCurrent);
}

void ConsolePage::connectRequestActions()
{
    const auto onCurrent = [this](QAction *action, auto function) {
        connect(action, &QAction::triggered, this, [this, function] { (current().*function)(); });
    };
    onCurrent(m_actions->send, &RequestPane::send);
    onCurrent(m_actions->cancel, &RequestPane::cancel);
    onCurrent(m_actions->copyCommand, &RequestPane::copyAsCommand);
    onCurrent(m_actions->addFavourite, &RequestPane::addFavourite);
    connect(m_actions->copyReply, &QAction::triggered, this,
            [this] { current().replyView().copy(); });
    connect(m_actions->saveReply, &QAction::triggered, this,
            [this] { current().replyView().save(); });
    connect(m_actions->repeat, &QAction::triggered, this,
            [this](bool isShown) { current().repeatControls().setVisible(isShown); });
    connect(m_actions->commands, &QAction::triggered, this,
            [this](bool isShown) { current().setServiceShown(isShown); });
    for (const bool isForward : {true, false})
        connect(isForward ? m_actions->nextDifference : m_actions->previousDifference,
                &QAction::triggered, this, [this, isForward] {
                    current().replyView().setCurrentTab(ReplyView::Tab::Diff);
                    current().replyView().diffView().showChange(isForward);
                });
    connect(m_actions->searchHistory, &QAction::triggered, m_historyPanel,
            &HistoryPanel::focusSearch);
}

void ConsolePage::connectTabActions()
{
    connect(m_actions->newTab, &QAction::triggered, this, [this] { openTab().setFocus(); });
    connect(m_actions->closeTab, &QAction::triggered, this, [this] {
        closeTab(m_tabs->currentIndex());
        current().setFocus();
    });
    connect(m_actions->reopenTab, &QAction::triggered, this, &ConsolePage::reopenTab);
    connect(m_actions->nextTab, &QAction::triggered, this, [this] { step(1); });
    connect(m_actions->previousTab, &QAction::triggered, this, [this] { step(-1); });
}

void ConsolePage::connectHistory()
{
    connect(m_historyPanel, &HistoryPanel::entryActivated, this, &ConsolePage::showEntry);
    connect(m_historyPanel, &HistoryPanel::sendAgainRequested, this, &ConsolePage::sendAgain);
    connect(m_historyPanel, &HistoryPanel::copyCommandRequested, this,
            [this](const HistoryEntry &entry) { current().copyEntryAsCommand(entry); });
    connect(m_historyPanel, &HistoryPanel::favouriteActivated, this, &ConsolePage::showFavourite);
    connect(m_historyPanel, &HistoryPanel::searchLeft, this, [this] { current().setFocus(); });
    connect(m_historyPanel, &HistoryPanel::compareRequested, this,
            [this](const HistoryEntry &first, const HistoryEntry &second) {
                current().compare(first, second);
            });
    connect(&m_history, &CommandHistory::failed, this, [this](const IpcCore::Error &error) {
        current().resultBar().showProblem(tr("The history is not saved: %1.").arg(error.message));
    });
    connect(&m_history, &CommandHistory::loaded, this, [this] {
        if (m_history.brokenLines() > 0)
            current().resultBar().showProblem(
                tr("%Ln line(s) of the history could not be read and were skipped.", nullptr,
                   static_cast<int>(m_history.brokenLines())));
    });
}

void ConsolePage::connectServer()
{
    connect(m_server, &ServerActions::problemOccurred, this,
            [this](const QString &message) { current().resultBar().showProblem(message); });
    connect(m_server, &ServerActions::done, this, [this](const QString &message) {
        current().resultBar().showProblem({});
        current().resultBar().showStatus(message);
    });
    connect(m_server, &ServerActions::loadTestRequested, this, &ConsolePage::openLoadTest);
}

void ConsolePage::openLoadTest(const EndpointAddress &endpoint)
{
    // One at a time, or they would measure each other.
    if (!m_loadTest) {
        m_loadTest = new LoadTestDialog(m_loadTests, window());
        m_loadTest->setAttribute(Qt::WA_DeleteOnClose);
    }
    QByteArray request;
    if (current().endpointSelector().endpoint() == endpoint)
        request = current().editor().request().valueOr({});
    m_loadTest->setTarget(endpoint, request);
    m_loadTest->show();
    m_loadTest->raise();
    m_loadTest->activateWindow();
}

RequestPane &ConsolePage::paneAt(int index) const
{
    return *static_cast<RequestPane *>(m_tabs->widget(index));
}

RequestPane &ConsolePage::current() const
{
    return paneAt(m_tabs->currentIndex());
}

int ConsolePage::tabCount() const
{
    return m_tabs->count();
}

RequestPane *ConsolePage::addPane(const RequestState &state)
{
    auto *pane = new RequestPane(m_history, *m_actions, *m_server);
    if (tabCount() > 0) {
        pane->splitter().restoreState(current().splitter().saveState());
        pane->topicView().splitter().restoreState(current().topicView().splitter().saveState());
    }
    pane->endpointSelector().follow(m_selected);
    pane->setState(state);
    connect(pane, &RequestPane::searchRequested, m_historyPanel, &HistoryPanel::focusSearch);
    connect(pane, &RequestPane::changed, this, [this, pane] {
        updateTab(*pane);
        if (pane == &current())
            updateActions();
    });
    connect(pane, &RequestPane::endpointChanged, this,
            [this, pane](const EndpointAddress &endpoint) {
                if (pane == &current())
                    m_server->setEndpoint(endpoint);
            });
    connect(pane, &RequestPane::finished, this, [this, pane] {
        if (pane == &current())
            m_server->refresh();
    });
    m_tabs->addTab(pane, QString());
    updateTab(*pane);
    return pane;
}

RequestPane &ConsolePage::openTab()
{
    m_tabs->setCurrentWidget(addPane({}));
    return current();
}

void ConsolePage::closeTab(int index)
{
    RequestPane &pane = paneAt(index);
    pane.cancel();
    pane.disconnect(this);
    if (const RequestState state = pane.state(); state.hasContent()) {
        m_closed.append(state);
        if (m_closed.size() > MostClosed)
            m_closed.removeFirst();
    }
    if (tabCount() == 1)
        addPane({});
    m_tabs->removeTab(index);
    pane.deleteLater();
    updateActions();
}

void ConsolePage::reopenTab()
{
    if (m_closed.isEmpty())
        return;
    m_tabs->setCurrentWidget(addPane(m_closed.takeLast()));
    current().setFocus();
    updateActions();
}

void ConsolePage::step(int by)
{
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + tabCount()) % tabCount());
    current().setFocus();
}

void ConsolePage::takeCurrent()
{
    setFocusProxy(&current());
    m_server->setEndpoint(current().endpointSelector().endpoint());
    updateActions();
}

void ConsolePage::updateTab(const RequestPane &pane)
{
    const int index = m_tabs->indexOf(&pane);
    if (index < 0)
        return;
    // The icon's meaning in words, for tool tips and screen readers.
    const QString title = pane.title();
    m_tabs->setTabText(index, QString(title).replace(u'&', QLatin1String("&&")));
    m_tabs->setTabIcon(index, icon(pane.isSending() ? IconName::Send : IconName::Console));
    m_tabs->setTabToolTip(
        index, plainText(pane.isSending() ? tr("%1 – waiting for the reply").arg(title) : title));
}

void ConsolePage::updateActions()
{
    const RequestPane &pane = current();
    const bool hasReply = !pane.isTopicShown() && !pane.replyView().reply().isEmpty();
    const bool canCompare = !pane.isTopicShown() && pane.replyView().canCompare();
    m_actions->send->setEnabled(pane.canSend());
    m_actions->cancel->setEnabled(pane.isSending());
    m_actions->repeat->setChecked(!pane.repeatControls().isHidden());
    m_actions->commands->setChecked(!pane.servicePanel().isHidden());
    m_actions->copyCommand->setEnabled(pane.canCopyCommand());
    m_actions->addFavourite->setEnabled(pane.canAddFavourite());
    m_actions->copyReply->setEnabled(hasReply);
    m_actions->saveReply->setEnabled(hasReply);
    m_actions->nextDifference->setEnabled(canCompare);
    m_actions->previousDifference->setEnabled(canCompare);
    m_actions->reopenTab->setEnabled(!m_closed.isEmpty());
    m_actions->nextTab->setEnabled(tabCount() > 1);
    m_actions->previousTab->setEnabled(tabCount() > 1);
}

void ConsolePage::takeSnapshot(const SnapshotPointer &snapshot)
{
    m_server->takeSnapshot(snapshot);
}

QList<QAction *> ConsolePage::pageActions() const
{
    return m_actions->all()
           + QList<QAction *>{m_historyPanel->openInTabAction(),
                              m_historyPanel->compareAction(),
                              m_historyPanel->removeFavouriteAction(),
                              m_historyPanel->clearAction(),
                              m_server->startAction(),
                              m_server->stopAction(),
                              m_server->loadTestAction()};
}

TablePanel *ConsolePage::tablePanel() const
{
    return m_historyPanel->currentTable();
}

TablePanel *ConsolePage::focusedTable() const
{
    TablePanel &topic = current().topicView().panel();
    return topic.isVisible() && topic.isAncestorOf(window()->focusWidget()) ? &topic : tablePanel();
}

void ConsolePage::setEndpoint(const EndpointAddress &address)
{
    m_selected = address;
    for (int index = 0; index < tabCount(); ++index)
        paneAt(index).endpointSelector().follow(address);
}

void ConsolePage::setRequest(const QByteArray &bytes)
{
    current().editor().setRequest(bytes);
}

void ConsolePage::editRequest(const EndpointAddress &endpoint, const QByteArray &bytes)
{
    if (current().isSending() || current().state().hasContent())
        openTab();
    current().endpointSelector().setEndpoint(endpoint);
    setRequest(bytes);
    setFocus();
}

void ConsolePage::showEntry(const HistoryEntry &entry, bool inNewTab)
{
    if (inNewTab)
        openTab().endpointSelector().setEndpoint(entry.endpoint);
    current().showEntry(entry);
}

// Never takes a tab away from a reply in progress or from the endpoint chosen there.
void ConsolePage::sendAgain(const HistoryEntry &entry)
{
    const bool isFree =
        !current().isSending() && current().endpointSelector().endpoint() == entry.endpoint;
    showEntry(entry, !isFree);
    current().send();
}

void ConsolePage::showFavourite(const Favourite &favourite, bool inNewTab)
{
    if (inNewTab)
        openTab();
    if (inNewTab && !favourite.endpoint.isEmpty())
        current().endpointSelector().setEndpoint(favourite.endpoint);
    current().showFavourite(favourite);
}

void ConsolePage::saveLayout(QSettings &settings) const
{
    QVariantList requests;
    for (int index = 0; index < tabCount(); ++index)
        requests.append(paneAt(index).stateToKeep().toMap());
    settings.setValue(RequestsKey, requests);
    settings.setValue(CurrentRequestKey, m_tabs->currentIndex());
    settings.setValue(SplitterKey, m_columns->saveState());
    settings.setValue(RequestRowsKey, current().splitter().saveState());
    settings.setValue(TopicColumnsKey, current().topicView().splitter().saveState());
    m_historyPanel->history().saveLayout(settings);
    m_server->save(settings);
}

void ConsolePage::resetLayout()
{
    const int column = fontMetrics().averageCharWidth();
    m_columns->setSizes({column * 60, column * 110});
    for (int index = 0; index < tabCount(); ++index)
        paneAt(index).resetSplitter();
}

void ConsolePage::restoreLayout(QSettings &settings)
{
    m_columns->restoreState(settings.value(SplitterKey).toByteArray());
    current().splitter().restoreState(settings.value(RequestRowsKey).toByteArray());
    current().topicView().splitter().restoreState(settings.value(TopicColumnsKey).toByteArray());
    m_historyPanel->history().restoreLayout(settings);
    m_server->restore(settings);
    const QList<RequestState> requests = requestsOf(settings.value(RequestsKey));
    if (requests.isEmpty())
        return;
    const int before = tabCount();
    for (const RequestState &request : requests)
        addPane(request);
    for (int index = 0; index < before; ++index)
        closeTab(0);
    const int shown = settings.value(CurrentRequestKey).toInt();
    m_tabs->setCurrentIndex(qBound(0, shown, tabCount() - 1));
}

} // namespace Monitor
