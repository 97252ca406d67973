// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// The layout of a request; requestpane.cpp has its behaviour.
#include "gui/console/consoleactions.h"
#include "gui/console/endpointselector.h"
#include "gui/console/repeatcontrols.h"
#include "gui/console/replyview.h"
#include "gui/console/requestpane.h"
#include "gui/console/resultbar.h"
#include "gui/console/serveractions.h"
#include "gui/console/servicepanel.h"
#include "gui/console/timeoutcontrol.h"
#include "gui/console/topicview.h"
#include "gui/look/icons.h"

#include <QtCore/qcoreevent.h>
#include <QtCore/qset.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qstackedwidget.h>
#include <QtWidgets/qstyle.h>
#include <QtWidgets/qtoolbutton.h>

namespace Monitor {

namespace {

constexpr std::chrono::milliseconds ProgressPause{100};
constexpr int SendDarkening = 165;
constexpr int ServiceColumns = 45;
constexpr int ServiceLines = 25;
constexpr int ServiceShare = 50; // percent
constexpr int EditorColumns = 65;

QToolButton *toolButtonOf(QAction *action, Qt::ToolButtonStyle style = Qt::ToolButtonIconOnly)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setAutoRaise(true);
    button->setAccessibleName(action->text().remove(u'&'));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

RequestPane::RequestPane(CommandHistory &history, const ConsoleActions &actions,
                         const ServerActions &serverActions, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_actions(actions)
    , m_exchange(history)
    , m_walk(history)
    , m_endpoint(new EndpointSelector)
    , m_editor(new CommandEditor)
    , m_service(new ServicePanel)
    , m_replies(new QStackedWidget)
    , m_reply(new ReplyView)
    , m_topic(new TopicView)
    , m_repeat(new RepeatControls(m_exchange.run()))
    , m_result(new ResultBar(serverActions.startAction()))
    , m_timeout(new TimeoutControl)
    , m_sendButton(new QPushButton)
    , m_rows(new QSplitter(Qt::Vertical))
{
    m_rows->addWidget(createRequestArea(serverActions));
    m_rows->addWidget(createReplyArea());
    m_rows->setStretchFactor(1, 1);
    m_rows->setChildrenCollapsible(false);
    resetSplitter();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_rows);
    setFocusProxy(m_editor);
    m_progress.setInterval(ProgressPause);

    connectExchange();
    connectEditor();
    connectService();
    offerEndpoints();
    connect(&history, &CommandHistory::loaded, this, &RequestPane::offerEndpoints);
    colorSendButton();
    m_result->showStatus(tr("Nothing was sent yet."));
    takeChange();
}

RequestPane::~RequestPane()
{
    // Its destructor still emits signals.
    m_exchange.disconnect(this);
    m_editor->disconnect(this);
    m_service->disconnect(this);
    m_topic->disconnect(this);
}

// Those in the history, without duplicates.
void RequestPane::offerEndpoints()
{
    QSet<EndpointAddress> offered;
    for (const HistoryEntry &entry : m_history.entries()) {
        if (offered.contains(entry.endpoint))
            continue;
        offered.insert(entry.endpoint);
        m_endpoint->addKnown(entry.endpoint);
    }
}

void RequestPane::resetSplitter()
{
    const int line = fontMetrics().lineSpacing();
    m_rows->setSizes({line * 13, line * 30});
    m_topic->resetSplitter();
}

// A tree of a few lines is no use; neither is a reply without lines.
void RequestPane::makeRoomForService()
{
    const QList<int> sizes = m_rows->sizes();
    const int all = sizes.at(0) + sizes.at(1);
    const int wanted = qMin(fontMetrics().lineSpacing() * ServiceLines, all * ServiceShare / 100);
    if (sizes.at(0) < wanted)
        m_rows->setSizes({wanted, all - wanted});
}

QWidget *RequestPane::createRequestArea(const ServerActions &serverActions)
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_endpoint, 1);
    head->addWidget(toolButtonOf(serverActions.startAction()));
    // Labelled, so that nobody stops a server by mistake. Labels on both buttons would make narrow
    // windows too wide.
    head->addWidget(toolButtonOf(serverActions.stopAction(), Qt::ToolButtonTextBesideIcon));
    auto *area = new QWidget;
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins({});
    layout->addLayout(head);
    layout->addWidget(createEditorArea(), 1);
    layout->addWidget(createButtonRow());
    layout->addWidget(m_repeat);
    m_repeat->hide();
    return area;
}

QWidget *RequestPane::createEditorArea()
{
    auto *columns = new QSplitter;
    columns->addWidget(m_service);
    columns->addWidget(m_editor);
    columns->setStretchFactor(1, 1);
    columns->setChildrenCollapsible(false);
    const int column = fontMetrics().averageCharWidth();
    columns->setSizes({column * ServiceColumns, column * EditorColumns});
    m_service->hide();
    m_editor->addToHead(toolButtonOf(m_actions.commands));
    return columns;
}

QWidget *RequestPane::createButtonRow()
{
    m_sendButton->setText(tr("&Send"));
    m_sendButton->setAccessibleName(tr("Send the request"));
    connect(m_sendButton, &QPushButton::clicked, this, &RequestPane::send);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_sendButton);
    layout->addWidget(toolButtonOf(m_actions.cancel, Qt::ToolButtonTextBesideIcon));
    layout->addWidget(toolButtonOf(m_actions.repeat, Qt::ToolButtonTextBesideIcon));
    layout->addStretch();
    layout->addWidget(m_timeout);
    layout->addWidget(toolButtonOf(m_actions.copyCommand));
    layout->addWidget(toolButtonOf(m_actions.addFavourite));
    return row;
}

QWidget *RequestPane::createReplyArea()
{
    auto *area = new QWidget;
    auto *layout = new QVBoxLayout(area);
    layout->setContentsMargins({});
    layout->addWidget(m_result);
    m_replies->addWidget(m_reply);
    m_replies->addWidget(m_topic);
    layout->addWidget(m_replies, 1);
    return area;
}

// Highlights the pane's main button, whatever the theme.
void RequestPane::colorSendButton()
{
    QPalette colors;
    // Styles lighten the button; its text must stay readable.
    colors.setColor(QPalette::Button,
                    palette().color(QPalette::Active, QPalette::Highlight).darker(SendDarkening));
    colors.setColor(QPalette::ButtonText,
                    palette().color(QPalette::Active, QPalette::HighlightedText));
    for (const auto role : {QPalette::Button, QPalette::ButtonText})
        colors.setColor(QPalette::Disabled, role, palette().color(QPalette::Disabled, role));
    m_sendButton->setPalette(colors);

    const int extent = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    QPalette buttonIcon = palette();
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        buttonIcon.setColor(role, colors.color(QPalette::Active, QPalette::ButtonText));
    QIcon sendIcon(iconPixmap(IconName::Send, buttonIcon, extent, devicePixelRatioF()));
    sendIcon.addPixmap(
        iconPixmap(IconName::Send, palette(), extent, devicePixelRatioF(), QIcon::Disabled),
        QIcon::Disabled);
    m_sendButton->setIcon(sendIcon);
}

void RequestPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        colorSendButton();
}

} // namespace Monitor
