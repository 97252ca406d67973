// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/trace/tracecontrols.h"

#include "core/trace/tracesession.h"
#include "gui/look/actioncheckbox.h"
#include "gui/trace/traceactions.h"
#include "gui/trace/tracesources.h"

#include <QtGui/qaction.h>
#include <QtGui/qactiongroup.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qtoolbutton.h>

namespace Monitor {

namespace {

QToolButton *traceButton(QAction *action, Qt::ToolButtonStyle style)
{
    auto *const button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

TraceControls::TraceControls(const TraceActions &actions, TraceSession &session,
                             const EndpointModel &endpoints, QWidget *parent)
    : QWidget(parent)
    , m_sources(new TraceSources(session, endpoints))
{
    auto *const follow = checkBoxOf(actions.follow);
    follow->setText(actions.follow->iconText());
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(traceButton(actions.run, Qt::ToolButtonTextBesideIcon));
    layout->addWidget(m_sources);
    layout->addWidget(follow);
    layout->addWidget(createTimes(actions));
    layout->addStretch();
    // As in other programs, known by their icons.
    for (QAction *action : {actions.clear, actions.open, actions.save})
        layout->addWidget(traceButton(action, Qt::ToolButtonIconOnly));
}

QWidget *TraceControls::createTimes(const TraceActions &actions)
{
    auto *const box = new QComboBox;
    box->setAccessibleName(tr("How times are shown"));
    box->setToolTip(tr("Show when requests came, or how long after another one"));
    for (const QAction *action : actions.times->actions())
        box->addItem(action->iconText());
    connect(box, &QComboBox::activated, this,
            [&actions](int number) { actions.times->actions().at(number)->trigger(); });
    const auto showTime = [box, &actions] {
        box->setCurrentIndex(
            static_cast<int>(actions.times->actions().indexOf(actions.times->checkedAction())));
    };
    for (const QAction *action : actions.times->actions())
        connect(action, &QAction::toggled, box, showTime);
    showTime();
    return box;
}

} // namespace Monitor
