// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/freezebanner.h"

#include "gui/look/elidedlabel.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qpushbutton.h>

namespace Monitor {

FreezeBanner::FreezeBanner(QAction &freeze, QWidget *parent)
    : QToolBar(parent)
    , m_text(new ElidedLabel)
{
    setObjectName(QStringLiteral("freezeBanner"));
    setWindowTitle(tr("Frozen"));
    setMovable(false);
    // It follows the action, not the menu of tool bars.
    toggleViewAction()->setVisible(false);
    auto *strip = new QWidget;
    // Roles, not colours, so that it follows the theme.
    strip->setBackgroundRole(QPalette::Highlight);
    strip->setAutoFillBackground(true);
    m_text->setForegroundRole(QPalette::HighlightedText);
    m_text->setAccessibleName(tr("Frozen"));
    auto *resume = new QPushButton(
        tr("Resume (%1)").arg(freeze.shortcut().toString(QKeySequence::NativeText)));
    resume->setToolTip(tr("Show current data again"));
    resume->setFocusPolicy(Qt::TabFocus);
    connect(resume, &QPushButton::clicked, &freeze, [&freeze] { freeze.setChecked(false); });
    auto *layout = new QHBoxLayout(strip);
    const int gap = fontMetrics().averageCharWidth();
    layout->setContentsMargins(gap, gap / 3, gap, gap / 3);
    layout->addWidget(m_text, 1);
    layout->addWidget(resume);
    strip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addWidget(strip);
    hide();
}

void FreezeBanner::setFrozen(bool isFrozen)
{
    if (!isFrozen)
        m_since = {};
    else if (m_since.isNull())
        m_since = QTime::currentTime();
    m_text->setText(tr("Frozen since %1. Tables and details show that moment; watching goes on.")
                        .arg(m_since.toString(QStringLiteral("HH:mm:ss"))));
    setVisible(isFrozen);
}

} // namespace Monitor
