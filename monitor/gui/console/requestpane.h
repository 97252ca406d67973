// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/exchange.h"
#include "core/console/historywalk.h"
#include "gui/console/requeststate.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qwidget.h>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace Monitor {

class ConsoleActions;
class EndpointSelector;
class RepeatControls;
class ReplyView;
class ResultBar;
class ServerActions;
class ServicePanel;
class TimeoutControl;
class TopicView;

/// One request with its endpoint and its reply.
class RequestPane : public QWidget
{
    Q_OBJECT

public:
    /// @param history must outlive the pane, and so must the others.
    /// @param actions the page's, shared by all panes; the pane shows some of them.
    RequestPane(CommandHistory &history, const ConsoleActions &actions,
                const ServerActions &serverActions, QWidget *parent = nullptr);
    /// Ends a request without a signal.
    ~RequestPane() override;

    /// \name Its parts
    /// @{
    CommandEditor &editor() const { return *m_editor; }

    ReplyView &replyView() const { return *m_reply; }

    TopicView &topicView() const { return *m_topic; }

    /// Whether the topic is shown, and not a reply.
    bool isTopicShown() const;

    EndpointSelector &endpointSelector() const { return *m_endpoint; }

    ServicePanel &servicePanel() const { return *m_service; }

    RepeatControls &repeatControls() const { return *m_repeat; }

    ResultBar &resultBar() const { return *m_result; }

    QSplitter &splitter() const { return *m_rows; }

    /// Restores the default; also that of the topic.
    void resetSplitter();
    /// Shows what the endpoint's service offers, and asks it; or hides that.
    void setServiceShown(bool isShown);

    /// @}

    void send();
    /// Ends a request or a repeated run at once.
    void cancel();

    bool isSending() const { return m_exchange.isBusy(); }

    /// \name What is possible now
    /// @{
    bool canSend() const { return whyNotSent().isEmpty(); }

    bool canCopyCommand() const;
    bool canAddFavourite() const;
    /// @}

    void copyAsCommand();
    /// The same for an earlier request.
    void copyEntryAsCommand(const HistoryEntry &entry);
    /// Asks for a name.
    void addFavourite();

    void showEntry(const HistoryEntry &entry);
    void showFavourite(const Favourite &favourite);
    void compare(const HistoryEntry &first, const HistoryEntry &second);

    RequestState state() const;
    /// The same without what must not be kept.
    RequestState stateToKeep() const;
    void setState(const RequestState &state);

    /// A short title for the tab: the endpoint and the request.
    QString title() const;

Q_SIGNALS:
    /// The state, the title, or what is possible has changed.
    void changed();
    void endpointChanged(const Monitor::EndpointAddress &endpoint);
    /// A request has ended.
    void finished();
    /// The user wants to search the history.
    void searchRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createRequestArea(const ServerActions &serverActions);
    QWidget *createEditorArea();
    QWidget *createButtonRow();
    QWidget *createReplyArea();
    void offerEndpoints();
    void connectExchange();
    void connectEditor();
    void connectService();
    void colorSendButton();

    QString whyNotSent() const;
    /// What the service has told about the command in `request`; null if nothing.
    const IpcCore::CommandDescription *commandOf(const QByteArray &request) const;
    void showSendButton();
    void makeRoomForService();

    void copyLine(const IpcCore::Result<QString> &line);
    void start(const std::optional<RepeatPlan> &plan);
    void askOrTransmit(const CommandRequest &request, const std::optional<RepeatPlan> &plan);
    void transmit(const CommandRequest &request, const std::optional<RepeatPlan> &plan);
    void subscribe(const CommandRequest &request, const QString &topic);
    void takeChunk(const QByteArray &bytes);
    void takeEnd(const CommandOutcome &outcome);
    void takeRepeated(const QByteArray &reply, const CommandOutcome &outcome);
    void takeChange();
    void showOutcome(const CommandOutcome &outcome);
    QString refusalText() const;
    void showReply();
    void showProgress();
    QString subscriptionText() const;
    QString waitingText() const;
    void walk(bool isOlder);
    QString replyTitle() const;

    CommandHistory &m_history;
    const ConsoleActions &m_actions;
    Exchange m_exchange;
    HistoryWalk m_walk;
    RequestState m_draft; ///< The content when the history walk began.
    QTimer m_progress;
    bool m_hasBegun = false;       ///< The reply shown is the current one.
    CommandRequest m_subscription; ///< The last one.
    bool m_isWalking = false;
    QList<int> m_sizesWithoutService; ///< Of the splitter; empty if the service was never shown.

    EndpointSelector *m_endpoint;
    CommandEditor *m_editor;
    ServicePanel *m_service;
    QStackedWidget *m_replies; ///< The reply, or the topic.
    ReplyView *m_reply;
    TopicView *m_topic;
    RepeatControls *m_repeat;
    ResultBar *m_result;
    TimeoutControl *m_timeout;
    QPushButton *m_sendButton;
    QSplitter *m_rows;
};

} // namespace Monitor
