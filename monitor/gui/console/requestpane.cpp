// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/requestpane.h"

#include "core/base/humanunits.h"
#include "core/console/hexinput.h"
#include "core/console/requestedcommand.h"
#include "core/console/sendcommandline.h"
#include "gui/console/callform.h"
#include "gui/console/consoleactions.h"
#include "gui/console/diffview.h"
#include "gui/console/endpointselector.h"
#include "gui/console/outcometext.h"
#include "gui/console/repeatcontrols.h"
#include "gui/console/replyview.h"
#include "gui/console/resultbar.h"
#include "gui/console/servicepanel.h"
#include "gui/console/timeoutcontrol.h"
#include "gui/console/topicview.h"
#include "gui/look/confirmation.h"
#include "gui/look/plaintext.h"
#include "models/console/historymodel.h"

#include <ipccore/connectoptions.h>
#include <ipccore/service/callmessage.h>

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtGui/qaction.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qinputdialog.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qstackedwidget.h>

namespace Monitor {

using namespace IpcCore;

namespace {

constexpr qsizetype TitleLength = 24;
constexpr qsizetype FavouriteNameLength = 40;

QString shortened(const QString &text, qsizetype length)
{
    return text.size() > length ? text.left(length) + QChar(0x2026) : text;
}

QString entryTitle(const HistoryEntry &entry)
{
    return RequestPane::tr("%1 at %2")
        .arg(shortened(messagePreview(entry.request), FavouriteNameLength),
             QLocale().toString(entry.time.toLocalTime(), QLocale::ShortFormat));
}

DiffSide diffSideOf(const HistoryEntry &entry)
{
    return {.title = entryTitle(entry), .bytes = entry.reply, .isWhole = entry.hasWholeReply()};
}

// Steps, as far as they are known, and what is being done.
QString progressText(const CallReply::Progress &progress)
{
    const QLocale locale;
    const QString done = progress.done ? locale.toString(*progress.done) : QString();
    const QString steps =
        progress.done && progress.total
            ? RequestPane::tr("%1 of %2").arg(done, locale.toString(*progress.total))
            : done;
    return steps.isEmpty() || progress.text.isEmpty()
               ? steps + progress.text
               : RequestPane::tr("%1: %2").arg(steps, progress.text);
}

} // namespace

void RequestPane::connectExchange()
{
    connect(&m_exchange, &Exchange::changed, this, &RequestPane::takeChange);
    connect(&m_exchange, &Exchange::chunk, this, &RequestPane::takeChunk);
    connect(&m_exchange, &Exchange::arrived, m_topic, &TopicView::append);
    connect(&m_exchange, &Exchange::finished, this, &RequestPane::takeEnd);
    connect(&m_exchange, &Exchange::repeated, this, &RequestPane::takeRepeated);
    connect(&m_exchange, &Exchange::repeatEnded, this, [this](const RepeatSummary &summary) {
        m_endpoint->addKnown(m_exchange.request().endpoint);
        m_repeat->showSummary(summary);
        Q_EMIT finished();
    });
    connect(&m_exchange, &Exchange::failed, this, [this](const Error &error) {
        m_result->showProblem(errorText(error));
        if (m_exchange.isSubscription())
            m_topic->finish();
    });
    connect(m_repeat, &RepeatControls::startRequested, this, [this] { start(m_repeat->plan()); });
    connect(m_repeat, &RepeatControls::stopRequested, this, &RequestPane::cancel);
    connect(&m_progress, &QTimer::timeout, this, &RequestPane::showProgress);
}

void RequestPane::connectEditor()
{
    connect(m_editor, &CommandEditor::olderRequested, this, [this] { walk(true); });
    connect(m_editor, &CommandEditor::newerRequested, this, [this] { walk(false); });
    connect(m_editor, &CommandEditor::searchRequested, this, &RequestPane::searchRequested);
    connect(m_editor, &CommandEditor::changed, this, [this] {
        if (!m_isWalking)
            m_walk.reset();
        takeChange();
    });
    connect(m_endpoint, &EndpointSelector::endpointChanged, this,
            [this](const EndpointAddress &endpoint) {
                m_result->setTarget(endpoint);
                m_service->setEndpoint(endpoint);
                Q_EMIT endpointChanged(endpoint);
                takeChange();
            });
    connect(m_reply, &ReplyView::problemOccurred, this,
            [this](const QString &message) { m_result->showProblem(message); });
    connect(m_reply, &ReplyView::saved, this,
            [this](const QString &path) { m_result->showNote(tr("Saved to %1.").arg(path)); });
    connect(m_reply, &ReplyView::copied, this,
            [this] { m_result->showNote(tr("Copied the reply to the clipboard.")); });
}

void RequestPane::connectService()
{
    connect(m_service, &ServicePanel::commandChosen, this,
            [this](const CommandDescription &command) { m_editor->showForm(command); });
    connect(m_service, &ServicePanel::topicChosen, this,
            [this](const CommandDescription &subscribe, const QString &topic) {
                m_editor->showForm(subscribe).setValue(QStringLiteral("topic"), topic);
            });
    connect(m_service, &ServicePanel::commandActivated, m_editor, &CommandEditor::focusInput);
    connect(m_service, &ServicePanel::topicActivated, this, &RequestPane::send);
    connect(m_topic, &TopicView::stopRequested, this, &RequestPane::cancel);
    connect(m_topic, &TopicView::subscribeRequested, this, [this] {
        if (!isSending())
            subscribe(m_subscription, m_topic->topic());
    });
}

void RequestPane::setServiceShown(bool isShown)
{
    if (isShown == !m_service->isHidden())
        return;
    if (isShown) {
        m_sizesWithoutService = m_rows->sizes();
        makeRoomForService();
        m_service->show();
        m_service->setFocus();
        m_service->ask();
    } else {
        m_editor->focusInput();
        m_service->hide();
        m_rows->setSizes(m_sizesWithoutService);
    }
    Q_EMIT changed();
}

void RequestPane::send()
{
    start({});
}

void RequestPane::start(const std::optional<RepeatPlan> &plan)
{
    if (isSending())
        return;
    CommandRequest request{.endpoint = m_endpoint->endpoint(), .bytes = {}, .timeout = Forever};
    if (const auto timeout = m_timeout->timeout())
        request.timeout = *timeout;
    // Subscriptions go on until they are canceled.
    if (const CommandDescription *command = m_editor->formCommand(); command && command->isStream)
        request.timeout = Forever;
    const bool isFile = m_editor->mode() == CommandEditor::Mode::File;
    const auto bytes = isFile ? Result<QByteArray>(QByteArray()) : m_editor->request();
    if (!bytes) {
        m_result->showProblem(
            tr("Nothing was sent, as the request is not valid: %1.").arg(bytes.error().message));
        m_editor->showProblem();
        return;
    }
    request.bytes = *bytes;
    askOrTransmit(request, plan);
}

const CommandDescription *RequestPane::commandOf(const QByteArray &request) const
{
    if (const CommandDescription *command = m_editor->formCommand())
        return command;
    return requestedCommand(m_service->description(), request);
}

void RequestPane::askOrTransmit(const CommandRequest &request,
                                const std::optional<RepeatPlan> &plan)
{
    const CommandDescription *command = commandOf(request.bytes);
    if (!command || command->effect != CommandDescription::Effect::Dangerous) {
        transmit(request, plan);
        return;
    }
    confirm({.icon = QMessageBox::Warning,
             .title = tr("Send Request"),
             .question = tr("Send %1? It cannot be undone.").arg(command->name),
             .details =
                 tr("%1 at %2").arg(messagePreview(request.bytes), request.endpoint.toPrintable()),
             .button = tr("&Send")},
            this, [this, request, plan] {
                if (!isSending())
                    transmit(request, plan);
            });
}

void RequestPane::transmit(const CommandRequest &request, const std::optional<RepeatPlan> &plan)
{
    const bool isFile = m_editor->mode() == CommandEditor::Mode::File;
    const auto topic = isFile || plan ? std::nullopt : subscribedTopic(request.bytes);
    if (topic) {
        subscribe(request, *topic);
        return;
    }
    m_result->showProblem({});
    m_walk.reset();
    m_hasBegun = false;
    if (m_editor->mode() == CommandEditor::Mode::File) {
        m_result->showStatus(tr("Reading the file…"), request.endpoint);
        m_exchange.sendFile(m_editor->filePath(), request, plan);
    } else {
        m_exchange.send(request, plan);
    }
    if (m_exchange.isRepeating() && m_exchange.isBusy())
        m_repeat->follow();
}

void RequestPane::subscribe(const CommandRequest &request, const QString &topic)
{
    m_subscription = request;
    m_result->showProblem({});
    m_walk.reset();
    m_topic->begin(request.endpoint, topic);
    m_replies->setCurrentWidget(m_topic);
    m_exchange.subscribe(request, topic);
}

void RequestPane::cancel()
{
    m_exchange.cancel();
}

void RequestPane::takeChange()
{
    if (!isSending())
        m_progress.stop();
    else if (!m_progress.isActive())
        m_progress.start();
    showSendButton();
    m_repeat->setEnabled(canSend() || m_exchange.run().isRunning());
    Q_EMIT changed();
}

QString RequestPane::replyTitle() const
{
    return tr("%1 at %2")
        .arg(shortened(messagePreview(m_exchange.request().bytes), FavouriteNameLength),
             QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm:ss")));
}

bool RequestPane::isTopicShown() const
{
    return m_replies->currentWidget() == m_topic;
}

void RequestPane::showReply()
{
    m_replies->setCurrentWidget(m_reply);
}

void RequestPane::takeChunk(const QByteArray &bytes)
{
    showReply();
    // Keeps the old reply until there is something new.
    if (!m_hasBegun)
        m_reply->begin(replyTitle(), CallMessage::isCbor(m_exchange.request().bytes));
    m_hasBegun = true;
    m_reply->append(bytes);
}

void RequestPane::takeEnd(const CommandOutcome &outcome)
{
    if (m_exchange.isSubscription()) {
        m_topic->finish();
    } else {
        showReply();
        if (!m_hasBegun)
            m_reply->begin(replyTitle(), CallMessage::isCbor(m_exchange.request().bytes));
        m_hasBegun = false;
        m_reply->finish(!outcome.error);
    }
    showOutcome(outcome);
    m_endpoint->addKnown(m_exchange.request().endpoint);
    Q_EMIT finished();
}

void RequestPane::takeRepeated(const QByteArray &reply, const CommandOutcome &outcome)
{
    showReply();
    m_reply->showKept(reply, reply.size(), !outcome.error, replyTitle(),
                      CallMessage::isCbor(m_exchange.request().bytes));
    showOutcome(outcome);
}

void RequestPane::showOutcome(const CommandOutcome &outcome)
{
    m_result->showStatus(outcomeText(outcome), m_exchange.request().endpoint,
                         outcome.error ? IconName::StateOtherError : IconName::StateListening);
    if (outcome.error && outcome.error->code != ErrorCode::Canceled)
        m_result->showProblem(errorText(*outcome.error), wantsServer(*outcome.error));
    else if (const QString refusal = refusalText(); !refusal.isEmpty())
        m_result->showProblem(tr("The service refused: %1.").arg(refusal));
}

QString RequestPane::refusalText() const
{
    if (m_exchange.isSubscription())
        return m_exchange.topicRun().reader().failure();
    const CallReply *call = m_reply->callReply();
    return call ? call->failure() : QString();
}

void RequestPane::showProgress()
{
    if (!isSending() || m_exchange.isReadingFile() || m_exchange.isRepeating())
        return;
    m_result->showStatus(m_exchange.isSubscription() ? subscriptionText() : waitingText(),
                         m_exchange.request().endpoint);
}

QString RequestPane::subscriptionText() const
{
    const TopicRun &run = m_exchange.topicRun();
    const QLocale locale;
    if (run.isWaiting())
        return tr("Waiting for the service of %1 to be back… %2")
            .arg(m_topic->topic(), humanDuration(run.waitingTime(), locale));
    return m_exchange.bytesReceived() == 0
               ? waitingText()
               : tr("Subscribed to %1 for %2")
                     .arg(m_topic->topic(), humanDuration(m_exchange.elapsed(), locale));
}

QString RequestPane::waitingText() const
{
    const QLocale locale;
    const QString time = humanDuration(m_exchange.elapsed(), locale);
    const auto received = static_cast<quint64>(m_exchange.bytesReceived());
    const CallReply *call = m_hasBegun ? m_reply->callReply() : nullptr;
    const QString progress = call && call->progress() ? progressText(*call->progress()) : QString();
    const QString text = received == 0
                             ? tr("Waiting for the reply… %1").arg(time)
                             : tr("Receiving… %1 in %2").arg(humanBytes(received, locale), time);
    return progress.isEmpty() ? text : tr("%1 · %2").arg(progress, text);
}

void RequestPane::walk(bool isOlder)
{
    const auto current = m_editor->request();
    const auto bytes = current ? std::optional(*current) : std::nullopt;
    const bool wasAtDraft = m_walk.isAtDraft();
    const auto found = isOlder ? m_walk.older(bytes) : m_walk.newer(bytes);
    if (wasAtDraft)
        m_draft = state();
    m_isWalking = true;
    if (found)
        m_editor->setRequest(*found);
    else if (!wasAtDraft && m_walk.isAtDraft())
        m_editor->setText(m_draft.mode, m_draft.text);
    m_isWalking = false;
}

void RequestPane::showEntry(const HistoryEntry &entry)
{
    m_editor->focusInput();
    if (isSending())
        return;
    if (entry.hasWholeRequest()) {
        m_editor->setRequest(entry.request);
        m_result->showProblem({});
    } else if (entry.isRequestRedacted) {
        m_editor->setRequest(entry.request);
        m_result->showProblem(
            tr("The privacy rules hid parts of this request; fill them in before sending."));
    } else {
        m_result->showProblem(
            tr("Only the first part of this long request was kept; it cannot be sent again."));
    }
    showReply();
    m_reply->showKept(entry.reply, entry.replySize, entry.error.isEmpty(), entryTitle(entry),
                      CallMessage::isCbor(entry.request));
    CommandOutcome outcome;
    outcome.bytesOut = entry.requestSize;
    outcome.bytesIn = entry.replySize;
    outcome.connectTime = entry.connectTime;
    outcome.firstByteTime = entry.firstByteTime;
    outcome.totalTime = entry.totalTime;
    const QString when = QLocale().toString(entry.time.toLocalTime(), QLocale::ShortFormat);
    m_result->showStatus(entry.error.isEmpty()
                             ? tr("%1 · %2").arg(when, outcomeText(outcome))
                             : tr("%1 · %2: %3").arg(when, entry.error, entry.errorMessage),
                         entry.endpoint);
}

void RequestPane::showFavourite(const Favourite &favourite)
{
    m_editor->setRequest(favourite.request);
    m_editor->focusInput();
}

void RequestPane::compare(const HistoryEntry &first, const HistoryEntry &second)
{
    showReply();
    m_reply->showDiff(diffSideOf(first), diffSideOf(second));
}

void RequestPane::copyAsCommand()
{
    const bool isFile = m_editor->mode() == CommandEditor::Mode::File;
    const auto bytes = isFile ? Result<QByteArray>(QByteArray()) : m_editor->request();
    if (!bytes) {
        m_result->showProblem(bytes.error().message);
        return;
    }
    const QString path = QFileInfo(m_editor->filePath()).absoluteFilePath();
    copyLine(isFile ? sendFileCommandLine(m_endpoint->endpoint(), QFile::encodeName(path))
                    : sendCommandLine(m_endpoint->endpoint(), *bytes));
}

void RequestPane::copyEntryAsCommand(const HistoryEntry &entry)
{
    copyLine(sendCommandLine(entry.endpoint, entry.request));
}

void RequestPane::copyLine(const Result<QString> &line)
{
    if (!line) {
        m_result->showProblem(errorText(line.error()));
        return;
    }
    QGuiApplication::clipboard()->setText(*line);
    m_result->showNote(tr("Copied the command to the clipboard."));
}

void RequestPane::addFavourite()
{
    const auto bytes = m_editor->request();
    if (!bytes) {
        m_result->showProblem(bytes.error().message);
        return;
    }
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add to Favourites"));
    dialog->setLabelText(tr("&Name:"));
    dialog->setTextValue(messagePreview(*bytes).left(FavouriteNameLength));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, request = *bytes, endpoint = m_endpoint->endpoint()](const QString &name) {
                if (!name.trimmed().isEmpty())
                    m_history.addFavourite(
                        {.name = name.trimmed(), .request = request, .endpoint = endpoint});
            });
    dialog->open();
}

