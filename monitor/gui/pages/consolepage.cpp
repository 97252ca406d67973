// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/pages/consolepage.h"

#include "core/base/humanunits.h"
#include "core/console/sendcommandline.h"
#include "gui/console/commandeditor.h"
#include "gui/console/endpointselector.h"
#include "gui/console/historypanel.h"
#include "gui/console/outcometext.h"
#include "gui/console/repeatcontrols.h"
#include "gui/console/replyview.h"
#include "gui/console/serveractions.h"
#include "gui/look/icons.h"
#include "models/console/historymodel.h"

#include <QtCore/qfile.h>
#include <QtCore/qfileinfo.h>
#include <QtGui/qaction.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qframe.h>
#include <QtWidgets/qinputdialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qspinbox.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qtoolbutton.h>

namespace Monitor {

using namespace IpcCore;

namespace {

constexpr std::chrono::milliseconds ShowPause{100};

} // namespace

ConsolePage::ConsolePage(CommandHistory &history, QWidget *parent)
    : MonitorPage(parent)
    , m_history(history)
    , m_run(m_runner)
    , m_endpoint(new EndpointSelector)
    , m_editor(new CommandEditor)
    , m_reply(new ReplyView)
    , m_historyPanel(new HistoryPanel(history))
    , m_repeatControls(new RepeatControls(m_run))
    , m_server(new ServerActions(this))
    , m_columns(new QSplitter(Qt::Horizontal))
    , m_rows(new QSplitter(Qt::Vertical))
    , m_timeout(new QSpinBox)
    , m_sendButton(new QPushButton)
    , m_problemBar(new QFrame)
    , m_problemIcon(new QLabel)
    , m_problem(new QLabel)
    , m_problemStart(new QToolButton)
    , m_statusIcon(new QLabel)
    , m_status(new QLabel)
{
    createActions();
    m_rows->addWidget(createRequestArea());
    m_rows->addWidget(createReplyArea());
    m_rows->setStretchFactor(1, 1);
    m_rows->setChildrenCollapsible(false);
    m_columns->addWidget(m_historyPanel);
    m_columns->addWidget(m_rows);
    m_columns->setStretchFactor(1, 1);
    const int column = fontMetrics().averageCharWidth();
    m_columns->setSizes({column * 60, column * 110});
    const int line = fontMetrics().lineSpacing();
    m_rows->setSizes({line * 13, line * 30});
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_columns);
    setFocusProxy(m_editor);

    connectRunner();
    connectHistory();
    connect(m_endpoint, &EndpointSelector::endpointChanged, this,
            [this](const EndpointAddress &endpoint) {
                m_server->setEndpoint(endpoint);
                updateActions();
            });
    connect(m_server, &ServerActions::problemOccurred, this,
            [this](const QString &message) { showProblem(message); });
    connect(m_server, &ServerActions::done, this, [this](const QString &message) {
        showProblem({});
        showStatus(message);
    });
    connect(m_reply, &ReplyView::problemOccurred, this,
            [this](const QString &message) { showProblem(message); });
    connect(m_reply, &ReplyView::saved, this,
            [this](const QString &path) { showStatus(tr("Saved to %1.").arg(path)); });
    colorSendButton();
    showStatus(tr("Nothing was sent yet."));
    updateActions();
}

ConsolePage::~ConsolePage()
{
    // It tells of its end while the widgets go.
    m_runner.disconnect(this);
    m_run.disconnect(this);
}

