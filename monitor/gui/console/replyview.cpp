// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/replyview.h"

#include "core/base/humanunits.h"
#include "core/base/runinpool.h"
#include "core/base/whenfinished.h"
#include "core/console/hexinput.h"
#include "gui/console/diffview.h"
#include "gui/console/hexview.h"
#include "gui/console/replytextview.h"
#include "gui/console/valuetree.h"
#include "gui/look/icons.h"

#include <QtCore/qjsondocument.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtabwidget.h>

namespace Monitor {

namespace {

// As much as fits without a visible pause.
constexpr qsizetype ShownInATurn = 64 * 1024;
constexpr qsizetype LargestJson = 8 * 1024 * 1024;
// Larger documents are parsed in another thread: a million members take a quarter of a second.
constexpr qsizetype JsonReadAtOnce = 512 * 1024;
constexpr std::chrono::milliseconds GrowPause{100};

QString sizeText(qint64 bytes)
{
    return humanBytes(static_cast<quint64>(bytes), QLocale());
}

bool isJson(const QByteArray &bytes)
{
    return !QJsonDocument::fromJson(bytes).isNull();
}

} // namespace

ReplyView::ReplyView(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget)
    , m_text(new ReplyTextView)
    , m_hex(new HexView(m_reply))
    , m_json(new ValueTree)
    , m_diff(new DiffView)
    , m_sizeLabel(new QLabel)
    , m_loadAllButton(new QPushButton(tr("&Load All")))
    , m_copyButton(new QPushButton(icon(IconName::Copy), tr("Copy")))
    , m_saveButton(new QPushButton(icon(IconName::Save), tr("S&ave…")))
{
    createTabs();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs, 1);
    layout->addWidget(createFooter());

    m_soon.setSingleShot(true);
    m_soon.setInterval(GrowPause);
    connect(&m_soon, &QTimer::timeout, this, &ReplyView::showMore);
    connect(&m_file, &FileTransfer::writeDone, this, [this](const IpcCore::Result<void> &written) {
        if (written)
            Q_EMIT saved(m_path);
        else
            Q_EMIT problemOccurred(written.error().message);
    });
    updateFooter();
}

ReplyView::~ReplyView() = default;

void ReplyView::createTabs()
{
    m_json->setAccessibleName(tr("Reply as JSON"));

    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Reply"));
    m_tabs->addTab(m_text, tr("Text"));
    m_tabs->addTab(m_hex, tr("Hex"));
    m_tabs->addTab(m_json, tr("JSON"));
    m_tabs->addTab(m_diff, tr("Diff"));
    m_tabs->setTabEnabled(static_cast<int>(Tab::Json), false);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        // JSON is chosen automatically if there is any.
        if (!m_isChoosing)
            m_chosen = currentTab() == Tab::Json ? std::nullopt : std::optional(currentTab());
        updateDiff();
        updateFooter();
    });
    updateDiff();
}

QWidget *ReplyView::createFooter()
{
    m_sizeLabel->setAccessibleName(tr("Size of the reply"));
    m_sizeLabel->setTextFormat(Qt::PlainText);
    m_sizeLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_loadAllButton->setAccessibleName(tr("Load the whole reply"));
    m_saveButton->setAccessibleName(tr("Save the reply"));
    connect(m_loadAllButton, &QPushButton::clicked, this, &ReplyView::loadAll);
    m_copyButton->setAccessibleName(tr("Copy the reply"));
    connect(m_copyButton, &QPushButton::clicked, this, &ReplyView::copy);
    connect(m_saveButton, &QPushButton::clicked, this, &ReplyView::save);

    auto *footer = new QWidget;
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins({});
    layout->addWidget(m_sizeLabel, 1);
    layout->addWidget(m_loadAllButton);
    layout->addWidget(m_copyButton);
    layout->addWidget(m_saveButton);
    return footer;
}

void ReplyView::begin(const QString &title, bool isOfCall)
{
    // A request that failed without a byte has no reply to compare.
    if (m_isFinished && (m_isComplete || !m_reply.isEmpty()))
        m_previous = std::make_unique<DiffSide>(side());
    m_title = title;
    ++m_number;
    m_isFinished = false;
    m_isComplete = true;
    m_showsOthers = false;
    m_reply.clear();
    m_call = isOfCall ? std::optional(CallReply()) : std::nullopt;
    m_callText.clear();
    m_keptOf = -1;
    m_shown = 0;
    m_cap = ShownAtFirst;
    m_text->clearBytes();
    m_json->setDocument({});
    m_hex->refresh();
    updateFooter();
}

DiffSide ReplyView::side() const
{
    return {.title = m_title, .bytes = readable(), .isWhole = m_keptOf < 0};
}

void ReplyView::append(const QByteArray &bytes)
{
    m_reply += bytes;
    if (m_call)
        takeCallText(m_call->append(bytes));
    if (!m_soon.isActive())
        m_soon.start();
}

void ReplyView::takeCallText(const QByteArray &text)
{
    m_callText += text;
    const bool isUnfinished =
        m_isFinished && !m_call->hasEnded() && (m_isComplete || m_callText.isEmpty());
    if (m_call->isValid() && !isUnfinished)
        return;
    // Not from a service after all: plain bytes.
    m_call.reset();
    m_callText.clear();
    m_shown = 0;
    m_text->clearBytes();
}

void ReplyView::finish(bool isComplete)
{
    m_isFinished = true;
    m_isComplete = isComplete;
    if (m_call)
        takeCallText({});
    readJson();
    updateDiff();
    m_soon.stop();
    showMore();
}