// Text that is not valid can be sent, to be shown where; a form shows it all the time.
QString RequestPane::whyNotSent() const
{
    if (isSending())
        return tr("The reply is still arriving.");
    if (m_endpoint->endpoint().isEmpty())
        return tr("There is no endpoint to send to.");
    if (!canCopyCommand())
        return tr("No file is chosen.");
    if (!m_editor->formCommand())
        return {};
    const auto request = m_editor->request();
    return request ? QString() : tr("The form is not valid: %1.").arg(request.error().message);
}

void RequestPane::showSendButton()
{
    const QString reason = whyNotSent();
    m_sendButton->setEnabled(reason.isEmpty());
    m_sendButton->setToolTip(reason.isEmpty() ? m_actions.send->toolTip() : toolTipText(reason));
    m_sendButton->setAccessibleDescription(reason);
}

// An invalid request reports its error when sent.
bool RequestPane::canCopyCommand() const
{
    const bool isFile = m_editor->mode() == CommandEditor::Mode::File;
    return !m_endpoint->endpoint().isEmpty() && !(isFile && m_editor->filePath().isEmpty());
}

bool RequestPane::canAddFavourite() const
{
    return m_editor->mode() != CommandEditor::Mode::File && m_editor->request();
}

RequestState RequestPane::state() const
{
    RequestState state{.endpoint =
                           m_endpoint->isLocked() ? m_endpoint->endpoint() : EndpointAddress(),
                       .mode = m_editor->mode(),
                       .text = m_editor->text(),
                       .filePath = m_editor->filePath(),
                       .timeout = m_timeout->timeout()};
    if (state.mode != CommandEditor::Mode::Form)
        return state;
    // The service may offer another form the next time; the bytes stay what they are.
    const auto call = m_editor->request();
    state.mode = call ? CommandEditor::Mode::Hex : CommandEditor::Mode::Text;
    if (call)
        state.text = toHexInput(*call);
    return state;
}

