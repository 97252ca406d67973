// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/settings/tracesettingspage.h"

#include "core/trace/tracering.h"

#include <QtCore/qobject.h>
#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qspinbox.h>

namespace Monitor {

namespace {

constexpr qint64 BytesPerMiB = 1024LL * 1024;

} // namespace

TraceSettingsPage::TraceSettingsPage(TraceRing &ring, QAction &clear, QWidget *parent)
    : SettingsPage(IconName::Trace, tr("Trace"), parent)
    , m_ring(ring)
    , m_rows(limitBox(TraceCaps::FewestRows, TraceCaps::MostRows))
    , m_memory(limitBox(TraceCaps::LeastMemory / BytesPerMiB, TraceCaps::MostMemory / BytesPerMiB,
                        tr(" MiB")))
    , m_kept(new QLabel)
{
    addCaps();
    addClear(clear);
}

void TraceSettingsPage::addCaps()
{
    addSetting(tr("Re&quests at most:"), m_rows, tr("trace limit size count rows ring"));
    addSetting(tr("&Memory at most:"), m_memory, tr("trace limit size rows ring"));
    addText(tr("The oldest requests go first, whichever limit is reached. While the table stands "
               "still, those that it shows stay, in as much memory again at most."));
    showCaps();
    connect(&m_ring, &TraceRing::capsChanged, this, &TraceSettingsPage::showCaps);
    for (QSpinBox *box : {m_rows, m_memory})
        connect(box, &QSpinBox::valueChanged, this, &TraceSettingsPage::setCaps);
}

void TraceSettingsPage::addClear(QAction &clear)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *button = new QPushButton(icon(IconName::ClearTrace), tr("C&lear Trace Now"));
    button->setAutoDefault(false);
    layout->addWidget(button);
    layout->addWidget(m_kept, 1);
    addWide(row, tr("Clear Trace Now"), tr("delete wipe remove erase forget privacy"));
    addText(tr("A trace is in memory only, until you export it. Wiping the history of the console "
               "does not clear it."));
    connect(button, &QPushButton::clicked, &clear, &QAction::trigger);
    const auto follow = [button, &clear] { button->setEnabled(clear.isEnabled()); };
    connect(&clear, &QAction::enabledChanged, button, follow);
    follow();
    showRows();
    connect(&m_ring, &TraceRing::changed, this, &TraceSettingsPage::showRows);
    connect(&m_ring, &TraceRing::replaced, this, &TraceSettingsPage::showRows);
}

void TraceSettingsPage::setCaps()
{
    m_ring.setCaps({.rows = m_rows->value(), .memory = m_memory->value() * BytesPerMiB});
}

void TraceSettingsPage::showCaps()
{
    const QSignalBlocker rows(m_rows);
    const QSignalBlocker memory(m_memory);
    m_rows->setValue(static_cast<int>(m_ring.caps().rows));
    m_memory->setValue(static_cast<int>(m_ring.caps().memory / BytesPerMiB));
}

void TraceSettingsPage::showRows()
{
    m_kept->setText(tr("%Ln request(s) kept", nullptr, static_cast<int>(m_ring.rows().size())));
}

void TraceSettingsPage::restoreDefaults()
{
    m_ring.setCaps({});
}

} // namespace Monitor