void ConsolePage::createActions()
{
    const auto create = [this](IconName name, const QString &text, const QKeySequence &keys,
                               auto slot) {
        auto *action = new QAction(icon(name), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    m_send = create(IconName::Send, tr("&Send Request"), {}, &ConsolePage::send);
    m_send->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_send->setToolTip(tr("Send the request (Ctrl+Enter)"));
    m_cancel =
        create(IconName::Cancel, tr("&Cancel"), QKeySequence(Qt::Key_Escape), &ConsolePage::cancel);
    m_cancel->setToolTip(tr("Cancel the request (Esc)"));
    m_repeat = create(IconName::Repeat, tr("Re&peat"), {},
                      [this](bool isShown) { m_repeatControls->setVisible(isShown); });
    m_repeat->setCheckable(true);
    m_repeat->setToolTip(tr("Send the request several times"));
    m_copyCommand =
        create(IconName::CopyAsCommand, tr("Copy as C&ommand"),
               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), &ConsolePage::copyAsCommand);
    m_favourite = create(IconName::Favourite, tr("Add to &Favourites…"),
                         QKeySequence(Qt::CTRL | Qt::Key_D), &ConsolePage::addFavourite);
    m_saveReply = create(IconName::Save, tr("Sa&ve Reply…"), {}, [this] { m_reply->save(); });
    m_search = create(IconName::Search, tr("Search &History"), {},
                      [this] { m_historyPanel->focusSearch(); });
}

QList<QAction *> ConsolePage::pageActions() const
{
    return {m_send,
            m_cancel,
            m_repeat,
            m_copyCommand,
            m_favourite,
            m_saveReply,
            m_search,
            m_historyPanel->compareAction(),
            m_historyPanel->removeFavouriteAction(),
            m_historyPanel->clearAction(),
            m_server->startAction(),
            m_server->stopAction()};
}

void ConsolePage::connectRunner()
{
    connect(&m_runner, &CommandRunner::started, this, &ConsolePage::takeStart);
    connect(&m_runner, &CommandRunner::chunk, this, &ConsolePage::takeChunk);
    connect(&m_runner, &CommandRunner::finished, this, &ConsolePage::takeEnd);
    // After the end of the last request, whichever of the two is told first.
    connect(
        &m_run, &RepeatRun::finished, this,
        [this](const RepeatSummary &summary) {
            if (m_run.isRunning())
                return;
            m_isRepeating = false;
            remember();
            m_repeatControls->showSummary(summary);
            updateActions();
        },
        Qt::QueuedConnection);
    connect(m_repeatControls, &RepeatControls::startRequested, this, &ConsolePage::startRepeating);
    connect(m_repeatControls, &RepeatControls::stopRequested, this, &ConsolePage::cancel);
    connect(&m_file, &FileTransfer::readDone, this, [this](const Result<QByteArray> &bytes) {
        if (bytes)
            sendBytes(*bytes);
        else
            showProblem(bytes.error().message);
        updateActions();
    });
    m_progress.setInterval(ShowPause);
    connect(&m_progress, &QTimer::timeout, this, &ConsolePage::showProgress);
}

void ConsolePage::connectHistory()
{
    connect(m_historyPanel, &HistoryPanel::entryActivated, this, &ConsolePage::showEntry);
    connect(m_historyPanel, &HistoryPanel::favouriteActivated, this, &ConsolePage::showFavourite);
    connect(m_historyPanel, &HistoryPanel::searchLeft, this, [this] { m_editor->focusInput(); });
    connect(m_editor, &CommandEditor::olderRequested, this, [this] { walkHistory(1); });
    connect(m_editor, &CommandEditor::newerRequested, this, [this] { walkHistory(-1); });
    connect(m_editor, &CommandEditor::searchRequested, m_historyPanel, &HistoryPanel::focusSearch);
    connect(m_editor, &CommandEditor::changed, this, [this] {
        if (!m_isWalking)
            m_walked = -1;
        updateActions();
    });
    connect(&m_history, &CommandHistory::failed, this, [this](const Error &error) {
        showProblem(tr("The history is not kept: %1.").arg(error.message));
    });
    connect(&m_history, &CommandHistory::loaded, this, [this] {
        for (const HistoryEntry &entry : m_history.entries())
            m_endpoint->addKnown(entry.endpoint);
        if (m_history.brokenLines() > 0)
            showProblem(tr("%n line(s) of the history could not be read and were left out.",
                           nullptr, static_cast<int>(m_history.brokenLines())));
    });
}

void ConsolePage::setEndpoint(const EndpointAddress &address)
{
    m_endpoint->follow(address);
}

void ConsolePage::setRequest(const QByteArray &bytes)
{
    m_editor->setRequest(bytes);
}

void ConsolePage::send()
{
    if (isSending() || m_run.isRunning())
        return;
    m_wantsRepeat = false;
    if (m_editor->mode() == CommandEditor::Mode::File) {
        sendFile();
        return;
    }
    if (const auto bytes = m_editor->request())
        sendBytes(*bytes);
    else
        showProblem(bytes.error().message);
}

void ConsolePage::sendFile()
{
    showStatus(tr("Reading the file…"));
    m_file.read(m_editor->filePath());
    updateActions();
}

void ConsolePage::startRepeating()
{
    if (isSending() || m_run.isRunning())
        return;
    m_wantsRepeat = true;
    if (m_editor->mode() == CommandEditor::Mode::File)
        sendFile();
    else if (const auto bytes = m_editor->request())
        sendBytes(*bytes);
    else
        showProblem(bytes.error().message);
}

void ConsolePage::sendBytes(const QByteArray &bytes)
{
    showProblem({});
    m_walked = -1;
    m_request = {.endpoint = m_endpoint->endpoint(),
                 .bytes = bytes,
                 .timeout = std::chrono::seconds(m_timeout->value())};
    m_isRepeating = std::exchange(m_wantsRepeat, false);
    const auto sent =
        m_isRepeating ? m_run.start(m_request, m_repeatControls->plan()) : m_runner.send(m_request);
    if (!sent) {
        m_isRepeating = false;
        showProblem(errorText(sent.error()));
    } else if (m_isRepeating) {
        m_repeatControls->follow();
    }
    updateActions();
}

void ConsolePage::cancel()
{
    m_wantsRepeat = false;
    m_file.cancel();
    m_run.stop();
    m_runner.cancel();
    updateActions();
}

void ConsolePage::takeStart()
{
    m_hasBegun = false;
    m_pending.clear();
    m_started.start();
    if (!m_progress.isActive())
        m_progress.start();
    updateActions();
}

void ConsolePage::takeChunk(const QByteArray &bytes)
{
    if (m_isRepeating) {
        m_pending += bytes;
        return;
    }
    // What was there stays until there is something else.
    if (!m_hasBegun)
        m_reply->begin();
    m_hasBegun = true;
    m_reply->append(bytes);
}

void ConsolePage::takeEnd(const CommandOutcome &outcome)
{
    m_unremembered = outcome;
    const bool goesOn = m_isRepeating && m_run.isRunning();
    const bool isShownNow =
        !goesOn || !m_lastShown.isValid() || m_lastShown.hasExpired(ShowPause.count());
    if (isShownNow) {
        m_lastShown.start();
        showReply();
    }
    if (goesOn)
        return;
    m_progress.stop();
    remember();
    m_server->refresh();
    updateActions();
}

void ConsolePage::showReply()
{
    if (m_isRepeating) {
        m_reply->showKept(m_pending, m_pending.size());
    } else {
        if (!m_hasBegun)
            m_reply->begin();
        m_reply->finish();
    }
    const CommandOutcome &outcome = *m_unremembered;
    showStatus(outcomeText(outcome),
               outcome.error ? IconName::StateOtherError : IconName::StateListening);
    if (outcome.error && outcome.error->code != ErrorCode::Canceled)
        showProblem(errorText(*outcome.error), wantsServer(*outcome.error));
}

// Once for a request, and once for all that were repeated.
void ConsolePage::remember()
{
    if (!m_unremembered)
        return;
    const QByteArray &reply = m_isRepeating ? m_pending : m_reply->reply();
    m_history.add(HistoryEntry::of(m_request, *m_unremembered, reply, QDateTime::currentDateTime(),
                                   m_history.limits().maxKeptBytes));
    m_endpoint->addKnown(m_request.endpoint);
    m_unremembered.reset();
}

void ConsolePage::showProgress()
{
    if (!m_runner.isRunning() || m_isRepeating)
        return;
    const QLocale locale;
    const QString time = humanDuration(std::chrono::milliseconds(m_started.elapsed()), locale);
    showStatus(
        m_runner.bytesReceived() == 0
            ? tr("Waiting for the reply… %1").arg(time)
            : tr("Receiving… %1 in %2")
                  .arg(humanBytes(static_cast<quint64>(m_runner.bytesReceived()), locale), time));
}

void ConsolePage::walkHistory(int step)
{
    const QList<HistoryEntry> &entries = m_history.entries();
    const auto current = m_editor->request();
    if (m_walked < 0)
        m_draft = current.valueOr({});
    qsizetype to = m_walked + step;
    // Over those that would change nothing.
    while (to >= 0 && to < entries.size()) {
        const HistoryEntry &entry = entries.at(entries.size() - 1 - to);
        if (entry.hasWholeRequest() && (!current || entry.request != *current))
            break;
        to += step;
    }
    if (to >= entries.size() || (to < 0 && m_walked < 0))
        return;
    m_isWalking = true;
    m_walked = qMax<qsizetype>(to, -1);
    m_editor->setRequest(m_walked < 0 ? m_draft : entries.at(entries.size() - 1 - to).request);
    m_isWalking = false;
}

void ConsolePage::showEntry(const HistoryEntry &entry)
{
    m_editor->focusInput();
    if (isSending())
        return;
    if (entry.hasWholeRequest()) {
        m_editor->setRequest(entry.request);
        showProblem({});
    } else {
        showProblem(
            tr("Only the first part of this long request was kept; it cannot be sent again."));
    }
    m_reply->showKept(entry.reply, entry.replySize);
    CommandOutcome outcome;
    outcome.bytesOut = entry.requestSize;
    outcome.bytesIn = entry.replySize;
    outcome.connectTime = entry.connectTime;
    outcome.firstByteTime = entry.firstByteTime;
    outcome.totalTime = entry.totalTime;
    const QString when = QLocale().toString(entry.time.toLocalTime(), QLocale::ShortFormat);
    showStatus(entry.error.isEmpty()
                   ? tr("%1 · %2").arg(when, outcomeText(outcome))
                   : tr("%1 · %2: %3").arg(when, entry.error, entry.errorMessage));
}

void ConsolePage::showFavourite(const Favourite &favourite)
{
    m_editor->setRequest(favourite.request);
    m_editor->focusInput();
}

void ConsolePage::copyAsCommand()
{
    const bool isFile = m_editor->mode() == CommandEditor::Mode::File;
    const auto bytes = isFile ? Result<QByteArray>(QByteArray()) : m_editor->request();
    if (!bytes) {
        showProblem(bytes.error().message);
        return;
    }
    const QString path = QFileInfo(m_editor->filePath()).absoluteFilePath();
    const auto line = isFile ? sendFileCommandLine(m_endpoint->endpoint(), QFile::encodeName(path))
                             : sendCommandLine(m_endpoint->endpoint(), *bytes);
    if (!line) {
        showProblem(errorText(line.error()));
        return;
    }
    QGuiApplication::clipboard()->setText(*line);
    showStatus(tr("Copied the command to the clipboard."));
}

void ConsolePage::addFavourite()
{
    const auto bytes = m_editor->request();
    if (!bytes) {
        showProblem(bytes.error().message);
        return;
    }
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Add to Favourites"));
    dialog->setLabelText(tr("&Name:"));
    dialog->setTextValue(messagePreview(*bytes).left(40));
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, request = *bytes, endpoint = m_endpoint->endpoint()](const QString &name) {
                if (!name.trimmed().isEmpty())
                    m_history.addFavourite(
                        {.name = name.trimmed(), .request = request, .endpoint = endpoint});
            });
    dialog->open();
}