RequestState RequestPane::stateToKeep() const
{
    RequestState kept = state();
    const auto redactor = m_history.redactorFor(m_endpoint->endpoint());
    if (!redactor) {
        kept.text.clear();
        return kept;
    }
    const auto request = m_editor->request();
    const Redacted redacted = redactor->apply(request ? *request : kept.text.toUtf8());
    if (!redacted.isRedacted)
        return kept;
    const bool isHex = kept.mode == CommandEditor::Mode::Hex && request;
    kept.text = isHex ? toHexInput(redacted.bytes) : QString::fromUtf8(redacted.bytes);
    return kept;
}

void RequestPane::setState(const RequestState &state)
{
    m_editor->setFilePath(state.filePath);
    m_editor->setText(state.mode, state.text);
    m_timeout->setTimeout(state.timeout);
    if (!state.endpoint.isEmpty())
        m_endpoint->setEndpoint(state.endpoint);
}

QString RequestPane::title() const
{
    QString words;
    if (const CommandDescription *command = m_editor->formCommand())
        words = command->name;
    else if (m_editor->mode() == CommandEditor::Mode::File)
        words = QFileInfo(m_editor->filePath()).fileName();
    else
        words = messagePreview(m_editor->text().left(TitleLength + 1).toUtf8());
    words = shortened(words, TitleLength);
    const QString path = m_endpoint->endpoint().toPrintable();
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    if (words.isEmpty())
        return name.isEmpty() ? tr("New request") : name;
    return name.isEmpty() ? words : tr("%1 · %2").arg(name, words);
}

} // namespace Monitor
