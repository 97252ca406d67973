// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/settings/historypage.h"

#include "core/console/commandhistory.h"
#include "core/privacy/privacy.h"
#include "gui/look/confirmation.h"

#include <QtCore/qobject.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qplaintextedit.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qspinbox.h>

#include <array>

namespace Monitor {

namespace {

constexpr qint64 KiB = 1024;
constexpr qint64 MiB = 1024 * KiB;
constexpr int EndpointLines = 4;

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (const QString pattern = line.trimmed(); !pattern.isEmpty())
            lines.append(pattern);
    }
    return lines;
}

} // namespace

HistoryPage::HistoryPage(CommandHistory &history, Privacy &privacy, QWidget *parent)
    : SettingsPage(IconName::History, tr("Console and History"), parent)
    , m_history(history)
    , m_privacy(privacy)
    , m_endpoints(new QPlainTextEdit)
    , m_size(new QLabel)
{
    addLimits();
    addEndpoints();
    addWipe();
    connect(&history, &CommandHistory::loaded, this, &HistoryPage::showSize);
    connect(&history, &CommandHistory::added, this, &HistoryPage::showSize);
    connect(&history, &CommandHistory::dropped, this, &HistoryPage::showSize);
    connect(&history, &CommandHistory::cleared, this, &HistoryPage::showSize);
    connect(&privacy, &Privacy::changed, this, &HistoryPage::showEndpoints);
}

void HistoryPage::addLimits()
{
    m_entries = limitBox(HistoryLimits::FewestEntries, HistoryLimits::MostEntries);
    m_fileSize = limitBox(1, HistoryLimits::LargestFile / MiB, tr(" MiB"));
    m_kept = limitBox(0, HistoryLimits::MostKeptBytes / KiB, tr(" KiB"));
    addSetting(tr("&Entries at most:"), m_entries, tr("history limit size count requests"));
    addSetting(tr("&File at most:"), m_fileSize, tr("history limit size disk space"));
    addSetting(tr("&Keep of each message:"), m_kept, tr("history limit size payload bytes"));
    showLimits();
    for (QSpinBox *box : {m_entries, m_fileSize, m_kept})
        connect(box, &QSpinBox::valueChanged, this, &HistoryPage::setLimits);
}

void HistoryPage::addEndpoints()
{
    m_endpoints->setTabChangesFocus(true);
    m_endpoints->setPlaceholderText(tr("One endpoint a line, such as /run/vault*"));
    m_endpoints->setFixedHeight(m_endpoints->fontMetrics().lineSpacing() * EndpointLines
                                + 2 * m_endpoints->frameWidth()
                                + static_cast<int>(2 * m_endpoints->document()->documentMargin()));
    addSetting(tr("&No history of:"), m_endpoints, tr("endpoints off privacy secret remember"));
    addText(tr("Requests to these endpoints are not remembered, and not kept as drafts. * is any "
               "text, ? any character."));
    showEndpoints();
    connect(m_endpoints, &QPlainTextEdit::textChanged, this, &HistoryPage::setEndpoints);
}

void HistoryPage::addWipe()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *wipe = new QPushButton(icon(IconName::Clear), tr("&Wipe History Now…"));
    wipe->setAutoDefault(false);
    layout->addWidget(wipe);
    layout->addWidget(m_size, 1);
    addWide(row, tr("Wipe History Now"), tr("delete clear remove erase privacy"));
    showSize();
    connect(wipe, &QPushButton::clicked, this, &HistoryPage::askToWipe);
}

void HistoryPage::showLimits()
{
    const HistoryLimits &limits = m_history.limits();
    const std::array values = {std::pair(m_entries, qint64(limits.maxEntries)),
                               std::pair(m_fileSize, limits.maxFileSize / MiB),
                               std::pair(m_kept, limits.maxKeptBytes / KiB)};
    for (const auto &[box, value] : values) {
        const QSignalBlocker blocker(box);
        box->setValue(static_cast<int>(value));
    }
}

// Not while it is being edited: the text is ahead of its patterns.
void HistoryPage::showEndpoints()
{
    const QStringList &patterns = m_privacy.endpointsWithoutHistory();
    if (linesOf(m_endpoints->toPlainText()) == patterns)
        return;
    const QSignalBlocker blocker(m_endpoints);
    m_endpoints->setPlainText(patterns.join(u'\n'));
}

void HistoryPage::showSize()
{
    m_size->setText(
        tr("%Ln request(s) remembered", nullptr, static_cast<int>(m_history.entries().size())));
}

void HistoryPage::setLimits()
{
    HistoryLimits limits;
    limits.maxEntries = m_entries->value();
    limits.maxFileSize = m_fileSize->value() * MiB;
    limits.maxKeptBytes = m_kept->value() * KiB;
    m_history.setLimits(limits);
}

void HistoryPage::setEndpoints()
{
    m_privacy.setEndpointsWithoutHistory(linesOf(m_endpoints->toPlainText()));
}

void HistoryPage::askToWipe()
{
    confirm({.icon = QMessageBox::Warning,
             .title = tr("Wipe History"),
             .question = tr("Remove all requests and replies that the console remembers, also "
                            "from the disk?"),
             .details = tr("Favourites stay. Copies that the file system or a backup made are not "
                           "reached."),
             .button = tr("&Wipe")},
            this, [this] { m_history.clear(); });
}

void HistoryPage::restoreDefaults()
{
    m_history.setLimits({});
    showLimits();
    m_privacy.setEndpointsWithoutHistory({});
}

} // namespace Monitor