void ReplyView::showKept(const QByteArray &kept, qint64 totalSize, bool isComplete,
                         const QString &title, bool isOfCall)
{
    begin(title, isOfCall);
    append(kept);
    m_keptOf = totalSize > kept.size() ? totalSize : -1;
    finish(isComplete);
}

void ReplyView::showDiff(const DiffSide &first, const DiffSide &second)
{
    m_showsOthers = true;
    m_diff->compare(first, second);
    updateDiff();
    showTab(Tab::Diff);
}

// Only while it is visible.
void ReplyView::updateDiff()
{
    const auto diff = static_cast<int>(Tab::Diff);
    m_isChoosing = true;
    m_tabs->setTabEnabled(diff, canCompare());
    m_isChoosing = false;
    m_tabs->setTabToolTip(diff, canCompare() ? tr("Differences from the previous reply")
                                             : tr("There is no previous reply to compare with"));
    if (currentTab() == Tab::Diff && m_previous && m_isFinished && !m_showsOthers)
        m_diff->compare(*m_previous, side());
}

void ReplyView::showMore()
{
    const QByteArray &text = readable();
    const qsizetype end = qMin(qMin(text.size(), m_cap), m_shown + ShownInATurn);
    if (end > m_shown) {
        m_text->appendBytes(QByteArrayView(text).sliced(m_shown, end - m_shown));
        m_shown = end;
    }
    // The rest, after other pending events.
    if (m_shown < qMin(text.size(), m_cap))
        QTimer::singleShot(0, this, &ReplyView::showMore);
    m_hex->refresh();
    updateFooter();
}

void ReplyView::readJson()
{
    if (m_call) {
        showJson(m_call->document());
        return;
    }
    const bool looksLikeJson =
        payloadKindOf(m_reply) == PayloadKind::Json && m_reply.size() <= LargestJson;
    if (!looksLikeJson || m_reply.size() <= JsonReadAtOnce) {
        showJson(looksLikeJson && isJson(m_reply) ? m_reply : QByteArray());
        return;
    }
    showJson({});
    // One at a time: replies may arrive faster than they can be parsed.
    if (std::exchange(m_isReadingJson, true))
        return;
    whenFinished(runInPool([bytes = m_reply] { return isJson(bytes); }), this,
                 [this, number = m_number](bool isValid) {
                     m_isReadingJson = false;
                     if (number == m_number)
                         showJson(isValid ? m_reply : QByteArray());
                     else if (m_isFinished && m_reply.size() > JsonReadAtOnce)
                         readJson();
                 });
}

void ReplyView::showJson(const QByteArray &json)
{
    m_json->setDocument(json);
    const auto tab = static_cast<int>(Tab::Json);
    // Hiding the current tab switches to another one, which is not the user's choice.
    m_isChoosing = true;
    m_tabs->setTabEnabled(tab, !json.isEmpty());
    m_isChoosing = false;
    m_tabs->setTabToolTip(tab, json.isEmpty() ? tr("The reply is not JSON") : QString());
    chooseTab();
}

// Picks the best view, unless the user has chosen one.
void ReplyView::chooseTab()
{
    if (m_showsOthers)
        return;
    if (m_chosen) {
        showTab(*m_chosen);
        return;
    }
    if (readable().isEmpty())
        return;
    if (m_tabs->isTabEnabled(static_cast<int>(Tab::Json)))
        showTab(Tab::Json);
    else
        showTab(payloadKindOf(readable()) == PayloadKind::Binary ? Tab::Hex : Tab::Text);
}

void ReplyView::showTab(Tab tab)
{
    m_isChoosing = true;
    setCurrentTab(tab);
    m_isChoosing = false;
}

ReplyView::Tab ReplyView::currentTab() const
{
    return static_cast<Tab>(m_tabs->currentIndex());
}

void ReplyView::setCurrentTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void ReplyView::loadAll()
{
    m_cap = MostShown;
    showMore();
}

void ReplyView::updateFooter()
{
    const bool isText = currentTab() == Tab::Text;
    const qsizetype all = isText ? readable().size() : m_reply.size();
    const qsizetype shown = isText ? m_shown : all;
    QString text;
    if (shown < all)
        text = tr("Shown: %1 of %2").arg(sizeText(shown), sizeText(m_keptOf < 0 ? all : m_keptOf));
    else if (m_keptOf >= 0)
        text = tr("Kept: %1 of %2").arg(sizeText(m_reply.size()), sizeText(m_keptOf));
    else
        text = m_reply.isEmpty() ? tr("No bytes") : sizeText(m_reply.size());
    m_sizeLabel->setText(m_isComplete ? text : tr("Incomplete · %1").arg(text));
    m_loadAllButton->setVisible(isText && m_shown < qMin(readable().size(), MostShown)
                                && m_cap < MostShown);
    m_copyButton->setEnabled(!m_reply.isEmpty());
    m_saveButton->setEnabled(!m_reply.isEmpty());
}

void ReplyView::copy()
{
    if (m_reply.size() > MostShown) {
        Q_EMIT problemOccurred(
            tr("The reply is larger than %1: save it instead.").arg(sizeText(MostShown)));
        return;
    }
    const QByteArray &bytes = readable();
    const bool isText = payloadKindOf(bytes) != PayloadKind::Binary && isUtf8(bytes);
    QGuiApplication::clipboard()->setText(isText ? QString::fromUtf8(bytes) : toHexInput(bytes));
    Q_EMIT copied();
}

void ReplyView::save()
{
    if (m_reply.isEmpty())
        return;
    auto *dialog = new QFileDialog(this, tr("Save Reply"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &ReplyView::saveTo);
    dialog->open();
}

void ReplyView::saveTo(const QString &path)
{
    m_path = path;
    m_file.write(path, readable());
}

} // namespace Monitor
