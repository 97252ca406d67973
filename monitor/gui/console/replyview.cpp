// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/console/replyview.h"

#include "core/base/humanunits.h"
#include "gui/console/hexview.h"
#include "gui/console/replytextview.h"
#include "gui/look/icons.h"
#include "models/console/jsonmodel.h"

#include <QtGui/qfontdatabase.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qheaderview.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtabwidget.h>
#include <QtWidgets/qtreeview.h>

namespace Monitor {

namespace {

// As long as nobody sees the window stand still.
constexpr qsizetype ShownInATurn = 64 * 1024;
constexpr qsizetype LargestJson = 8 * 1024 * 1024;
constexpr std::chrono::milliseconds RefreshPause{100};

QString sizeText(qint64 bytes)
{
    return humanBytes(static_cast<quint64>(bytes), QLocale());
}

} // namespace

ReplyView::ReplyView(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget)
    , m_text(new ReplyTextView)
    , m_hex(new HexView(m_reply))
    , m_json(new QTreeView)
    , m_jsonModel(new JsonModel(this))
    , m_sizeLabel(new QLabel)
    , m_loadAllButton(new QPushButton(tr("&Load All")))
    , m_saveButton(new QPushButton(icon(IconName::Save), tr("S&ave…")))
{
    createTabs();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tabs, 1);
    layout->addWidget(createFooter());

    m_soon.setSingleShot(true);
    m_soon.setInterval(RefreshPause);
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
    m_json->setModel(m_jsonModel);
    m_json->setUniformRowHeights(true);
    m_json->setAlternatingRowColors(true);
    m_json->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_json->header()->setStretchLastSection(true);
    m_json->setAccessibleName(tr("Reply as JSON"));

    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Reply"));
    m_tabs->addTab(m_text, tr("Text"));
    m_tabs->addTab(m_hex, tr("Hex"));
    m_tabs->addTab(m_json, tr("JSON"));
    m_tabs->setTabEnabled(static_cast<int>(Tab::Json), false);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        // JSON is chosen anyway where there is some.
        if (!m_isChoosing)
            m_hasChosen = currentTab() != Tab::Json;
        updateFooter();
    });
}

QWidget *ReplyView::createFooter()
{
    m_sizeLabel->setAccessibleName(tr("Size of the reply"));
    m_sizeLabel->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_loadAllButton->setAccessibleName(tr("Load all of the reply"));
    m_saveButton->setAccessibleName(tr("Save the reply"));
    connect(m_loadAllButton, &QPushButton::clicked, this, &ReplyView::loadAll);
    connect(m_saveButton, &QPushButton::clicked, this, &ReplyView::save);

    auto *footer = new QWidget;
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins({});
    layout->addWidget(m_sizeLabel, 1);
    layout->addWidget(m_loadAllButton);
    layout->addWidget(m_saveButton);
    return footer;
}

void ReplyView::begin()
{
    m_reply.clear();
    m_keptOf = -1;
    m_shown = 0;
    m_cap = ShownAtFirst;
    m_text->clearBytes();
    m_jsonModel->setDocument({});
    m_hex->refresh();
    updateFooter();
}

void ReplyView::append(const QByteArray &bytes)
{
    m_reply += bytes;
    if (!m_soon.isActive())
        m_soon.start();
}

void ReplyView::finish()
{
    showJson();
    chooseTab();
    m_soon.stop();
    showMore();
}

void ReplyView::showKept(const QByteArray &kept, qint64 totalSize)
{
    begin();
    m_reply = kept;
    m_keptOf = totalSize > kept.size() ? totalSize : -1;
    finish();
}

void ReplyView::showMore()
{
    const qsizetype end = qMin(qMin(m_reply.size(), m_cap), m_shown + ShownInATurn);
    if (end > m_shown) {
        m_text->appendBytes(QByteArrayView(m_reply).sliced(m_shown, end - m_shown));
        m_shown = end;
    }
    // The rest after what else there is to do.
    if (m_shown < qMin(m_reply.size(), m_cap))
        QTimer::singleShot(0, this, &ReplyView::showMore);
    m_hex->refresh();
    updateFooter();
}

void ReplyView::showJson()
{
    const bool looksLikeJson =
        payloadKindOf(m_reply) == PayloadKind::Json && m_reply.size() <= LargestJson;
    const QJsonDocument document =
        looksLikeJson ? QJsonDocument::fromJson(m_reply) : QJsonDocument();
    m_jsonModel->setDocument(document);
    const auto json = static_cast<int>(Tab::Json);
    // Leaves the tab where it goes away, which is nobody's choice.
    m_isChoosing = true;
    m_tabs->setTabEnabled(json, !document.isNull());
    m_isChoosing = false;
    m_tabs->setTabToolTip(json, document.isNull() ? tr("The reply is not JSON") : QString());
    if (document.isNull())
        return;
    m_json->expandToDepth(0);
    m_json->header()->resizeSection(JsonModel::KeyColumn, fontMetrics().averageCharWidth() * 32);
}

// The view that fits best, as long as nobody chose another.
void ReplyView::chooseTab()
{
    const bool hasJson = m_tabs->isTabEnabled(static_cast<int>(Tab::Json));
    if (m_hasChosen || m_reply.isEmpty())
        return;
    m_isChoosing = true;
    if (hasJson)
        setCurrentTab(Tab::Json);
    else
        setCurrentTab(payloadKindOf(m_reply) == PayloadKind::Binary ? Tab::Hex : Tab::Text);
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

qint64 ReplyView::totalSize() const
{
    return m_keptOf < 0 ? m_reply.size() : m_keptOf;
}

void ReplyView::updateFooter()
{
    const bool isText = currentTab() == Tab::Text;
    const qsizetype shown = isText ? m_shown : m_reply.size();
    if (shown < totalSize())
        m_sizeLabel->setText(
            m_keptOf < 0 || shown < m_reply.size()
                ? tr("Shown: %1 of %2").arg(sizeText(shown), sizeText(totalSize()))
                : tr("Kept: %1 of %2").arg(sizeText(shown), sizeText(totalSize())));
    else
        m_sizeLabel->setText(m_reply.isEmpty() ? tr("No bytes") : sizeText(m_reply.size()));
    m_loadAllButton->setVisible(isText && m_shown < qMin(m_reply.size(), MostShown)
                                && m_cap < MostShown);
    m_saveButton->setEnabled(!m_reply.isEmpty());
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
    m_file.write(path, m_reply);
}

} // namespace Monitor
