// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/firstlook/firstlookbar.h"

#include "core/observer/endpointobserver.h"
#include "core/observer/firstfindings.h"
#include "gui/look/elidedlabel.h"
#include "gui/look/icons.h"

#include <QtGui/qaction.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qpushbutton.h>

#include <utility>

namespace Monitor {

FirstLookBar::FirstLookBar(const EndpointObserver &observer, QAction &tour, QWidget *parent)
    : QToolBar(parent)
    , m_observer(observer)
    , m_text(new ElidedLabel(tr("Looking for sockets…")))
    , m_pin(new QPushButton(icon(IconName::Pin), QString()))
{
    setObjectName(QStringLiteral("firstLookBar"));
    setWindowTitle(tr("First Look"));
    setMovable(false);
    toggleViewAction()->setVisible(false);
    m_text->setAccessibleName(tr("What was found"));
    auto *takeTour = new QPushButton(tour.icon(), tour.text());
    auto *close = new QPushButton(icon(IconName::Cancel), tr("Cl&ose"));
    auto *strip = new QWidget;
    auto *layout = new QHBoxLayout(strip);
    const int gap = fontMetrics().averageCharWidth();
    layout->setContentsMargins(gap, gap / 3, gap, gap / 3);
    layout->addWidget(m_text, 1);
    for (QPushButton *button : {m_pin, takeTour, close}) {
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    strip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    addWidget(strip);
    m_pin->hide();
    connect(m_pin, &QPushButton::clicked, this, [this] {
        Q_EMIT pinRequested(m_mine);
        dismiss();
    });
    connect(takeTour, &QPushButton::clicked, &tour, &QAction::trigger);
    connect(close, &QPushButton::clicked, this, &FirstLookBar::dismiss);
    hide();
}

void FirstLookBar::offer()
{
    m_isOffered = true;
    show();
    connect(&m_observer, &EndpointObserver::snapshotReady, this, &FirstLookBar::showFindings);
    if (m_observer.snapshot())
        showFindings(m_observer.snapshot());
}

void FirstLookBar::dismiss()
{
    m_observer.disconnect(this);
    hide();
    if (std::exchange(m_isOffered, false))
        Q_EMIT done();
}

void FirstLookBar::showFindings(const SnapshotPointer &snapshot)
{
    const FirstFindings findings = firstFindings(*snapshot);
    const auto number = [](qsizetype count) { return static_cast<int>(count); };
    QString text = tr("%Ln endpoint(s) found", nullptr, number(findings.all));
    if (findings.needAttention > 0)
        text = tr("%1, %2", "endpoints, how many need attention")
                   .arg(text, tr("%Ln need(s) attention", nullptr, number(findings.needAttention)));
    m_text->setText(tr("%1. New ones appear by themselves.").arg(text));
    m_mine = findings.mine;
    m_pin->setVisible(!m_mine.isEmpty());
    m_pin->setText(tr("Pin %Ln of Mine", nullptr, number(m_mine.size())));
    m_pin->setToolTip(tr("Keep them at the top of the lists, even when they are gone"));
}

} // namespace Monitor