void ConsolePage::showStatus(const QString &text, std::optional<IconName> mark)
{
    m_statusMark = mark;
    showStatusMark();
    m_status->setText(text);
}

void ConsolePage::showProblem(const QString &text, bool canStart)
{
    m_problem->setText(text);
    m_problemStart->setVisible(canStart);
    m_problemBar->setVisible(!text.isEmpty());
}

QString ConsolePage::statusText() const
{
    return m_status->text();
}

QString ConsolePage::problemText() const
{
    return m_problem->text();
}

void ConsolePage::updateActions()
{
    const bool isBusy = isSending() || m_run.isRunning();
    const bool hasEndpoint = !m_endpoint->endpoint().isEmpty();
    const bool isFile = m_editor->mode() == CommandEditor::Mode::File;
    const bool hasRequest = isFile ? !m_editor->filePath().isEmpty() : bool(m_editor->request());
    m_send->setEnabled(!isBusy && hasEndpoint && hasRequest);
    m_sendButton->setEnabled(m_send->isEnabled());
    m_cancel->setEnabled(isBusy);
    m_copyCommand->setEnabled(hasEndpoint && hasRequest);
    m_favourite->setEnabled(!isFile && hasRequest);
    m_repeatControls->setEnabled(hasEndpoint && hasRequest);
}

} // namespace Monitor
